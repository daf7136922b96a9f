import Findings
import Forms
import Importing
import Registry

/// Proves the papers of a pack against each other (报送材料核对), from what was read back and nothing else. What each
/// statistical table says by itself is for `RuleProof`.
struct PackProof {
    private let tables: [String: PackTable]
    private(set) var faults: [PackFault] = []

    /// Proves the printed copies of a pack.
    init(_ printed: [PackTable], county: String) {
        tables = Dictionary(printed.map { ($0.rows + $0.uniqueEnding, $0) }, uniquingKeysWith: { first, _ in first })
        for table in printed {
            faults += SumProof(table, county: county).faults
            faults += table.misnumbered
        }
        proveEvents()
        proveRosters()
        proveFirstAnnex()
        proveSecondAnnex()
        proveIssues()
    }

    private var balance: PackTable? { tables["balance"] }

    /// The summary counts what the ledger lists.
    private mutating func proveEvents() {
        guard let balance, let events = tables["events"] else { return }
        let listed = Dictionary(grouping: events.records) { events.village($0) }
        for row in balance.records {
            let own = listed[balance.village(row)] ?? []
            for kind in ChangeEvent.Kind.allCases {
                let rows = own.filter { events.text("kind", $0) == kind.name }
                for unit in ["households", "persons"] {
                    let made = rows.reduce(0) { $0 + abs(events.number(unit, $1) ?? 0) }
                    compare(balance, row, "\(kind).\(unit)", with: made, of: "变动台账", rows, events)
                }
            }
        }
        faults += events.strangers(to: balance)
        for row in events.records where !ChangeEvent.Kind.allCases.map(\.name).contains(events.text("kind", row)) {
            faults.append(events.fault(row, "kind", "不是变动类别", "no kind of change"))
        }
    }

    /// The rosters list whom the summary counts.
    private mutating func proveRosters() {
        guard let balance else { return }
        if let cleared = tables["cleared"] {
            let listed = Dictionary(grouping: cleared.records) { cleared.village($0) }
            let endings = tables["events"].map { events in
                Dictionary(
                    grouping: events.records.filter {
                        events.text("name", $0).isEmpty && events.text("kind", $0) == ChangeEvent.Kind.clearOut.name
                    }
                ) { events.village($0) }
            }
            for row in balance.records {
                let own = listed[balance.village(row)] ?? []
                compare(balance, row, "clearOut.persons", with: own.count, of: "清退花名册", own, cleared)
                guard cleared.has("scope"), cleared.has("householdId"), let events = tables["events"] else { continue }
                let whole = Set(
                    own.filter { cleared.text("scope", $0).hasPrefix("整户") }.map { cleared.text("householdId", $0) })
                let ended = Set((endings?[balance.village(row)] ?? []).map { events.text("householdId", $0) })
                for household in whole.symmetricDifference(ended).sorted() {
                    faults.append(
                        balance.fault(
                            row, "clearOut.households",
                            "户编号\(household)：清退花名册和变动台账，一份列为整户清退，一份没有",
                            "household \(household) is cleared out whole by the roster or by the ledger, not by both"))
                }
            }
            faults += cleared.strangers(to: balance)
        }
        if let added = tables["newcomers"] {
            let listed = Dictionary(grouping: added.records) { added.village($0) }
            let kinds: [ChangeEvent.Kind] = [.addition, .restoration, .birth, .marriageIn, .moveIn, .otherIncrease]
            for row in balance.records {
                let own = listed[balance.village(row)] ?? []
                let counted = kinds.reduce(0) { $0 + (balance.number("\($1).persons", row) ?? 0) }
                guard counted != own.count else { continue }
                faults.append(
                    balance.fault(
                        row, "addition.persons",
                        "\(balance.text("village", row))新增、恢复和自然增加共\(counted)人，新增花名册列了\(own.count)人\(own.rowList)",
                        "\(balance.text("village", row)): \(counted) persons come in, the roster lists \(own.count)"))
            }
            faults += added.strangers(to: balance)
        }
    }

    private mutating func proveFirstAnnex() {
        guard let annex = tables["areas annex-1"] else { return }
        compareWithBalance(
            annex,
            [
                ("before", "before"), ("after", "after"), ("screened", "before"), ("cleared", "clearOut"),
                ("ineligible", "clearOut"), ("added", "addition"), ("eligible", "addition"),
            ])
    }

    private mutating func proveSecondAnnex() {
        guard let annex = tables["areas annex-2"] else { return }
        compareWithBalance(annex, [("registered", "before")])
    }

    private mutating func compareWithBalance(_ annex: PackTable, _ items: [(annex: String, balance: String)]) {
        guard let balance else { return }
        let villages = Dictionary(
            balance.records.map { (balance.village($0), $0) }, uniquingKeysWith: { first, _ in first })
        for row in annex.records {
            guard let own = villages[annex.village(row)] else {
                faults.append(annex.fault(row, "village", "变动汇总里没有这个村", "the change record lacks the village"))
                continue
            }
            for (key, other) in items {
                for unit in ["households", "persons"] {
                    guard let counted = balance.number("\(other).\(unit)", own) else { continue }
                    compare(annex, row, "\(key).\(unit)", with: counted, of: "附件5变动汇总", [own], balance)
                }
            }
        }
        let listed = Set(annex.records.map { annex.village($0) })
        for row in balance.records where !listed.contains(balance.village(row)) {
            faults.append(
                PackFault(
                    file: annex.file, sheet: annex.table.sheet, cell: nil,
                    words: Words(
                        "少了\(balance.text("village", row))一行", "the row of \(balance.text("village", row)) is missing"))
            )
        }
    }

    /// The summary of problems counts what the list has.
    private mutating func proveIssues() {
        guard let list = tables["issues"], let summary = tables["issueSources"] else { return }
        let issues = Dictionary(grouping: list.records) { list.text("issueSource", $0) }
        for row in summary.records {
            let own = issues[summary.text("issueSource", row)] ?? []
            compare(summary, row, "problems.items", with: own.count, of: "问题清单", own, list)
        }
        let sources = Set(summary.records.map { summary.text("issueSource", $0) })
        for row in list.records where !sources.contains(list.text("issueSource", row)) {
            faults.append(list.fault(row, "issueSource", "整改汇总里没有这个来源", "the summary lacks the source"))
        }
    }

    private mutating func compare(
        _ table: PackTable, _ row: FormTable.Row, _ key: String, with counted: Int, of other: String,
        _ rows: [FormTable.Row], _ source: PackTable
    ) {
        guard table.has(key) else { return }
        let stated = table.number(key, row)
        guard stated ?? 0 != counted else { return }
        let name = table.text("village", row) + table.text("issueSource", row)
        faults.append(
            table.fault(
                row, key,
                "\(name)\(table.heading(key))填\(stated.map(String.init) ?? "空白")，\(other)是\(counted)\(rows.rowList)",
                "\(name) \(key) is \(stated.map(String.init) ?? "blank"); \(source.file) says \(counted)"))
    }
}

extension PackTable {
    /// What tells two forms that list villages apart.
    fileprivate var uniqueEnding: String {
        guard rows == "areas" else { return "" }
        return has("lasting.households") || has("registered.households") ? " annex-2" : " annex-1"
    }

    /// Rows that are not numbered from 1 without a gap: one was taken out, or put in.
    fileprivate var misnumbered: [PackFault] {
        guard has("number") else { return [] }
        return records.enumerated().compactMap { index, row in
            guard number("number", row) != index + 1 else { return nil }
            return fault(
                row, "number", "序号应是\(index + 1)，是不是少了一行或多了一行",
                "the row should be number \(index + 1): a row was taken out or put in")
        }.prefix(1).map(\.self)
    }

    /// Rows about villages that the summary does not have.
    fileprivate func strangers(to balance: PackTable) -> [PackFault] {
        let villages = Set(balance.records.map { balance.village($0) })
        return records.filter { !villages.contains(village($0)) }.map {
            fault($0, "village", "变动汇总里没有这个村", "the summary lacks the village")
        }
    }
}

extension [FormTable.Row] {
    /// （第5、6行）
    fileprivate var rowList: String {
        if isEmpty { return "" }
        return "（第" + prefix(8).map { "\($0.number)" }.joined(separator: "、") + (count > 8 ? "……" : "") + "行）"
    }
}
