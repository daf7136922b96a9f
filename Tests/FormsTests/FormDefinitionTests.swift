import Templates
import Testing

struct FormDefinitionTests {
    private static let head = "form: f\nstatus: proposal\nbasis: b\n"
    private static let sheet = head + "sheets:\n  - name: s\n    rows: events\n    title: t\n"

    /// A fault in a definition, and what is said of it.
    struct Fault: Sendable, CustomTestStringConvertible {
        var yaml: String
        var error: TemplateError
        var testDescription: String { "\(error)" }
    }

    private static func place(_ line: Int, _ key: String) -> DefinitionPlace {
        DefinitionPlace(file: "f.yaml", line: line, key: key)
    }

    private static let oneContent = DefinitionValue.oneKey(["source", "text", "blank", "columns"])

    static let faults: [Fault] = [
        Fault(yaml: "", error: .notYAML(DefinitionPlace(file: "f.yaml"), problem: "empty")),
        Fault(yaml: "- 1", error: .unfitValue(place(1, ""), expected: .mapping)),
        Fault(yaml: head, error: .missingKey(place(1, ""), key: "sheets")),
        Fault(
            yaml: head + "color: red\n",
            error: .unknownKey(place(4, "color"), known: ["form", "status", "basis", "fonts", "sheets"])),
        Fault(
            yaml: "form: f\nstatus: draft\n",
            error: .unfitValue(place(2, "status"), expected: .oneOf(["official", "proposal"]))),
        Fault(yaml: head + "sheets: []\n", error: .unfitValue(place(4, "sheets"), expected: .filledList)),
        Fault(yaml: sheet, error: .missingKey(place(5, "sheets[1]"), key: "columns")),
        Fault(
            yaml: sheet + "    columns: []\n", error: .unfitValue(place(8, "sheets[1].columns"), expected: .filledList)),
        Fault(
            yaml: sheet + "    columns:\n      - {heading: 甲, source: name, width: wide}\n",
            error: .unfitValue(place(9, "sheets[1].columns[1].width"), expected: .decimal(1...100))),
        Fault(
            yaml: sheet + "    columns:\n      - {heading: 甲, source: name}\n",
            error: .missingKey(place(9, "sheets[1].columns[1]"), key: "width")),
        Fault(
            yaml: sheet + "    columns:\n      - {heading: 甲, width: 5}\n",
            error: .unfitValue(place(9, "sheets[1].columns[1]"), expected: oneContent)),
        Fault(
            yaml: sheet + "    columns:\n      - {heading: 甲, source: name, blank: true, width: 5}\n",
            error: .unfitValue(place(9, "sheets[1].columns[1]"), expected: oneContent)),
        Fault(
            yaml: sheet + "    columns:\n      - {heading: 甲, blank: yes, width: 5}\n",
            error: .unfitValue(place(9, "sheets[1].columns[1].blank"), expected: .oneOf(["true"]))),
        Fault(
            yaml: sheet
                + "    columns:\n      - heading: 组\n        width: 5\n        columns:\n          - {heading: 甲, text: a, width: 5}\n",
            error: .unknownKey(place(10, "sheets[1].columns[1].width"), known: ["heading", "columns"])),
        Fault(
            yaml: sheet + "    columns:\n      - {heading: 甲, source: name, width: 5, type: number}\n",
            error: .unfitValue(
                place(9, "sheets[1].columns[1].type"), expected: .oneOf(["text", "code", "count", "money", "date"]))),
    ]

    @Test(arguments: faults)
    func faultIsNamedWithItsPlace(_ fault: Fault) {
        #expect(throws: fault.error) { try FormDefinition(yaml: fault.yaml, file: "f.yaml") }
    }

    @Test func printedTextStandsAsItIsWritten() throws {
        let yaml =
            Self.sheet + "    columns: [{heading: 甲, source: name, width: 5}]\n"
            + "    signatures: [['盖章：　　', '']]\n    page: {footer: ''}\n"
        let sheet = try #require(FormDefinition(yaml: yaml, file: "f.yaml").sheets.first)
        #expect(sheet.signatures == [["盖章：　　", ""]])
        #expect(sheet.page.footer.isEmpty)
    }

    @Test func keyThatStandsTwiceIsRefused() {
        #expect(throws: TemplateError.self) { try FormDefinition(yaml: "form: f\nform: g\n", file: "f.yaml") }
    }

    @Test func missingFileIsNamed() {
        #expect(throws: TemplateError.unreadable(path: "/nowhere/none.yaml")) {
            try FormDefinition(path: "/nowhere/none.yaml")
        }
    }

    @Test func wordsSayFileKeyAndRemedy() {
        let error = TemplateError.unknownKey(Self.place(9, "sheets[1].colums"), known: ["columns"])
        let words = "\(error.words)"
        #expect(words.contains("f.yaml 第 9 行（sheets[1].colums）：不认识的键。可用的键：columns。"))
        #expect(words.contains("f.yaml:9 (sheets[1].colums): unknown key. Known here: columns."))
    }

    @Test func shippedFormsAreLabelledAsProposalsInTheirFilesAndNotOnPaper() throws {
        let definitions = try ShippedForms.definitions()
        #expect(definitions.forms.count == 10)
        for definition in definitions.forms.compactMap({ definitions[$0] }) {
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
        let summary = try #require(ShippedForms.definitions()["change-record"]?.sheets.last)
        #expect(summary.headings.map(\.depth).max() == 3)
        #expect(summary.columns.count == 32)
        #expect(summary.sums == [.town: "{town}小计", .county: "{county}合计", .all: "总计"])
    }
}
