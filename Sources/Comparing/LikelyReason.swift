import Findings
import Registry

/// Why somebody probably came or left, by what the tables say of the person (推测的原因). Two exports do not show a reason;
/// what is said here is to be verified.
struct LikelyReason {
    /// A kind of change, and why.
    struct Guess {
        let kind: ChangeEvent.Kind
        let words: Words
        let certainty: RegisterChange.Certainty
    }

    /// The day to which the earlier data is counted.
    let since: CalendarDay
    /// The day to which the later data is counted.
    let today: CalendarDay
    /// How many years lie between the exports; one where their years are not known.
    let years: Int

    init(before: ComparedRegister, now: ComparedRegister) {
        let latest = now.latestBirth ?? CalendarDay(number: 0)
        let year = now.dataYear ?? latest.parts.year
        years = before.dataYear.map { max(0, year - $0) } ?? 1
        today = max(CalendarDay(year: year, month: 12, day: 31) ?? latest, latest)
        since = CalendarDay(year: year - max(1, years), month: 12, day: 31) ?? latest
    }

    /// Why somebody is gone.
    func departure(of member: MemberTraits, note: NotedChange?, isShared: Bool) -> Guess {
        if let reason = note?.decrease, member.isMarkedGone {
            let kind = member.isDeceased ? .death : ChangeEvent.Kind.decrease(for: reason)
            return Guess(kind: kind, words: Self.noted(reason), certainty: .recorded)
        }
        if member.isDeceased {
            return Guess(kind: .death, words: Words("上期已标记死亡", "marked as dead before"), certainty: .recorded)
        }
        if member.isMarkedGone {
            return Guess(
                kind: .otherDecrease, words: Words("上期已标记不在户", "marked as gone before"), certainty: .recorded)
        }
        if isShared { return Self.shared(.otherDecrease) }
        guard let age = member.age(on: today) else { return Self.unknownDeparture }
        if age >= Self.old {
            return Guess(
                kind: .death, words: Words("\(age)岁，可能去世", "\(age) years old, may have died"), certainty: .likely)
        }
        if member.sex == .female, Self.marrying.contains(age), member.relation?.isDescendant == true {
            return Guess(
                kind: .marriageOut, words: Words("女，\(age)岁，可能出嫁", "a woman of \(age), may have married"),
                certainty: .likely)
        }
        return Self.unknownDeparture
    }

    /// Why somebody is new in a household.
    func arrival(of member: MemberTraits, note: NotedChange?, isShared: Bool) -> Guess {
        if let reason = note?.increase {
            return Guess(kind: .increase(for: reason), words: Self.noted(reason), certainty: .recorded)
        }
        if let birth = member.birthday, birth > since {
            return Guess(kind: .birth, words: Words("本期内出生", "born since"), certainty: .recorded)
        }
        if isShared { return Self.shared(.otherIncrease) }
        if let age = member.age(on: today), age >= Self.marrying.lowerBound, let relation = member.relation,
            relation.isByMarriage
        {
            return Guess(
                kind: .marriageIn,
                words: Words("与户主关系是“\(relation.name)”，可能婚入", "a “\(relation.name)”, may have married in"),
                certainty: .likely)
        }
        return Guess(
            kind: .otherIncrease, words: Words("原因不明：可能迁入或补登", "unknown: may have moved in or been entered late"),
            certainty: .unknown)
    }

    /// Why a household is new; `nil` where its table does not say.
    func arrival(of household: HouseholdTraits) -> Words? {
        let year = since.parts.year
        if household.identified > year {
            return Words("首次识别时间是\(household.identified)年", "first identified in \(household.identified)")
        }
        if household.returned > year { return Words("\(household.returned)年返贫", "fell back in \(household.returned)") }
        return household.isNewlyIdentified ? Words("户类别是新识别", "newly identified by its kind") : nil
    }

    /// Whether somebody is of an age at which people die.
    func isOld(_ member: MemberTraits) -> Bool { (member.age(on: today) ?? 0) >= Self.old }

    private static let old = 75
    private static let marrying = 18...35

    private static func noted(_ reason: String) -> Words {
        reason.isEmpty
            ? Words("成员变更备注", "the note on changes") : Words("成员变更备注：\(reason)", "the note on changes: \(reason)")
    }

    private static func shared(_ kind: ChangeEvent.Kind) -> Guess {
        Guess(
            kind: kind, words: Words("证件号码与他人相同，对不上人", "shares a number with others; nobody knows which is which"),
            certainty: .unknown)
    }

    private static let unknownDeparture = Guess(
        kind: .otherDecrease, words: Words("原因不明：可能死亡、迁出或清退", "unknown: may have died, moved or been cleared out"),
        certainty: .unknown)
}

extension Relation {
    /// Whether daughters who marry stand in the relation.
    fileprivate var isDescendant: Bool { generation.map { $0 < 0 } ?? false && !isByMarriage }

    /// Whether people come into the relation by marriage.
    fileprivate var isByMarriage: Bool {
        switch self {
        case .spouse, .daughterInLaw, .sonInLaw, .siblingsWife: true
        default: false
        }
    }
}
