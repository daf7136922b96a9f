import Registry

extension Member {
    /// Whether the member goes to a school or a kindergarten.
    @inline(__always) var isAtSchool: Bool { student.value?.isAtSchool == true }

    /// Whether the member is known to go to no school: by the class, or because schooling completed is given and the
    /// class is blank. With both blank nothing is known.
    @inline(__always) var isOutOfSchool: Bool {
        switch student {
        case .value(let student): !student.isAtSchool
        case .blank: education.value != nil
        case .absent, .unreadable: false
        }
    }

    /// The same, where a blank class counts only if the tables fill either schooling completed or the class: where they
    /// fill both, it was forgotten.
    func isOutOfSchool(_ conventions: Conventions) -> Bool {
        isOutOfSchool && (conventions.schoolingIsExclusive || !student.isBlank)
    }
}

extension RuleContext {
    /// The day to which the age of compulsory schooling is counted: the policy's month and day, the last time before
    /// the register's day.
    var schoolDay: CalendarDay? {
        guard let cutoff = number(.schoolCutoff) else { return nil }
        let year = asOf.parts.year
        guard let day = CalendarDay(year: year, month: cutoff / 100, day: cutoff % 100) else { return nil }
        return day <= asOf ? day : CalendarDay(year: year - 1, month: cutoff / 100, day: cutoff % 100)
    }

    /// Whether an age lies between the policy's ages of `from` and `to`, both of which belong to it.
    func isAge(_ age: Int, from: Threshold.Name, to: Threshold.Name) -> Bool {
        guard let from = number(from), let to = number(to) else { return false }
        return from <= age && age <= to
    }
}
