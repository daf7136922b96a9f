import SpreadsheetReading
import Templates

/// The sheets of a workbook that are statistical tables (识别统计表), read.
struct StatisticSearch {
    /// The tables, in the order of the sheets.
    private(set) var tables: [TableReading] = []
    /// The sheets that are none.
    private(set) var others: [Sheet] = []

    init(
        _ sheets: [Sheet], of workbook: Workbook, file: String, among layouts: [StatisticDefinition]
    ) throws(ReadingError) {
        for sheet in sheets {
            let header = try HeaderRows.read(workbook, sheet)
            if let recognition = TemplateLibrary.recogniseStatistics(header, among: layouts) {
                let reader = StatisticReader(file: file, sheet: sheet, recognition: recognition)
                tables.append(TableReading(table: try reader.read(workbook)))
            } else {
                others.append(sheet)
            }
        }
    }
}
