import Registry
import Spreadsheet
import SpreadsheetReading

/// Reads the decisions that a clerk filled into an issue workbook or a list of decisions (处置台账).
struct DecisionReader {
    /// The file, as it is named in messages.
    let file: String
    /// How many sheets of decisions stand before those of the file.
    let firstSheet: Int

    private static let headerRows = 15

    /// The sheets that have the columns of a decision, and their decisions.
    func decisions(in workbook: Workbook) throws(ImportError) -> (sheets: [DecisionSheet], decisions: [Decision]) {
        var sheets: [DecisionSheet] = []
        var found: [Decision] = []
        for sheet in workbook.sheets where sheet.kind == .worksheet {
            guard let layout = try layout(of: sheet, in: workbook) else { continue }
            let decisions = try decisions(of: sheet, in: workbook, layout, at: firstSheet + sheets.count)
            var read = DecisionSheet(file: file, name: sheet.name, columns: layout.columns)
            read.rows = decisions.count
            sheets.append(read)
            found += decisions
        }
        return (sheets, Self.withoutRepetition(found))
    }

    /// A household with several findings carries the same decision beside each of them.
    private static func withoutRepetition(_ decisions: [Decision]) -> [Decision] {
        var kept: [Decision] = []
        var positions: [DecisionKey: Int] = [:]
        for decision in decisions {
            let key = DecisionKey(decision)
            if decision.disposal != .naturalIncrease, decision.disposal != .split, let first = positions[key] {
                kept[first].listed += decision.listed
            } else {
                positions[key] = kept.count
                kept.append(decision)
            }
        }
        return kept
    }

    private struct Layout {
        let header: Int
        let columns: [DecisionColumn: Int]
    }

    private func layout(of sheet: Sheet, in workbook: Workbook) throws(ImportError) -> Layout? {
        do throws(ReadingError) {
            var rows = try workbook.rows(of: sheet)
            var last = 0
            while try rows.advance(), rows.row.number <= Self.headerRows {
                try rows.row.follows(&last, in: sheet)
                let columns = Self.headings.places(in: rows.row)
                if columns[.disposal] != nil, columns[.householdId] != nil {
                    return Layout(header: rows.row.number, columns: columns)
                }
            }
        } catch {
            throw .unreadable(file: file, error)
        }
        return nil
    }

    /// The columns of a list of decisions.
    static let headings = HeadedColumns<DecisionColumn>()

    private func decisions(
        of sheet: Sheet, in workbook: Workbook, _ layout: Layout, at table: Int
    ) throws(ImportError) -> [Decision] {
        var written: [DecisionRow] = []
        do throws(ReadingError) {
            var rows = try workbook.rows(of: sheet)
            var last = 0
            while try rows.advance() {
                try rows.row.follows(&last, in: sheet)
                guard rows.row.number > layout.header else { continue }
                written.append(DecisionRow(rows.row, layout.columns))
            }
        } catch {
            throw .unreadable(file: file, error)
        }
        var decisions: [Decision] = []
        for row in written {
            do throws(DecisionRow.Fault) {
                if let decision = try row.decision(table: table) { decisions.append(decision) }
            } catch {
                throw .badDecision(file: file, sheet: sheet.name, cell: error.cell, error.fault)
            }
        }
        return decisions
    }
}

/// What makes two decisions the same.
private struct DecisionKey: Hashable {
    let householdId: Identifier
    let person: UInt64?
    let name: PersonName?
    let disposal: Decision.Disposal

    init(_ decision: Decision) {
        householdId = decision.householdId
        let concernsMember = decision.disposal == .clearOutMember || decision.disposal == .naturalDecrease
        person = concernsMember ? decision.idNo?.person : nil
        name = concernsMember && person == nil ? decision.name : nil
        disposal = decision.disposal
    }
}
