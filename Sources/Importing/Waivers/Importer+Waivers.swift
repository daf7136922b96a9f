import Findings
import Registry
import Spreadsheet
import SpreadsheetReading
import Templates

extension Importer {
    /// Reads a list of waivers: YAML where its name says so, otherwise the sheets of a workbook that have the headings of
    /// one. A filled-in issue workbook is one, too: its refuted leads are verified exceptions.
    public func readWaivers(_ file: String) throws(ImportError) -> WaiverList {
        let isYAML = [".yaml", ".yml"].contains { file.lowercased().hasSuffix($0) }
        return WaiverList(file: file, waivers: try isYAML ? waivers(inYAML: file) : waivers(inWorkbook: file))
    }

    /// What a list of waivers must have, as the headings of its columns.
    static let waiverHeadings: [DecisionColumn] = [.code, .householdId, .verifiedBy]
    private static let headerRows = 15

    private func waivers(inWorkbook file: String) throws(ImportError) -> [Waiver] {
        var waivers: [Waiver] = []
        var isList = false
        for (sheet, rows) in try writtenRows(file) {
            isList = true
            for row in rows.rows {
                do throws(WaiverRow.Fault) {
                    if let waiver = try row.waiver() { waivers.append(waiver) }
                } catch {
                    let cell = CellReference(row: row.number, column: rows.columns[error.column] ?? 1)
                    throw .badWaiver(file: file, place: "\(sheet)!\(cell)", error.fault)
                }
            }
        }
        guard isList else { throw .noWaivers(file: file, needs: Self.waiverHeadings.map(\.heading)) }
        return waivers
    }

    /// The rows below the headings of a list.
    private struct WrittenRows {
        var columns: [DecisionColumn: Int] = [:]
        var rows: [WaiverRow] = []
    }

    private func writtenRows(_ file: String) throws(ImportError) -> [(sheet: String, rows: WrittenRows)] {
        do throws(ReadingError) {
            let workbook = try Workbook(path: file, limits: limits)
            var lists: [(sheet: String, rows: WrittenRows)] = []
            for sheet in workbook.sheets where sheet.kind == .worksheet {
                let rows = try writtenRows(of: sheet, in: workbook)
                if !rows.columns.isEmpty { lists.append((sheet.name, rows)) }
            }
            return lists
        } catch {
            throw .unreadable(file: file, error)
        }
    }

    private func writtenRows(of sheet: Sheet, in workbook: Workbook) throws(ReadingError) -> WrittenRows {
        var written = WrittenRows()
        var rows = try workbook.rows(of: sheet)
        var last = 0
        while try rows.advance() {
            try rows.row.follows(&last, in: sheet)
            if written.columns.isEmpty {
                guard rows.row.number <= Self.headerRows else { break }
                let columns = DecisionReader.headings.places(in: rows.row)
                if Self.waiverHeadings.allSatisfy({ columns[$0] != nil }) { written.columns = columns }
            } else {
                let texts = HeadedColumns.texts(rows.row, written.columns)
                // A finding on which nobody has decided is no exception.
                if written.columns[.verification] != nil, texts[.verification] == nil { continue }
                written.rows.append(WaiverRow(number: rows.row.number, texts: texts))
            }
        }
        return written
    }

    /// The keys of a waiver in YAML.
    private static let waiverKeys: KeyValuePairs<String, DecisionColumn> = [
        "code": .code, "household": .householdId, "person": .idNo, "name": .name, "reason": .reason,
        "by": .verifiedBy, "until": .until,
    ]

    private func waivers(inYAML file: String) throws(ImportError) -> [Waiver] {
        var waivers: [Waiver] = []
        for row in try rows(inYAML: file) {
            do throws(WaiverRow.Fault) {
                if let waiver = try row.waiver() { waivers.append(waiver) }
            } catch {
                throw .badWaiver(file: file, place: String(row.number), error.fault)
            }
        }
        return waivers
    }

    private func rows(inYAML file: String) throws(ImportError) -> [WaiverRow] {
        var rows: [WaiverRow] = []
        do throws(TemplateError) {
            let root = try DefinitionNode.read(file: file).mapping(of: ["waivers"])
            for node in try root.required("waivers").list() {
                let entries = try node.mapping(of: Self.waiverKeys.map(\.key))
                var texts: [DecisionColumn: String] = [:]
                for (key, column) in Self.waiverKeys { texts[column] = try entries[key]?.text() }
                rows.append(WaiverRow(number: node.place.line ?? 0, texts: texts))
            }
        } catch {
            throw .definition(error)
        }
        return rows
    }
}
