import Findings
import Registry
import SpreadsheetReading
import Templates

/// Reads a sheet that is a statistical table (读入统计表).
struct StatisticReader {
    let file: String
    let sheet: Sheet
    let recognition: StatisticRecognition

    func read(_ workbook: Workbook) throws(ReadingError) -> ImportedTable {
        var statistics = StatisticTable(table: 0)
        statistics.kind = recognition.definition.kind
        statistics.columns = recognition.figures
        var form = FormSheetFacts(table: 0)
        var place = AdministrativePlace(county: "", town: "", village: "")
        var rows = try workbook.rows(of: sheet)
        var last = 0
        while try rows.advance() {
            try rows.row.follows(&last, in: sheet)
            let number = rows.row.number
            if (recognition.headerRows.lowerBound..<recognition.firstDataRow).contains(number) { continue }
            let lines = FormLine.lines(of: rows.row)
            form.lines += lines
            guard number >= recognition.firstDataRow, lines.isEmpty else { continue }
            if let row = statisticRow(rows.row, &place) { statistics.rows.append(row) }
        }
        statistics.findSums()
        var table = ImportedTable(
            file: file, sheet: sheet.name, title: recognition.definition.title, headings: recognition.headings,
            records: statistics.plainRows.count)
        table.statistics = statistics
        table.form = form
        return table
    }

    /// The row, where it counts something. A town or county that is merged over its villages stands in the first row only.
    private func statisticRow(_ row: borrowing Row, _ place: inout AdministrativePlace) -> StatisticRow? {
        let label = Self.firstText(row)
        let isSum = StatisticRow.sumWords.contains { label.contains($0) }
        var own = AdministrativePlace(county: "", town: "", village: "")
        if !isSum {
            let stated = recognition.places.mapValues { Self.text(row, $0) }
            own.city = stated[.city].flatMap { $0.isEmpty ? nil : $0 } ?? place.city
            own.county = stated[.county].flatMap { $0.isEmpty ? nil : $0 } ?? place.county
            own.town = stated[.town].flatMap { $0.isEmpty ? nil : $0 } ?? place.town
            own.village = stated[.village] ?? ""
            place = own
        }
        var record = StatisticRow(row: row.number, place: own)
        record.label = label
        if isSum { record.sums = [] }
        for (figure, column) in recognition.figures { record[figure] = Self.reading(of: figure, in: row, column) }
        let isFilled = record.figures.values.contains { $0.state != .blank }
        let isNamed = recognition.definition.kind == .pairedVillages && !own.village.isEmpty
        return isFilled || isNamed ? record : nil
    }

    private static func text(_ row: borrowing Row, _ column: Int) -> String {
        guard let cell = row.cell(inColumn: column) else { return "" }
        return CleanedText(row.storedText(of: cell), .text).text
    }

    /// The first text of the row that is no number: its name, or what it sums up.
    private static func firstText(_ row: borrowing Row) -> String {
        for cell in row.cells {
            let text = CleanedText(row.storedText(of: cell), .text).text
            if text.unicodeScalars.contains(where: { $0.value >= 0x3400 }) { return text }
        }
        return ""
    }

    /// A rate may stand as 95, as 95% or, under a percent format, as 0.95.
    private static func reading(of figure: StatisticFigure, in row: borrowing Row, _ column: Int) -> Reading<Quantity> {
        guard let cell = row.cell(inColumn: column) else { return .blank }
        switch cell.kind {
        case .error, .unknown, .picture, .unreadable: return .unreadable
        case .number, .text, .sharedText, .date, .isoDate, .boolean: break
        }
        var text = CleanedText(row.storedText(of: cell), .number).text
        if text.isEmpty || ["-", "/", "—", "无"].contains(text) { return .blank }
        let isPercent = text.hasSuffix("%") || text.hasSuffix("％")
        if isPercent { text.removeLast() }
        guard let value = Quantity.read(text, edition: 2018).value else { return .unreadable }
        let isShare = figure.unit == .rate && !isPercent && (1...100).contains(value.hundredths)
        return .value(isShare ? Quantity(hundredths: value.hundredths * 100) : value)
    }
}

extension StatisticRow {
    /// What the label of a sum holds.
    static let sumWords = ["合计", "小计", "总计", "共计"]
}

extension StatisticTable {
    /// Says of every sum which rows it sums up: 小计 those since the last sum, 合计 those since the last 合计, 总计 all; a
    /// sum above all rows sums up all of them, and a street's row the villages right below it.
    mutating func findSums() {
        var sinceSubtotal: [Int] = []
        var sinceSum: [Int] = []
        var all: [Int] = []
        for index in rows.indices {
            guard rows[index].sums != nil else {
                if isStreet(at: index) { continue }
                sinceSubtotal.append(index)
                sinceSum.append(index)
                all.append(index)
                continue
            }
            if rows[index].label.contains("小计") {
                rows[index].sums = sinceSubtotal
                sinceSubtotal = []
            } else if rows[index].label.contains("总计") {
                rows[index].sums = all
            } else {
                rows[index].sums = sinceSum
                (sinceSubtotal, sinceSum) = ([], [])
            }
        }
        for index in rows.indices
        where rows[index].sums?.isEmpty == true && rows[..<index].allSatisfy({ $0.sums != nil }) {
            rows[index].sums = all
        }
    }

    /// Whether the row is a street's, and the rows below it are its villages'; it then sums them up.
    private mutating func isStreet(at index: Int) -> Bool {
        let place = rows[index].place
        guard place.village.isEmpty, !place.town.isEmpty else { return false }
        let below = rows[(index + 1)...].prefix {
            $0.sums == nil && $0.place.town == place.town && !$0.place.village.isEmpty
        }
        guard !below.isEmpty else { return false }
        rows[index].sums = Array(below.indices)
        return true
    }
}
