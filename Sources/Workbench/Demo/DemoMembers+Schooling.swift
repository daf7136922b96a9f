import Registry

/// Schooling completed and the school class, as the code lists of the year have them.
extension DemoMembers {
    func fillSchooling(
        _ member: inout Member, _ person: DemoPerson, _ schoolAge: Int, _ random: inout SeededGenerator
    ) {
        member.education = .blank
        member.student = .blank
        (member.grade, member.school, member.dropReason) = (.blank, .blank, .blank)
        if let student = studentClass(at: schoolAge, person, &random) {
            member.student = .value(student)
            if period.isGuangdong { member.education = .value(completed(before: student)) }
            if student.isAtSchool, student != .preschool {
                member.grade = .value(student.name)
                member.school = .value("海湾示范学校")
            }
        } else if schoolAge < 3 {
            member.education = .value(.preschool)
            if period.isGuangdong { member.student = .value(.notAtSchool) }
        } else {
            if period.isGuangdong { member.student = .value(.notAtSchool) }
            member.education = .value(schooling(at: person.age, &random))
        }
        leaveSchool(&member, schoolAge, &random)
    }

    private func studentClass(
        at age: Int, _ person: DemoPerson, _ random: inout SeededGenerator
    ) -> StudentStatus? {
        let isVocational = random.chance(35)
        switch age {
        case ..<3: return period.hasLaterLists ? .preschoolAge : nil
        case 3...5: return .preschool
        case 6...11: return .primary
        case 12: return .grade7
        case 13: return .grade8
        case 14: return .grade9
        case 15: return isVocational ? .vocational1 : .senior1
        case 16: return isVocational ? .vocational2 : .senior2
        case 17: return isVocational ? .vocational3 : .senior3
        case 18...22 where person.relation != .head && random.chance(60): return college(at: age, &random)
        case 23...24 where person.relation != .head && random.chance(20):
            return period.hasLaterLists ? .masterOrAbove : .collegeOrAbove
        default: return nil
        }
    }

    private func college(at age: Int, _ random: inout SeededGenerator) -> StudentStatus {
        if !period.hasLaterLists {
            return random.chance(50) || age > 20
                ? .collegeOrAbove : [.higherVocational1, .higherVocational2, .higherVocational3][age - 18]
        }
        switch age {
        case 18: return random.pick([.bachelor1, .higherVocational1, .technician1])
        case 19: return random.pick([.bachelor2, .higherVocational2, .technician2])
        case 20: return random.pick([.bachelor3, .higherVocational3, .technician3])
        case 21: return random.pick([.bachelor4, .technician4])
        default: return .bachelor5
        }
    }

    /// The schooling completed by those who are in a class.
    private func completed(before student: StudentStatus) -> Education {
        switch student {
        case .preschool, .preschoolAge: .preschool
        case .notAtSchool, .primary: .primary
        case .grade7, .grade8, .grade9: .primary
        case .senior1, .senior2, .senior3, .vocational1, .vocational2, .vocational3: .juniorMiddle
        default: .seniorMiddle
        }
    }

    private func schooling(at age: Int, _ random: inout SeededGenerator) -> Education {
        switch age {
        case ...22: random.pick([.juniorMiddle, .seniorMiddle])
        case 23...45: random.pick([.juniorMiddle, .juniorMiddle, .seniorMiddle])
        case 46...64: random.pick([.primary, .juniorMiddle, .primary])
        default: random.pick([.illiterate, .primary])
        }
    }

    /// Of a hundred children of the middle school one stays at home for an illness.
    private func leaveSchool(_ member: inout Member, _ age: Int, _ random: inout SeededGenerator) {
        guard (12...14).contains(age), random.chance(2), member.disabilityType.value == nil else { return }
        member.student = period.isGuangdong ? .value(.notAtSchool) : .blank
        member.education = .value(.primary)
        (member.grade, member.school) = (.blank, .blank)
        member.health = .value([.chronicallyIll])
        member.dropReason = .value("因病休学")
    }
}
