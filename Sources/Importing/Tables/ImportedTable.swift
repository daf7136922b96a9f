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
    /// What it counts, where it is a statistical table.
    public internal(set) var statistics: StatisticTable?
    /// What it is like as a form, where it is one.
    public internal(set) var form: FormSheetFacts?
    /// What it is called, where that is more than its layout's title.
    public internal(set) var title: String?
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

    /// A sheet that is no table of the register: decisions, a department's list, a statistical table.
    public init(file: String, sheet: String, title: String, headings: [Int: String], records: Int) {
        self.file = file
        self.sheet = sheet
        self.title = title
        self.headings = headings
        self.records = records
        facts = TableFacts(table: 0)
        recognition = nil
        columns = [:]
    }

    /// Gives the table its position among the inputs.
    mutating func number(_ position: Int) {
        facts.table = position
        statistics?.table = position
        form?.table = position
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
