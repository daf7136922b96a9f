import Foundation
import Spreadsheet
import SpreadsheetEditing
import SpreadsheetReading
import TestSupport
import Testing

/// What holds for any edits: a register of invented cells, edited at random places from a seed.
struct PropertyTests {
    @Test(arguments: 1...12 as ClosedRange<UInt64>)
    func orderSaysNothing(seed: UInt64) throws {
        var random = Seeded(state: seed)
        let book = Self.book(&random)
        let edits = Self.edits(&random)
        let bytes = try book.edited(by: EditPlan(edits)).bytes
        let again = try book.edited(by: EditPlan(edits.shuffled(using: &random))).bytes
        #expect(bytes == again)
    }

    @Test(arguments: 1...12 as ClosedRange<UInt64>)
    func editsAndTheirReverseGiveTheSameCells(seed: UInt64) throws {
        var random = Seeded(state: seed)
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
        var random = Seeded(state: 7)
        var book = Self.book(&random)
        book.archive = { $0.comment = Array("附注".utf8) }
        let edited = try book.edited(by: EditPlan([]))
        #expect(edited.report.changes.isEmpty)
        #expect(try Data(contentsOf: URL(filePath: edited.before)) == edited.bytes)
    }

    private static func book(_ random: inout Seeded) -> PartsBook {
        let rows = (1...60).filter { _ in Bool.random(using: &random) }.map { row in
            let cells = (1...12).filter { _ in Bool.random(using: &random) }.map { column in
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

    private static func edits(_ random: inout Seeded) -> [CellEdit] {
        var places: Set<CellReference> = []
        for _ in 0..<80 {
            places.insert(
                CellReference(row: .random(in: 1...70, using: &random), column: .random(in: 1...14, using: &random)))
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

/// Numbers from a seed (SplitMix64).
private struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
