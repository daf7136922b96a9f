import Registry

/// How far a pupil has come at school (就读进度): a class of a stage.
struct SchoolStep: Equatable {
    /// The kinds of schools, in each of which classes are counted anew but for the nine years of compulsory schooling.
    enum Stage { case compulsory, senior, vocational, technician, college, bachelor }

    let stage: Stage
    /// The class: 1 to 9 of compulsory schooling, otherwise from 1.
    let grade: Int

    /// The step of a member; `nil` where the class is not known, as in primary school without 年级.
    init?(_ member: Member) {
        guard let student = member.student.value else { return nil }
        if student == .primary {
            guard let text = member.grade.value, let grade = Self.primaryGrade(text) else { return nil }
            (stage, self.grade) = (.compulsory, grade)
        } else {
            guard let step = Self.step(student) else { return nil }
            (stage, grade) = step
        }
    }

    private static func step(_ student: StudentStatus) -> (Stage, Int)? {
        switch student {
        case .grade7: (.compulsory, 7)
        case .grade8: (.compulsory, 8)
        case .grade9: (.compulsory, 9)
        case .senior1: (.senior, 1)
        case .senior2: (.senior, 2)
        case .senior3: (.senior, 3)
        case .vocational1: (.vocational, 1)
        case .vocational2: (.vocational, 2)
        case .vocational3: (.vocational, 3)
        case .technician1: (.technician, 1)
        case .technician2: (.technician, 2)
        case .technician3: (.technician, 3)
        case .technician4: (.technician, 4)
        case .higherVocational1: (.college, 1)
        case .higherVocational2: (.college, 2)
        case .higherVocational3: (.college, 3)
        case .bachelor1: (.bachelor, 1)
        case .bachelor2: (.bachelor, 2)
        case .bachelor3: (.bachelor, 3)
        case .bachelor4: (.bachelor, 4)
        case .bachelor5: (.bachelor, 5)
        case .notAtSchool, .preschool, .primary, .preschoolAge, .collegeOrAbove, .masterOrAbove: nil
        }
    }

    private static func primaryGrade(_ text: String) -> Int? {
        guard let first = text.drop(while: { $0 == "小" || $0 == "学" }).first else { return nil }
        if let digit = first.wholeNumberValue, (1...6).contains(digit) { return digit }
        return ["一", "二", "三", "四", "五", "六"].firstIndex(of: String(first)).map { $0 + 1 }
    }

    /// Whether somebody at `earlier` can have come here in so many school years, none of them repeated and none skipped.
    ///
    /// Whoever changes to another kind of school may begin anew there, and some begin right after the ninth class.
    func follows(_ earlier: SchoolStep, after years: Int) -> Bool {
        if stage == earlier.stage { return grade == earlier.grade + years }
        guard earlier.stage == .compulsory else { return true }
        return 9 + grade <= earlier.grade + years
    }
}
