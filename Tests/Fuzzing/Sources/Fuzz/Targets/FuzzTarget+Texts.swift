extension FuzzTarget {
    /// Tables that are no workbooks: the file's bytes decide which reader takes them.
    static let texts: [FuzzTarget] = [
        text("delimited", Words.delimited, TextSeeds.delimited),
        text("html", Words.html, TextSeeds.html),
        text("xmlspreadsheet", Words.xmlSpreadsheet, TextSeeds.xmlSpreadsheets),
    ]

    private static func text(_ name: String, _ words: [String], _ seeds: [[UInt8]]) -> FuzzTarget {
        FuzzTarget(name: name, seeds: { seeds }, words: words, run: { _ = Reading.of($0) })
    }
}
