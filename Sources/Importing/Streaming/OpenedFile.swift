import Findings
import Registry
import SpreadsheetReading
import Templates

/// A file of person tables that can be read household by household (流式读入的文件).
public struct OpenedFile: Sendable {
    private let workbook: Workbook
    private let readers: [TableReader]

    /// The tables, before their rows are read.
    public var tables: [ImportedTable] { readers.map(\.emptyTable) }

    /// The fields for which any of the tables has a column.
    public var columns: Set<Field> {
        readers.reduce(into: []) { $0.formUnion($1.recognition.columns.compactMap(\.field)) }
    }

    /// What the tables' layout lays down.
    public var conventions: Conventions {
        var conventions = readers.last?.recognition.definition.conventions ?? Conventions()
        for reader in readers { conventions.filled.formUnion(reader.recognition.definition.conventions.filled) }
        return conventions
    }

    /// What can be said of a register of such files, whose data is of a year.
    public func outline(dataYear: Int?) -> RegisterOutline {
        RegisterOutline(columns: columns, listed: [.member], conventions: conventions, dataYear: dataYear)
    }

    /// `nil` where the file cannot be read, or has other tables than those of persons.
    init?(_ file: String, _ importer: Importer, readsAhead: Bool, opening: WorkbookAhead = WorkbookAhead()) {
        do throws(ReadingError) {
            workbook = try opening.open(file, limits: importer.limits, readsAhead: readsAhead)
            let search = try TableSearch(
                workbook.sheets, of: workbook, file: file, importer.library, template: importer.template,
                year: importer.year
            )
            // What else the file has is looked at as a whole.
            guard search.tables.count == 1, search.others.isEmpty else { return nil }
            readers = search.tables
        } catch {
            return nil
        }
        guard !readers.isEmpty, readers.allSatisfy({ $0.recognition.definition.kind == .persons }) else { return nil }
    }

    /// The year that the first record says; `nil` where it says none, or there is none.
    public var firstYear: Int? {
        guard let reader = readers.first else { return nil }
        var workbook = workbook
        workbook.readsAhead = false
        let layout = reader.layout(of: workbook)
        var table = reader.emptyTable
        var year: Int?
        _ = try? reader.forEachRecord(of: workbook, layout, &table) { rows in
            year = layout.text(of: .year, in: rows.row).flatMap { Year.read($0, edition: layout.edition).value }
                .map { Int($0.number) }
            return false
        }
        return year
    }

    /// Reads the households, by so many threads, and adds what comes of them to `result`.
    ///
    /// - Returns: the tables; `nil` where the file turned out damaged, or a household's rows do not stand together.
    func read<Taker: HouseholdTaker & ~Copyable, Result>(
        into result: inout Result, by task: StreamTask<Taker, Result>, _ met: MetHouseholds, threads: Int,
        sectionSize: Int
    ) -> [ImportedTable]? {
        var tables: [ImportedTable] = []
        for (number, reader) in readers.enumerated() {
            let table = SectionedTable(reader, number: number, of: workbook, met, task)
            do throws(ReadingError) {
                guard let read = try table.read(into: &result, threads: threads, sectionSize: sectionSize) else {
                    return nil
                }
                tables.append(read)
            } catch {
                return nil
            }
        }
        return tables
    }
}
