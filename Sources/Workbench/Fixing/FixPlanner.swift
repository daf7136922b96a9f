import Corrections
import Findings
import Importing
import Registry
import Reports
import Spreadsheet
import SpreadsheetEditing
import SpreadsheetReading

/// Turns what is wanted into changes of cells (更正方案).
///
/// A line of a list goes before a proposal that was accepted, and that before a safe normalisation.
struct FixPlanner {
    private let request: FixRequest
    private let tables: FixTables
    private let workbook: Workbook
    private var wishes: [String: CurrentCells.Wish] = [:]
    private var targets: [Target] = []
    private var refusals: [FixRefusal] = []
    /// Lines of lists that are about other files.
    private(set) var otherFiles = 0

    init(_ request: FixRequest, _ tables: FixTables, _ workbook: Workbook) {
        self.request = request
        self.workbook = workbook
        self.tables = tables
    }

    /// What one wish is about.
    private struct Target {
        let sheet: String
        /// The table among those of the file; `nil` for a sheet that is none.
        let table: Int?
        let place: Place
        let old: String?
        let new: String
        let origin: CellChange.Origin

        enum Place {
            case cells([CellReference])
            case everywhere(column: Int)
        }
    }

    // MARK: - What is wanted

    /// Takes the lines of lists.
    mutating func add(_ list: CorrectionList) {
        refusals += list.faults.map { FixRefusal($0.source, .line($0.fault)) }
        for correction in list.corrections {
            if let file = correction.file, Self.name(file) != Self.name(request.input) {
                otherFiles += 1
                continue
            }
            do throws(FixRefusal) { targets += try targets(of: correction) } catch { refusals.append(error) }
        }
    }

    /// Takes what findings propose.
    mutating func add(_ report: Report) {
        for finding in report.findings {
            guard let fix = finding.finding.fix, let origin = origin(of: fix, finding.code) else { continue }
            guard let index = tables.tables.firstIndex(where: { $0.position == finding.place.input }),
                let row = finding.place.row,
                let column = fix.field == finding.finding.subject.field
                    ? finding.place.column : tables.tables[index].table.columns[fix.field]
            else { continue }
            targets.append(
                Target(
                    sheet: tables.tables[index].table.sheet, table: index,
                    place: .cells([CellReference(row: row, column: column)]),
                    old: nil, new: fix.value, origin: origin))
        }
    }

    private func origin(of fix: Fix, _ code: RuleCode) -> CellChange.Origin? {
        if request.accepted.contains(code) { return .accepted(code: code.rawValue) }
        return fix.repair == .safe && request.isSafe ? .safe(code: code.rawValue) : nil
    }

    private static func name(_ path: String) -> Substring? { path.split(separator: "/").last }

    private func targets(of correction: Correction) throws(FixRefusal) -> [Target] {
        let source = correction.source
        let origin = CellChange.Origin.listed(correction)
        func target(_ sheet: String, _ table: Int?, _ place: Target.Place) -> Target {
            Target(
                sheet: sheet, table: table, place: place, old: correction.old, new: correction.new, origin: origin)
        }
        func target(_ table: Int, _ place: Target.Place) -> Target {
            target(tables.tables[table].table.sheet, table, place)
        }
        switch correction.target {
        case .cell(let name, let cell):
            guard let sheet = sheet(named: name) else { throw FixRefusal(source, cell: cell, .sheet) }
            return [target(sheet, tables.index(ofSheet: sheet), .cells([cell]))]
        case .everywhere(let name):
            let found = tables.tables.indices.compactMap { index in
                tables.tables[index].column(name).map { target(index, .everywhere(column: $0)) }
            }
            guard !found.isEmpty else { throw FixRefusal(source, .column(name)) }
            return found
        case .record(let name, let household, let person):
            let having = tables.tables.indices.filter { tables.tables[$0].column(name) != nil }
            guard !having.isEmpty else { throw FixRefusal(source, .column(name)) }
            var found: [Target] = []
            for index in having {
                let table = tables.tables[index]
                guard let column = table.column(name) else { continue }
                let rows: [Int]
                do throws(FixTables.Missing) {
                    rows = try tables.rows(of: household, person, in: table)
                } catch {
                    switch error {
                    case .household(let count): throw FixRefusal(source, .household(found: count))
                    case .person(let count): throw FixRefusal(source, .person(found: count))
                    }
                }
                found.append(target(index, .cells(rows.map { CellReference(row: $0, column: column) })))
            }
            return found
        }
    }

    /// The sheet of a name, as the workbook writes it; that of the only table where none is named.
    private func sheet(named name: String?) -> String? {
        guard let name else { return tables.tables.count == 1 ? tables.tables[0].table.sheet : nil }
        return workbook.sheets.first { $0.name.lowercased() == name.lowercased() }?.name
    }

    // MARK: - What that means

    /// The changes, by sheet and cell, and the edits that make them.
    ///
    /// - Throws: every line that cannot be followed; none is then.
    mutating func plan() throws(Failure) -> FixPlan {
        for target in targets {
            switch target.place {
            case .cells(let cells): wishes[target.sheet, default: .init()].cells.formUnion(cells)
            case .everywhere(let column):
                guard let table = target.table.map({ tables.tables[$0] }) else { continue }
                wishes[target.sheet, default: .init()].columns[
                    column, default: .init(rows: tables.rows(of: table), field: table.field(ofColumn: column))
                ].values.insert(target.old ?? "")
            }
        }
        let current: CurrentCells
        do throws(ReadingError) {
            current = try CurrentCells(of: workbook, wishes)
        } catch {
            throw .reading(file: request.input, error)
        }
        var plan = FixPlan()
        plan.otherFiles = otherFiles
        for target in targets { take(target, current, &plan) }
        guard refusals.isEmpty else { throw .corrections(file: request.input, refusals) }
        plan.finish()
        return plan
    }

    private mutating func take(_ target: Target, _ current: CurrentCells, _ plan: inout FixPlan) {
        let source = target.origin.source
        let table = target.table.map { tables.tables[$0] }
        var cells: [(CellReference, CurrentCell)] = []
        switch target.place {
        case .cells(let places): cells = places.map { ($0, current[target.sheet, $0]) }
        case .everywhere(let column):
            let field = table?.field(ofColumn: column)
            cells = current.column(column, of: target.sheet).filter { $1.holds(target.old ?? "", field) }
            if cells.isEmpty { refusals.append(FixRefusal(source, sheet: target.sheet, .nowhere)) }
        }
        for (cell, now) in cells {
            let field = table?.field(ofColumn: cell.column)
            if let old = target.old, !now.holds(old, field) {
                refusals.append(FixRefusal(source, sheet: target.sheet, cell: cell, .stale))
                continue
            }
            if target.origin.isSafe, now.hasFormula, !request.replacesFormulas {
                plan.safeInFormulas += 1
                continue
            }
            let change = CellChange(
                sheet: target.sheet, cell: cell, field: field, heading: table?.table.headings[cell.column],
                household: table.flatMap { tables.household(atRow: cell.row, of: $0) }, before: now.text,
                after: target.new, origin: target.origin)
            if !plan.add(change, now.value(for: target.new, field)) {
                refusals.append(FixRefusal(source, sheet: target.sheet, cell: cell, .conflict))
            }
        }
    }
}
