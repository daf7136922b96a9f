import Findings
import Registry

/// Where rules report what they find (疑点汇集). It knows which record is being looked at.
struct Sink: ~Copyable {
    /// How many related records a finding names at most: of a hundred thousand rows with one number nobody reads all.
    static let relatedLimit = 20

    /// The position, in the order of codes, of the rule that is looking.
    var rank = 0
    /// The traits of the member who is being looked at; of all members where it is the household.
    var traits: Traits = []
    private let codes: [RuleCode]
    private var reports: [Report] = []
    private var here = Subject.table(0, nil)
    /// The texts that keys stand for, as far as kept.
    var texts: [UInt64: String] = [:]

    /// A sink for rules with these codes.
    init(codes: [RuleCode]) { self.codes = codes }

    /// Reports something about the record being looked at.
    mutating func report(
        _ field: Field? = nil, _ arguments: [Argument] = [], fix: Fix? = nil, related: [Subject] = []
    ) {
        let subject: Subject =
            switch here {
            case .member(let household, let member, _): .member(household: household, member: member, field: field)
            case .household(let household, _): .household(household, field: field)
            case .table: here
            }
        report(at: subject, arguments, fix: fix, related: related)
    }

    /// Reports something about a member of the household being looked at.
    mutating func report(
        member: Int, _ field: Field?, _ arguments: [Argument] = [], fix: Fix? = nil, related: [Subject] = [],
        candidates: [NumberCandidate] = []
    ) {
        report(at: subject(member: member, field), arguments, fix: fix, related: related, candidates: candidates)
    }

    /// Reports something about a place in the table being looked at.
    mutating func report(_ place: TablePlace, _ arguments: [Argument] = []) {
        guard case .table(let table, _) = here else { return }
        report(at: .table(table, place), arguments)
    }

    /// Reports something about any record.
    ///
    /// - Parameter grounds: cells that the finding rests on besides its own: were one of them wrong, it would be, too.
    mutating func report(
        at subject: Subject, _ arguments: [Argument] = [], fix: Fix? = nil, related: [Subject] = [],
        candidates: [NumberCandidate] = [], grounds: [Subject] = []
    ) {
        let finding = Finding(
            codes[rank], at: subject, arguments, fix: fix, related: related, candidates: candidates)
        reports.append(Report(rank: rank, finding: finding, grounds: grounds))
    }

    /// A member of the household being looked at.
    func subject(member: Int, _ field: Field?) -> Subject {
        .member(household: here.household ?? 0, member: member, field: field)
    }

    /// The text that a key stands for, where its definition kept it.
    func text(of key: UInt64) -> String? { texts[key] }

    // MARK: For the engine

    var hasReports: Bool { !reports.isEmpty }

    mutating func move(toTable table: Int) { here = .table(table, nil) }
    mutating func move(toHousehold household: Int) { here = .household(household, field: nil) }
    mutating func move(toMember member: Int) { here = subject(member: member, nil) }
    mutating func append(_ report: Report) { reports.append(report) }

    /// The reports so far; the sink is empty afterwards.
    mutating func take() -> [Report] {
        let taken = reports
        reports.removeAll()
        return taken
    }
}

/// A finding before it is known whether another explains it.
struct Report: Sendable {
    /// The position of its rule in the order of codes.
    let rank: Int
    let finding: Finding
    /// The cells that the finding rests on besides its own.
    var grounds: [Subject] = []

    /// The finding's own cell and those it rests on.
    var cells: Set<Subject> { Set(grounds + [finding.subject]) }

    /// The report without what only its reader needs, in a register before which other households stand.
    func behind(_ households: Int) -> Report {
        Report(rank: rank, finding: Finding(finding.code, at: finding.subject.behind(households)))
    }

    var household: Int { finding.subject.household ?? -1 }
    /// The member's position; -1, before all members, where it is about none.
    var member: Int { finding.subject.member ?? -1 }
}

extension Subject {
    /// The position of the member among the household's, where it is about one.
    var member: Int? {
        switch self {
        case .member(_, let member, _): member
        case .household, .table: nil
        }
    }
}
