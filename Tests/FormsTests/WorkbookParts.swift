@testable import SpreadsheetReading

/// The parts of a workbook (部件) by size and checksum, whatever program compressed them.
struct WorkbookParts: Equatable, CustomStringConvertible {
    let description: String

    init(of path: String) throws(ReadingError) {
        let members = try ZipDirectory(RawFile(path: path), limits: Limits()).members
        description = members.map { "\(PartName.printable($0.name)) \($0.size) \($0.checksum)" }.sorted()
            .joined(separator: "\n")
    }
}
