import Findings
import Registry
import SpreadsheetReading
import Templates

/// The sheets of a workbook that are known tables (识别各表), by their headings.
struct TableSearch {
    /// What reads each of them, in the order of the sheets.
    private(set) var tables: [TableReader] = []
    /// The sheets that hold something and are none.
    private(set) var others: [Sheet] = []
    /// What came nearest to a known table where none was found.
    private var obstacle: TableFacts.Obstacle?

    init(
        _ sheets: [Sheet], of workbook: Workbook, file: String, _ library: TemplateLibrary, template: String?,
        year: Int?
    ) throws(ReadingError) {
        for sheet in sheets where sheet.kind == .worksheet {
            let header = try HeaderRows.read(workbook, sheet)
            guard !header.isEmpty else { continue }
            do throws(TemplateError) {
                let recognition = try library.recognise(header, as: template)
                guard recognition.namesRecords else {
                    others.append(sheet)
                    continue
                }
                tables.append(TableReader(file: file, sheet: sheet, recognition: recognition, year: year))
            } catch {
                if case .notRecognised(let best, let missing) = error, obstacle == nil || best != nil {
                    obstacle = .noHeader(best: best, missing: missing)
                }
                others.append(sheet)
            }
        }
    }

    /// What is true of the file where no table was found.
    var obstacleFacts: TableFacts {
        var facts = TableFacts(table: 0)
        facts.obstacle = obstacle ?? .noHeader(best: nil, missing: [])
        return facts
    }
}

extension Recognition {
    /// Whether a row can say more than choices. The choices of drop-downs, which many workbooks keep on a sheet of their own
    /// under the headings of the columns, are no records.
    fileprivate var namesRecords: Bool {
        columns.contains { column in column.field.map { $0.entry.kind.codeList == nil } ?? false }
    }
}
