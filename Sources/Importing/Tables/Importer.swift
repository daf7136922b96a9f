import Findings
import Registry
import SpreadsheetReading
import Templates

/// Reads tables into one register (导入).
public struct Importer: Sendable {
    let library: TemplateLibrary
    let template: String?
    let year: Int?
    let limits: Limits
    let jobs: Int

    /// An importer that knows the templates of `library`.
    ///
    /// - Parameters:
    ///   - template: the template that every table is taken to have; recognised by the headings where `nil`.
    ///   - year: the year whose records are wanted; all where `nil`.
    ///   - limits: how much each workbook may ask of this machine.
    ///   - jobs: how many files, and sheets of a file, are read side by side at most.
    public init(
        library: TemplateLibrary, template: String? = nil, year: Int? = nil, limits: Limits = Limits(), jobs: Int = 1
    ) {
        self.library = library
        self.template = template
        self.year = year
        self.limits = limits
        self.jobs = jobs
    }

    /// Reads the tables of the files. What keeps a file from being read is a fact about it, not an error.
    ///
    /// The result is the same however many are read side by side.
    public func read(_ files: [String]) -> Imported {
        let threads = ReadingThreads(jobs)
        let share = threads.share(of: files.count)
        let workers = threads.workers(for: files.count)
        return SideBySide.reduce(files, atOnce: workers, into: TableJoin(), { read($0, share) }, add: { $0.add($1) })
            .finish()
    }

    private func read(_ file: String, _ threads: ReadingThreads) -> [TableReading] {
        do throws(ReadingError) {
            let workbook = try Workbook(path: file, limits: limits, readsAhead: threads.mayReadAhead)
            return try read(workbook.sheets, of: workbook, file, threads)
        } catch {
            return [TableReading(table: ImportedTable(file: file, facts: .init(obstacle: error)))]
        }
    }

    /// Reads those of a workbook's sheets whose headings are those of a known table.
    func read(
        _ sheets: [Sheet], of workbook: Workbook, _ file: String, _ threads: ReadingThreads
    ) throws(ReadingError) -> [TableReading] {
        let search = try TableSearch(sheets, of: workbook, file: file, library, template: template, year: year)
        let layouts: [StatisticDefinition]
        do throws(TemplateError) {
            layouts = search.others.isEmpty ? [] : try library.statistics()
        } catch {
            return [TableReading(table: ImportedTable(file: file, facts: .init(unread: error)))]
        }
        let statistics = try StatisticSearch(search.others, of: workbook, file: file, among: layouts)
        guard !search.tables.isEmpty else {
            if !statistics.tables.isEmpty { return statistics.tables }
            return [TableReading(table: ImportedTable(file: file, facts: search.obstacleFacts))]
        }
        let count = search.tables.count
        var workbook = workbook
        workbook.readsAhead = threads.share(of: count).mayReadAhead
        let results = SideBySide.map(search.tables, atOnce: threads.workers(for: count)) { [workbook] reader in
            Result { () throws(ReadingError) in try reader.read(workbook) }
        }
        var readings: [TableReading] = []
        for result in results { readings.append(try result.get()) }
        readings[0].table.otherSheets = statistics.others
        for index in readings.indices {
            func isAlike(_ other: TableReading) -> Bool {
                other.table.recognition?.definition.id == readings[index].table.recognition?.definition.id
            }
            guard !readings[..<index].contains(where: isAlike) else { continue }
            readings[index].table.facts.sheetsAlike = readings[(index + 1)...].filter(isAlike).map(\.table.sheet)
        }
        return readings + statistics.tables
    }
}
