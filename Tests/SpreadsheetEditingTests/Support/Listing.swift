import SpreadsheetReading

/// The cells of a workbook as `lookback cells` lists them: by `sheet<TAB>reference`, `type<TAB>value`.
func listedCells(_ path: String) throws -> [String: String] {
    var output: [UInt8] = []
    _ = try CellListing().run(Workbook(path: path)) { (bytes: Span<UInt8>) throws(ReadingError) in
        for index in bytes.indices { output.append(bytes[index]) }
    }
    var cells: [String: String] = [:]
    for line in output.split(separator: UInt8(ascii: "\n")) {
        let fields = line.split(separator: UInt8(ascii: "\t"), maxSplits: 3, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        cells["\(fields[0])\t\(fields[1])"] = "\(fields[2])\t\(fields[3])"
    }
    return cells
}
