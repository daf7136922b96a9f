import Findings
import Registry

extension IdentityNumber {
    /// Whether other things may be judged by the number: it stands for a person, and its check character and day of
    /// birth are right. A number in doubt proves nothing about sex or age.
    var isSound: Bool { !isTemporary && hasValidCheckCharacter && birth != nil }
}

extension Member {
    /// The identity number, where other things may be judged by it.
    var soundNumber: IdentityNumber? { idNo.value.flatMap { $0.isSound ? $0 : nil } }

    /// Male or female: by the sex column, or by the number where the table has none.
    var knownSex: Sex? {
        switch sex {
        case .value(.male): .male
        case .value(.female): .female
        case .absent: soundNumber?.sex
        case .value(.unstated), .blank, .unreadable: nil
        }
    }

    /// The day of birth: by its column, or by the number where the cell says nothing.
    var knownBirth: CalendarDay? { birth.value ?? soundNumber?.birth }

    /// Completed years on a day, by the sound number first: its day of birth is checked, a column's is only written.
    func completedYears(on day: CalendarDay) -> Int? { (soundNumber?.birth ?? birth.value)?.age(on: day) }
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
