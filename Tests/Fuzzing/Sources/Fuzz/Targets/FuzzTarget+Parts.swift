import SpreadsheetReading

extension FuzzTarget {
    /// The parts of a workbook, each put into a sound one.
    static let parts: [FuzzTarget] = [
        part("sheet", MinimalWorkbook.sheetPart, Words.sheet, seeds: SheetSeeds.all),
        part("strings", MinimalWorkbook.stringsPart, Words.strings, seeds: PartSeeds.strings),
        part("styles", MinimalWorkbook.stylesPart, Words.styles, seeds: PartSeeds.styles),
        part("workbook", MinimalWorkbook.workbookPart, Words.workbook, seeds: PartSeeds.workbooks),
        part("relationships", MinimalWorkbook.linksPart, Words.workbook, seeds: PartSeeds.relationships),
    ]

    /// The file as a whole.
    static let container = FuzzTarget(
        name: "container",
        seeds: { [MinimalWorkbook().archive] + WorkbookSeeds.templates },
        words: ["PK\u{1}\u{2}", "PK\u{3}\u{4}", "PK\u{5}\u{6}", "PK\u{6}\u{6}", "PK\u{6}\u{7}", "xl/workbook.xml"],
        run: { _ = Reading.of($0) })

    private static func part(
        _ name: String, _ part: String, _ words: [String], seeds: @escaping @Sendable () -> [String]
    ) -> FuzzTarget {
        FuzzTarget(
            name: name, seeds: { [MinimalWorkbook()[part]] + seeds().map { Array($0.utf8) } }, words: words,
            run: { input in
                var workbook = MinimalWorkbook()
                workbook.set(part, input)
                let reading = Reading.of(workbook.archive)
                // The same markup after a comment stands elsewhere in the buffer and must be read alike.
                guard let moved = input.moved else { return }
                workbook.set(part, moved)
                let other = Reading.of(workbook.archive)
                precondition(reading == other, "the place in the buffer changes what is read")
            })
    }
}

extension [UInt8] {
    /// With a long comment before the root, where that is allowed.
    fileprivate var moved: [UInt8]? {
        guard first == UInt8(ascii: "<"), count > 1, self[1] != UInt8(ascii: "?"), self[1] != 0 else { return nil }
        return Array("<!--".utf8) + Array(repeating: UInt8(ascii: "x"), count: 3_001) + Array("-->".utf8) + self
    }
}
