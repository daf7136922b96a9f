import Findings
import Registry

extension IdentityNumber {
    /// Whether other things may be judged by the number: it stands for a person, and its check character and day of
    /// birth are right. A number in doubt proves nothing about sex or age.
    @inline(__always) public var isSound: Bool { !isTemporary && hasValidCheckCharacter && birth != nil }
}

extension Reading<IdentityNumber> {
    /// The number, where other things may be judged by it.
    var sound: IdentityNumber? { value.flatMap { $0.isSound ? $0 : nil } }
}

extension Reading<CalendarDay> {
    /// A person's day of birth: by a sound number, or by its column where there is none.
    func known(beside number: Reading<IdentityNumber>) -> CalendarDay? {
        // Whether the number is sound matters only where the two differ, which is seldom.
        guard let registered = value else { return number.sound?.birth }
        guard let inNumber = number.value?.birth, inNumber != registered else { return registered }
        return number.sound == nil ? registered : inNumber
    }
}

extension Reading<Sex> {
    /// Male or female: by the sex column, or by the number where the table has none.
    func known(beside number: Reading<IdentityNumber>) -> Sex? {
        switch self {
        case .value(.male): .male
        case .value(.female): .female
        case .absent: number.sound?.sex
        case .value(.unstated), .blank, .unreadable: nil
        }
    }
}

extension Reading<CalendarDay> {
    /// Completed years of life on a day; `nil` where the day of birth is unknown or comes after it, and where a sound
    /// number and the column make two ages (P014): one of them is somebody else's.
    func age(on day: CalendarDay, beside number: Reading<IdentityNumber>) -> Int? {
        guard let birth = known(beside: number), birth <= day else { return nil }
        let age = birth.age(on: day)
        if let registered = value, registered != birth, registered.age(on: day) != age { return nil }
        return age
    }
}

// Made where they are asked: a call would copy the member first.
extension Member {
    /// The identity number, where other things may be judged by it.
    @inline(__always) var soundNumber: IdentityNumber? { idNo.sound }

    /// Male or female: by the sex column, or by the number where the table has none.
    @inline(__always) public var knownSex: Sex? { sex.known(beside: idNo) }

    /// The day of birth: by a sound number, or by its column where there is none.
    @inline(__always) public var knownBirth: CalendarDay? { birth.known(beside: idNo) }

    /// Completed years of life on a day, where they are known and no two ages contradict each other.
    @inline(__always) func age(on day: CalendarDay) -> Int? { birth.age(on: day, beside: idNo) }
}

extension Sex {
    /// The sex in words, as a sentence uses it.
    var words: Words {
        switch self {
        case .male: Words("男", "male")
        case .female: Words("女", "female")
        case .unstated: Words("未说明", "unstated")
        }
    }
}
