import Findings
import Registry

/// The rules that can run on a register, sorted by what they look at, and why the others cannot (校验方案).
struct Plan: Sendable {
    // A check, and the position of its rule in the order of codes. One struct would do, were it generic: but then every
    // call would go through a thunk that copies the record.
    struct OfCell: Sendable { let rank: Int, check: Check.Cell }
    struct OfMember: Sendable { let rank: Int, traits: Traits, check: Check.OfMember }
    struct OfHousehold: Sendable { let rank: Int, traits: Traits, check: Check.OfHousehold }
    struct OfGroup: Sendable { let rank: Int, key: Int, check: Check.OfGroup }
    struct OfTable: Sendable { let rank: Int, check: Check.Table }
    struct OfTables: Sendable { let rank: Int, check: Check.Tables }
    struct OfPaper: Sendable { let rank: Int, check: PaperCheck }
    struct OfYears: Sendable { let rank: Int, check: YearCheck }

    private(set) var cell: [OfCell] = []
    private(set) var member: [OfMember] = []
    private(set) var household: [OfHousehold] = []
    /// The rules about members, and those about households, joined.
    private(set) var joined: (member: OfMember, household: OfHousehold) = (.joined([]), .joined([]))
    /// The traits that rules about members name, each once.
    private(set) var concerns: [Traits] = []
    private(set) var group: [OfGroup] = []
    /// The keys that those name, each once.
    private(set) var keys: [SharedKey] = []
    private(set) var table: [OfTable] = []
    private(set) var tables: [OfTables] = []
    private(set) var paper: [OfPaper] = []
    private(set) var years: [OfYears] = []
    /// The codes of all rules, by rank.
    let codes: [RuleCode]
    /// Which rules ran, and why the others did not.
    private(set) var coverage = Coverage()
    /// Whether a rule's findings are shown, by rank.
    private var isShown: [Bool]
    /// Whether a rule's reports explain findings about the register, by rank.
    private(set) var isKept: [Bool] = []
    /// The explanations of a rule's findings, by rank.
    private var explanations: [[(rank: Int, reach: Explanation.Reach)]]

    /// Plans a run of `rules`, which come in the order of their codes.
    init(_ rules: [Rule], context: RuleContext, isWanted: (RuleCode) -> Bool) {
        codes = rules.map(\.code)
        isShown = codes.map(isWanted)
        let ranks = Dictionary(codes.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        explanations = rules.map { rule in
            rule.yieldsTo.compactMap { explanation in ranks[explanation.code].map { ($0, explanation.reach) } }
        }
        let isUsed = explained(isShown)
        for (rank, rule) in rules.enumerated() {
            let obstacle = context.obstacle(to: rule)
            if !isShown[rank] {
                coverage.notRun.append(.init(rule.code, .deselected))
            } else if let obstacle {
                coverage.notRun.append(.init(rule.code, obstacle))
            } else {
                coverage.run.append(rule.code)
            }
            if isUsed[rank], obstacle == nil { add(rule.check, rank) }
        }
        join()
        isKept = Array(repeating: false, count: rules.count)
        for rule in group {
            for explanation in explanations[rule.rank] { isKept[explanation.rank] = true }
        }
    }

    /// The rules of `ranks`, or that explain, at whatever remove, one of them.
    private func explained(_ ranks: [Bool]) -> [Bool] {
        var isUsed = ranks
        var open = isUsed.indices.filter { isUsed[$0] }
        while let rank = open.popLast() {
            for explanation in explanations[rank] where !isUsed[explanation.rank] {
                isUsed[explanation.rank] = true
                open.append(explanation.rank)
            }
        }
        return isUsed
    }

    /// The same plan with none but the rules of `ranks` and those that explain them.
    func narrowed(to ranks: Set<Int>) -> Plan {
        let isUsed = explained(codes.indices.map(ranks.contains))
        var plan = self
        plan.cell.removeAll { !isUsed[$0.rank] }
        plan.member.removeAll { !isUsed[$0.rank] }
        plan.household.removeAll { !isUsed[$0.rank] }
        plan.join()
        return plan
    }

    private mutating func join() {
        joined = (.joined(member), .joined(household))
        concerns = Set(member.map(\.traits.rawValue)).sorted().map(Traits.init)
    }

    private mutating func add(_ check: Check, _ rank: Int) {
        switch check {
        case .cell(let check): cell.append(.init(rank: rank, check: check))
        case .member(let traits, let check): member.append(.init(rank: rank, traits: traits, check: check))
        case .household(let traits, let check): household.append(.init(rank: rank, traits: traits, check: check))
        case .shared(let key, let check):
            let slot = keys.firstIndex { $0.name == key.name } ?? keys.count
            if slot == keys.count { keys.append(key) }
            group.append(.init(rank: rank, key: slot, check: check))
        case .table(let check): table.append(.init(rank: rank, check: check))
        case .tables(let check): tables.append(.init(rank: rank, check: check))
        case .paper(let check): paper.append(.init(rank: rank, check: check))
        case .years(let check): years.append(.init(rank: rank, check: check))
        }
    }

    /// The findings to show among the reports of one household or table, in order: those that no other explains.
    func settle(_ unordered: some Sequence<Report>) -> [Finding] {
        let reports = unordered.enumerated().sorted {
            ($0.element.member, $0.element.rank, $0.offset) < ($1.element.member, $1.element.rank, $1.offset)
        }.map(\.element)
        let reported = Set(reports.map(\.rank))
        return reports.compactMap { report in
            guard isShown[report.rank] else { return nil }
            let isExplained = explanations[report.rank].contains { explanation in
                reported.contains(explanation.rank)
                    && report.isExplained(by: explanation.rank, within: explanation.reach, among: reports)
            }
            return isExplained ? nil : report.finding
        }
    }
}

extension Report {
    /// Whether one of `reports`, which are in order, is the rule `rank`'s and near enough to this one.
    fileprivate func isExplained(by rank: Int, within reach: Explanation.Reach, among reports: [Report]) -> Bool {
        func contains(member: Int, where isNear: (Report) -> Bool = { _ in true }) -> Bool {
            let start = reports.partitioningIndex { ($0.member, $0.rank) >= (member, rank) }
            return reports[start...].prefix { $0.member == member && $0.rank == rank }.contains(where: isNear)
        }
        switch reach {
        case .cell:
            return contains(member: member) { $0.finding.subject.field == finding.subject.field }
        case .person:
            return contains(member: member)
                || finding.related.contains { subject in
                    subject.household == household && subject.member.map { contains(member: $0) } == true
                }
        case .grounds:
            return reports.contains { $0.rank == rank && !$0.cells.isDisjoint(with: cells) }
        case .household:
            return true
        }
    }
}
