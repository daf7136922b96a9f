import Findings
import Registry
import SpreadsheetReading
import Templates

/// A table as it was read (已读表): where its records and fields stand.
public struct ImportedTable: Sendable {
    /// The file, as it was given.
    public let file: String
    /// The sheet; empty where the file could not be read.
    public let sheet: String
    /// How its headings were understood; `nil` where they were not.
    public let recognition: Recognition?
    /// The rows that are records.
    public internal(set) var records = 0
    /// The records of other years than the one asked for, by year.
    public internal(set) var setAside: [Int: Int] = [:]
    /// What is true of it as a table.
    public internal(set) var facts: TableFacts
    /// The file's sheets that hold something and are no known table; with the first table of the file only.
    public internal(set) var otherSheets: [Sheet] = []
    /// The column of each field that is read.
    public let columns: [Field: Int]
    /// The headings, by column.
    public let headings: [Int: String]

    /// A table whose headings were understood.
    init(file: String, sheet: String, recognition: Recognition, facts: TableFacts) {
        self.file = file
        self.sheet = sheet
        self.recognition = recognition
        self.facts = facts
        columns = Dictionary(
            recognition.columns.compactMap { column in column.field.map { ($0, column.column) } },
            uniquingKeysWith: { first, _ in first })
        headings = Dictionary(
            recognition.columns.map { ($0.column, $0.heading) }, uniquingKeysWith: { first, _ in first })
    }

    /// A file, or a sheet of it, that cannot be read.
    init(file: String, sheet: String = "", facts: TableFacts) {
        self.file = file
        self.sheet = sheet
        self.facts = facts
        recognition = nil
        columns = [:]
        headings = [:]
    }
}
