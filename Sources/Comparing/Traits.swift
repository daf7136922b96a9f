import Registry
import Validation

/// What is kept of a member besides the keys (成员要点), in few bytes.
struct MemberTraits: Sendable {
    let relation: Relation?
    let sex: Sex?
    /// Whether the table marks the person as dead or gone.
    let isMarkedGone: Bool
    /// Whether it says that the person died.
    let isDeceased: Bool
    /// Whether the identity number is in order.
    let hasSoundNumber: Bool
    private let birth: Int32

    init(_ member: borrowing Member) {
        relation = member.relation.value
        sex = member.knownSex
        isMarkedGone = member.isMarkedGone
        isDeceased = isMarkedGone && member.isMarkedDeceased
        hasSoundNumber = member.idNo.value?.isSound ?? false
        birth = member.knownBirth?.number ?? Self.unknown
    }

    /// In place of a day of birth.
    private static let unknown = Int32.min

    /// The day of birth; `nil` where it is not known.
    var birthday: CalendarDay? { birth == Self.unknown ? nil : CalendarDay(number: birth) }

    /// Completed years of life.
    func age(on day: CalendarDay) -> Int? { birthday.map { $0.age(on: day) } }
}

/// What the note on changes says of a member (变更备注).
struct NotedChange: Sendable {
    let increase: String?
    let decrease: String?

    init?(_ member: borrowing Member) {
        guard member.memberNote.value != nil else { return nil }
        increase = member.notedIncrease
        decrease = member.notedDecrease
        if increase == nil, decrease == nil { return nil }
    }
}

/// What is kept of a household besides the keys (户要点), in few bytes.
struct HouseholdTraits: Sendable {
    /// The position of its village.
    var place: Int32
    let exitStatus: ExitStatus?
    let povertyClass: PovertyAttribute?
    /// The year in which it was first identified; 0 where none is said.
    let identified: Int16
    /// The year in which it fell back into poverty; 0 where none is said.
    let returned: Int16
    /// Whether the table calls it newly identified.
    let isNewlyIdentified: Bool

    init(_ household: borrowing Household, place: Int32) {
        self.place = place
        exitStatus = household.exitStatus.value
        povertyClass = household.povertyAttribute.value
        identified = Int16(clamping: household.identifyTime.value?.year ?? 0)
        returned = household.returnYear.value.map { Int16(clamping: Int($0.number)) } ?? 0
        isNewlyIdentified = household.householdKind.value == .newlyIdentified
    }
}
