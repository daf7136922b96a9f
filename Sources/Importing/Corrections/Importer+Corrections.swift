import Corrections
import Registry
import SpreadsheetReading

extension Importer {
    private static let headerRows = 15

    /// Reads a list of corrections from the sheets of a workbook, or from a text table: an issue workbook that was filled
    /// in, or a list of its own.
    public func readCorrections(_ file: String) throws(ImportError) -> CorrectionList {
        var list = CorrectionList()
        var isList = false
        do throws(ReadingError) {
            let workbook = try Workbook(path: file, limits: limits)
            for sheet in workbook.sheets where sheet.kind == .worksheet {
                if try read(sheet, of: workbook, file, into: &list) { isList = true }
            }
        } catch {
            throw .unreadable(file: file, error)
        }
        guard isList else { throw .noCorrections(file: file, needs: CorrectionColumn.required.map(\.rawValue)) }
        return list
    }

    /// Adds the lines of a sheet; `false` where it has not the headings of a list.
    private func read(
        _ sheet: Sheet, of workbook: Workbook, _ file: String, into list: inout CorrectionList
    ) throws(ReadingError) -> Bool {
        var rows = try workbook.rows(of: sheet)
        var last = 0
        let headings = HeadedColumns<CorrectionColumn>()
        var columns: [CorrectionColumn: Int] = [:]
        while try rows.advance() {
            try rows.row.follows(&last, in: sheet)
            if columns.isEmpty {
                guard rows.row.number <= Self.headerRows else { break }
                let found = headings.places(in: rows.row)
                if CorrectionColumn.required.allSatisfy({ found[$0] != nil }) { columns = found }
            } else {
                let source = CorrectionSource(file: file, sheet: sheet.name, line: rows.row.number)
                // The old value keeps its blanks: they may be the fault.
                let texts = HeadedColumns.texts(rows.row, columns) { $0 != .old }
                list.add(CorrectionLine(source, texts), from: source)
            }
        }
        return !columns.isEmpty
    }
}

extension CorrectionList {
    /// Adds what a line says.
    public mutating func add(_ line: CorrectionLine, from source: CorrectionSource) {
        do throws(CorrectionFault) {
            if let correction = try line.correction() { corrections.append(correction) }
        } catch {
            faults.append(Fault(source, error))
        }
    }
}
