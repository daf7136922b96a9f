import Findings
import Registry
import SpreadsheetReading
import Templates

/// Reads tables into one register (导入).
public struct Importer {
    private let library: TemplateLibrary
    private let template: String?
    private let year: Int?
    private let limits: Limits

    /// An importer that knows the templates of `library`.
    ///
    /// - Parameters:
    ///   - template: the template that every table is taken to have; recognised by the headings where `nil`.
    ///   - year: the year whose records are wanted; all where `nil`.
    public init(library: TemplateLibrary, template: String? = nil, year: Int? = nil, limits: Limits = Limits()) {
        self.library = library
        self.template = template
        self.year = year
        self.limits = limits
    }

    /// Reads the tables of the files. What keeps a file from being read is a fact about it, not an error.
    public func read(_ files: [String]) -> Imported {
        var builder = RegisterBuilder()
        var tables: [ImportedTable] = []
        for file in files {
            do throws(ReadingError) {
                let workbook = try Workbook(path: file, limits: limits)
                tables += try read(workbook.sheets, of: workbook, file, firstTable: tables.count, into: &builder)
            } catch {
                tables.append(ImportedTable(file: file, facts: TableFacts(table: tables.count, obstacle: error)))
            }
        }
        let isComplete = tables.allSatisfy { $0.facts.obstacle == nil }
        return Imported(register: isComplete ? builder.finish() : Register(), tables: tables)
    }

    /// Reads those of a workbook's sheets whose headings are those of a known table.
    func read(
        _ sheets: [Sheet], of workbook: Workbook, _ file: String, firstTable: Int, into builder: inout RegisterBuilder
    ) throws(ReadingError) -> [ImportedTable] {
        var tables: [ImportedTable] = []
        var others: [Sheet] = []
        var obstacle: TableFacts.Obstacle?
        for sheet in sheets where sheet.kind == .worksheet {
            let header = try HeaderRows.read(workbook, sheet)
            guard !header.isEmpty else { continue }
            let recognition: Recognition
            do throws(TemplateError) {
                recognition = try library.recognise(header, as: template)
            } catch {
                if case .notRecognised(let best, let missing) = error, obstacle == nil || best != nil {
                    obstacle = .noHeader(best: best, missing: missing)
                }
                others.append(sheet)
                continue
            }
            let reader = TableReader(
                file: file, sheet: sheet, recognition: recognition, number: firstTable + tables.count, year: year)
            tables.append(try reader.read(workbook, into: &builder))
        }
        if tables.isEmpty {
            var facts = TableFacts(table: firstTable)
            facts.obstacle = obstacle ?? .noHeader(best: nil, missing: [])
            return [ImportedTable(file: file, facts: facts)]
        }
        tables[0].otherSheets = others
        for index in tables.indices {
            let kind = tables[index].recognition?.definition.id
            guard !tables[..<index].contains(where: { $0.recognition?.definition.id == kind }) else { continue }
            tables[index].facts.sheetsAlike =
                tables[(index + 1)...].filter { $0.recognition?.definition.id == kind }.map(\.sheet)
        }
        return tables
    }
}
