import Foundation
import Spreadsheet
import SpreadsheetEditing
import SpreadsheetReading
import TestSupport
import Testing

/// What holds for any edits: a register of invented cells, edited at random places from a seed.
struct PropertyTests {
    /// The ways in which programs write one and the same sheet.
    enum Markup: CaseIterable {
        case plain, withoutReferences, prefixed, strict, selfClosing

        /// The same cells, written so.
        func applied(to book: PartsBook) -> PartsBook {
            var book = book
            for index in book.parts.indices {
                let isSheet = book.parts[index].name == "xl/sheet1.xml"
                switch self {
                case .plain: break
                case .withoutReferences:
                    if isSheet { book.parts[index].text.replace(/\ r="[A-Z]*[0-9]+"/, with: "") }
                case .prefixed:
                    guard isSheet else { continue }
                    book.parts[index].text.replace(/<(\/?)([a-z])/) { "<\($0.1)x:\($0.2)" }
                    book.parts[index].text.replace("xmlns=", with: "xmlns:x=")
                case .strict:
                    book.parts[index].text.replace(
                        PartsBook.main, with: "http://purl.oclc.org/ooxml/spreadsheetml/main")
                case .selfClosing:
                    if isSheet { book.parts[index].text.replace(/<row r="[0-9]*[05]">.*?<\/row>/) { _ in "" } }
                    if isSheet { book.parts[index].text.replace(/(<row r="[0-9]*[16]")>.*?<\/row>/) { "\($0.1)/>" } }
                }
            }
            return book
        }
    }

    @Test(arguments: Markup.allCases, 1...12 as ClosedRange<UInt64>)
    func orderSaysNothing(markup: Markup, seed: UInt64) throws {
        var random = SeededNumbers(state: seed)
        let book = markup.applied(to: Self.book(&random, isDense: markup == .withoutReferences))
        let edits = Self.edits(&random)
        let bytes = try book.edited(by: EditPlan(edits)).bytes
        let again = try book.edited(by: EditPlan(edits.shuffled(using: &random))).bytes
        #expect(bytes == again)
    }

    @Test(arguments: Markup.allCases, 1...12 as ClosedRange<UInt64>)
    func editedCellsHoldWhatWasPlanned(markup: Markup, seed: UInt64) throws {
        var random = SeededNumbers(state: seed)
        let book = markup.applied(to: Self.book(&random, isDense: markup == .withoutReferences))
        let edits = Self.edits(&random)
        let edited = try book.edited(by: EditPlan(edits))
        var expected = try listedCells(edited.before)
        for edit in edits { expected["表\t\(edit.cell)"] = edit.listed }
        #expect(try listedCells(edited.after) == expected)
        let folder = try TemporaryFolder()
        let again = folder["again.xlsx"]
        _ = try WorkbookEditor(path: edited.after).apply(EditPlan([]), to: again.path)
        #expect(try Data(contentsOf: again) == edited.bytes)
    }

    @Test func largePartsAreTheSameThroughASecondThread() throws {
        var random = SeededNumbers(state: 3)
        let book = Self.book(&random, rows: 6_000, isDense: true)
        try #require(book.parts.contains { $0.text.utf8.count > 2 << 20 })
        let edits = Self.edits(&random, rows: 6_000)
        let edited = try book.edited(by: EditPlan(edits))
        var expected = try listedCells(edited.before)
        for edit in edits { expected["表\t\(edit.cell)"] = edit.listed }
        #expect(try listedCells(edited.after) == expected)
    }

    @Test(arguments: 1...12 as ClosedRange<UInt64>)
    func editsAndTheirReverseGiveTheSameCells(seed: UInt64) throws {
        var random = SeededNumbers(state: seed)
        let book = Self.book(&random)
        let edits = Self.edits(&random)
        let edited = try book.edited(by: EditPlan(edits))
        let before = try listedCells(edited.before)
        let after = try listedCells(edited.after)
        let reverse = edits.map { edit in
            var edit = edit
            edit.expected = after["表\t\(edit.cell)"].map { String($0.dropFirst(2)) } ?? ""
            let old = before["表\t\(edit.cell)"] ?? ""
            edit.value = old.hasPrefix("n") ? .number(Double(old.dropFirst(2)) ?? 0) : .text(String(old.dropFirst(2)))
            return edit
        }
        let folder = try TemporaryFolder()
        let path = folder["again.xlsx"].path
        _ = try WorkbookEditor(path: edited.after).apply(EditPlan(reverse), to: path)
        #expect(try listedCells(path) == before)
    }

    @Test func noEditsGiveTheSameBytes() throws {
        var random = SeededNumbers(state: 7)
        var book = Self.book(&random)
        book.archive = { $0.comment = Array("附注".utf8) }
        let edited = try book.edited(by: EditPlan([]))
        #expect(edited.report.changes.isEmpty)
        #expect(try Data(contentsOf: URL(filePath: edited.before)) == edited.bytes)
    }

    /// A workbook of random cells; a dense one has them in every place.
    private static func book(_ random: inout SeededNumbers, rows: Int = 60, isDense: Bool = false) -> PartsBook {
        let rows = (1...rows).filter { _ in isDense || Bool.random(using: &random) }.map { row in
            let cells = (1...12).filter { _ in isDense || Bool.random(using: &random) }.map { column in
                let place = CellReference(row: row, column: column)
                switch Int.random(in: 0...3, using: &random) {
                case 0: return "<c r=\"\(place)\" s=\"2\"/>"
                case 1: return "<c r=\"\(place)\"><v>\(row * column)</v></c>"
                case 2: return "<c r=\"\(place)\" t=\"inlineStr\"><is><t>文\(row)</t></is></c>"
                default: return "<c r=\"\(place)\" s=\"2\" t=\"s\"><v>0</v></c>"
                }
            }
            return "<row r=\"\(row)\">\(cells.joined())</row>"
        }
        let strings = "<sst xmlns=\"\(PartsBook.main)\" count=\"1\" uniqueCount=\"1\"><si><t>共享</t></si></sst>"
        return PartsBook(rows: rows.joined(), strings: strings)
    }

    private static func edits(_ random: inout SeededNumbers, rows: Int = 70) -> [CellEdit] {
        var places: Set<CellReference> = []
        for _ in 0..<80 {
            places.insert(
                CellReference(row: .random(in: 1...rows, using: &random), column: .random(in: 1...14, using: &random)))
        }
        return places.sorted().map { place in
            let value: CellEdit.Value =
                switch Int.random(in: 0...3, using: &random) {
                case 0: .text("新\(place.row % 7)")
                case 1: .identifier("99010119800101\(1000 + place.row)")
                case 2: .number(Double(place.row) / 4)
                default: .clear
                }
            return CellEdit(sheet: "表", cell: place, value: value)
        }
    }
}

extension CellEdit {
    /// The cell as it is listed when the edit was made; `nil` where it is empty.
    fileprivate var listed: String? {
        switch value {
        case .text(let text), .identifier(let text): "s\t\(text)"
        case .number(let number): "n\t\(number.formatted(.number.grouping(.never).precision(.fractionLength(0...2))))"
        case .date, .clear, .keep: nil
        }
    }
}
