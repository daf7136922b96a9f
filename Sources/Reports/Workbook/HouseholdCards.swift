import Findings
import Registry
import SpreadsheetWriting

/// The sheet of households (按户): each with its rows as a small table, the doubtful cells marked, and all that was found
/// about a row beside it.
///
/// No cells are merged: a million of them would have to be remembered. A title runs over the blank cells beside it.
struct HouseholdCards {
    let report: Report
    /// They alone make no card.
    private let systemic: FaultyColumns

    /// In characters: the row in the clerk's table, the cells of a member, what was found.
    static let widths: [Double] = [7, 9, 12, 6, 21, 11, 12, 14, 11, 10, 60]

    init(_ report: Report, _ summary: Summary) {
        self.report = report
        systemic = FaultyColumns(summary)
    }

    /// The findings of the next household that gets a card, and moves `start` behind them; `nil` at the end.
    ///
    /// - Parameters:
    ///   - order: positions of findings, by village and household. Those of tables are in no household.
    ///   - start: the position in `order` from which to look.
    func nextGroup(in order: [Int], from start: inout Int) -> ArraySlice<Int>? {
        while start < order.endIndex {
            let first = start
            let household = report.heads[order[first]].household
            while start < order.endIndex, report.heads[order[start]].household == household { start += 1 }
            if household != nil, order[first..<start].contains(where: isOfItsOwn) { return order[first..<start] }
        }
        return nil
    }

    private func isOfItsOwn(_ position: Int) -> Bool {
        systemic.column(of: report.heads[position], in: report.heads) == nil
    }

    /// The rows of a household's card, a blank one behind them.
    func rows(of group: ArraySlice<Int>, _ links: inout IssueRows) -> [SheetRow] {
        let findings = group.map { report.findings[$0] }
        // Findings that compare households know only the roll: the label that knows most is shown.
        guard let label = findings.compactMap(\.household).max(by: { $0.detail < $1.detail })
        else { return [] }
        let (own, members) = label.rows?.rows ?? (nil, [])
        var rows = [title(label, findings), ownRow(own, findings, &links), Self.heading]
        for (member, row) in members.enumerated() {
            rows.append(self.row(of: row, findings.filter { $0.finding.subject.member == member }, &links))
        }
        return rows + [SheetRow([])]
    }

    private func title(_ label: HouseholdLabel, _ findings: [ReportedFinding]) -> SheetRow {
        let counts = Severity.allCases.sorted(by: >).compactMap { severity -> String? in
            let count = findings.count { report.severity(of: $0.code) == severity }
            return count == 0 ? nil : "\(severity.marked) \(count)"
        }
        let text = [
            label.place.shown, label.number.map { "户编号 \($0)" }, label.head.map { "户主 \($0.registered)" },
            counts.joined(separator: "  "),
        ].compactMap(\.self).joined(separator: "　")
        return SheetRow([SheetCell(text: text, .section)], height: 24)
    }

    /// What is known of the household itself, in one cell, and what was found about it.
    private func ownRow(
        _ row: HouseholdRow?, _ findings: [ReportedFinding], _ links: inout IssueRows
    ) -> SheetRow {
        let own = findings.filter { $0.finding.subject.member == nil }
        let facts = zip(HouseholdRow.ofHousehold, row?.cells ?? []).filter { !$1.isEmpty }
            .map { "\($0.label)：\($1)" }.joined(separator: "　")
        guard !own.isEmpty else { return SheetRow([SheetCell(.blank, .plain), SheetCell(text: facts, .plain)]) }
        var cells = [number(row, own, &links), SheetCell(text: facts, .plain)]
        cells += Array(repeating: SheetCell(.blank, .plain), count: Self.widths.count - 3)
        let found = problems(own)
        cells.append(found)
        // The facts run over the blank cells beside them: they need no height of their own.
        return SheetRow(cells, height: RowHeight.points(of: [found], widths: Array(Self.widths.suffix(1))))
    }

    private static let heading = SheetRow(
        (["原表行"] + HouseholdRow.ofMember.map(\.label) + ["问题"]).map { SheetCell(text: $0, .head) }, height: 20)

    private func row(
        of row: HouseholdRow, _ findings: [ReportedFinding], _ links: inout IssueRows
    ) -> SheetRow {
        let cells = zip(HouseholdRow.ofMember, row.cells).map { field, text -> SheetCell in
            let severity = findings.filter { $0.finding.subject.field == field }.map { report.severity(of: $0.code) }
                .max()
            return SheetCell(text: text, severity.map(CellRole.marked) ?? (field == .idNo ? .code : .text))
        }
        return measured([number(row, findings, &links)] + cells + [problems(findings)])
    }

    /// The row in the clerk's table, which leads to the first doubtful cell.
    private func number(
        _ row: HouseholdRow?, _ findings: [ReportedFinding], _ links: inout IssueRows
    ) -> SheetCell {
        if let first = findings.first, let row = first.place.row {
            return links.linked(String(row), first.place, .link)
        }
        return SheetCell(row?.number.map(OutputValue.integer) ?? .blank, .number)
    }

    private func problems(_ findings: [ReportedFinding]) -> SheetCell {
        guard !findings.isEmpty else { return SheetCell(.blank, .text) }
        let lines = findings.map { finding in
            let place = [finding.place.cell, finding.place.heading].compactMap(\.self).joined(separator: " ")
            return "\(report.severity(of: finding.code).marked) \(finding.code) "
                + (place.isEmpty ? "" : "【\(place)】")
                + report.message(of: finding.finding, .zh, showValues: true)
        }
        return SheetCell(text: lines.joined(separator: "\n"), .text)
    }

    private func measured(_ cells: [SheetCell]) -> SheetRow {
        SheetRow(cells, height: RowHeight.points(of: cells, widths: Self.widths))
    }
}

extension HouseholdLabel {
    /// How much is known of the household's rows.
    fileprivate var detail: Int { rows?.detail ?? 0 }
}

extension Subject {
    /// The position of the member in the household, where it is about one.
    var member: Int? {
        if case .member(_, let member, _) = self { member } else { nil }
    }
}
