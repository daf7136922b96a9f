import Templates
import Testing

struct FormDefinitionTests {
    private static let head = "form: f\nstatus: proposal\nbasis: b\n"
    private static let sheet = head + "sheets:\n  - name: s\n    rows: events\n    title: t\n"

    /// A fault in a definition, and what is said of it.
    struct Fault: Sendable, CustomTestStringConvertible {
        var yaml: String
        var error: FormDefinitionError
        var testDescription: String { "\(error)" }
    }

    private static func place(_ line: Int, _ path: String) -> FormPlace {
        FormPlace(file: "f.yaml", line: line, path: path)
    }

    static let faults: [Fault] = [
        Fault(yaml: "", error: .malformed(file: "f.yaml", problem: "empty")),
        Fault(yaml: "- 1", error: .wrongValue(place(1, ""), .mapping)),
        Fault(yaml: head, error: .missingKey(place(1, ""), key: "sheets")),
        Fault(
            yaml: head + "color: red\n",
            error: .unknownKey(place(4, ""), key: "color", allowed: ["form", "status", "basis", "fonts", "sheets"])),
        Fault(
            yaml: "form: f\nstatus: draft\n", error: .wrongValue(place(2, "status"), .oneOf(["official", "proposal"]))),
        Fault(yaml: head + "sheets: []\n", error: .noColumns(place(4, "sheets"))),
        Fault(yaml: sheet, error: .missingKey(place(5, "sheets[1]"), key: "columns")),
        Fault(yaml: sheet + "    columns: []\n", error: .noColumns(place(8, "sheets[1].columns"))),
        Fault(
            yaml: sheet + "    columns:\n      - {heading: 甲, source: name, width: wide}\n",
            error: .wrongValue(place(9, "sheets[1].columns[1].width"), .number(1...100))),
        Fault(
            yaml: sheet + "    columns:\n      - {heading: 甲, source: name}\n",
            error: .missingKey(place(9, "sheets[1].columns[1]"), key: "width")),
        Fault(
            yaml: sheet + "    columns:\n      - {heading: 甲, width: 5}\n",
            error: .contentNotOne(place(9, "sheets[1].columns[1]"))),
        Fault(
            yaml: sheet + "    columns:\n      - {heading: 甲, source: name, blank: true, width: 5}\n",
            error: .contentNotOne(place(9, "sheets[1].columns[1]"))),
        Fault(
            yaml: sheet + "    columns:\n      - {heading: 甲, blank: yes, width: 5}\n",
            error: .wrongValue(place(9, "sheets[1].columns[1].blank"), .yes)),
        Fault(
            yaml: sheet
                + "    columns:\n      - heading: 组\n        width: 5\n        columns:\n          - {heading: 甲, text: a, width: 5}\n",
            error: .unknownKey(place(10, "sheets[1].columns[1].width"), key: "width", allowed: ["heading", "columns"])),
        Fault(
            yaml: sheet + "    columns:\n      - {heading: 甲, source: name, width: 5, type: number}\n",
            error: .wrongValue(
                place(9, "sheets[1].columns[1].type"), .oneOf(["text", "code", "count", "money", "date"]))),
    ]

    @Test(arguments: faults)
    func faultIsNamedWithItsPlace(_ fault: Fault) {
        #expect(throws: fault.error) { try FormDefinition(yaml: fault.yaml, file: "f.yaml") }
    }

    @Test func keyThatStandsTwiceIsRefused() {
        #expect(throws: FormDefinitionError.self) { try FormDefinition(yaml: "form: f\nform: g\n", file: "f.yaml") }
    }

    @Test func missingFileIsNamedWithoutItsFolder() {
        #expect(throws: FormDefinitionError.unreadable(file: "none.yaml")) {
            try FormDefinition(path: "/nowhere/none.yaml")
        }
    }

    @Test func wordsSayFileKeyAndRemedy() {
        let error = FormDefinitionError.unknownKey(Self.place(9, "sheets[1]"), key: "colums", allowed: ["columns"])
        let words = "\(error.words)"
        #expect(words.contains("f.yaml:9 (sheets[1])：不认识“colums”。此处可用：columns。"))
        #expect(words.contains("“colums” is not known. Here may stand: columns."))
    }

    @Test func shippedFormsAreLabelledAsProposalsInTheirFilesAndNotOnPaper() throws {
        let definitions = try ShippedForms.definitions()
        for definition in [definitions.clearOut, definitions.newHouseholds, definitions.changeRecord] {
            #expect(definition.isProposal)
            let yaml = try ShippedForms.yaml(definition.form)
            #expect(yaml.contains("建议版式"))
            for sheet in definition.sheets {
                // The library cuts the reference to the repeated rows of a sheet with a long name.
                #expect(sheet.name.count <= 10)
                #expect(!sheet.title.contains("建议"))
            }
        }
    }

    @Test func headingsMakeATree() throws {
        let summary = try #require(ShippedForms.definitions().changeRecord.sheets.last)
        #expect(summary.headings.map(\.depth).max() == 3)
        #expect(summary.columns.count == 32)
        #expect(summary.sums == [.town: "{town}小计", .county: "{county}合计", .all: "总计"])
    }
}
