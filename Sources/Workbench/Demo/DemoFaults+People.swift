import Findings
import Registry

extension DemoFault {
    /// Faults in what is said of persons (人员问题).
    static let inPeople: [DemoFault] = [
        DemoFault("P002") { home in
            home.household.members[0].idNo = .blank
            return .member(0)
        },
        DemoFault("P010") { home in
            guard let index = home.index(of: .spouse), let number = home.household.members[index].idNo.value,
                let birth = number.birth, let sequence = Int(number.registered.suffix(4).prefix(3)),
                let moved = IdentityNumber(area: 990_188, birth: birth, sequence: sequence)
            else { return nil }
            home.household.members[index].idNo = .value(moved)
            return .member(index)
        },
        DemoFault("P013", count: 3) { home in
            guard home.household.members.count == 1, let sex = home.household.members[0].sex.value else { return nil }
            home.household.members[0].sex = .value(sex == .male ? .female : .male)
            return .member(0)
        },
        DemoFault("P014", count: 3) { home in
            guard let day = home.household.members[0].birth.value else { return nil }
            home.household.members[0].birth = .value(CalendarDay(number: day.number + 31))
            return .member(0)
        },
        DemoFault("P018") { home in
            guard let index = home.index(of: .daughter) else { return nil }
            home.household.members[index].relation = .value(.son)
            return .member(index)
        },
        DemoFault("P021") { home in
            guard home.household.members[0].student == .blank else { return nil }
            home.household.members[0].education = .blank
            return .member(0)
        },
        DemoFault("P022") { home in
            guard let index = home.household.members.firstIndex(where: \.isPupil) else { return nil }
            home.household.members[index].education = .value(.primary)
            return .member(index)
        },
        DemoFault("H002") { home in
            guard home.household.members.count == 1 else { return nil }
            home.household.members[0].relation = .value(.other)
            return .member(0)
        },
        DemoFault("H003") { home in
            guard home.household.members.count == 2, let index = home.index(of: .spouse) else { return nil }
            home.household.members[index].relation = .value(.head)
            return .member(0)
        },
        DemoFault("H004") { home in
            guard home.household.members.first?.sex == .value(.male), home.index(of: .spouse) != nil,
                let index = home.index(of: .mother)
            else { return nil }
            home.household.members[index].relation = .value(.spouse)
            return .member(0)
        },
        DemoFault("H005") { home in
            guard let index = home.index(of: .spouse), home.household.members[0].sex == .value(.male),
                home.household.members[index].disabilityType == .blank,
                let day = home.household.members[index].birth.value,
                let area = home.household.members[index].idNo.value?.area
            else { return nil }
            home.household.members[index].sex = .value(.male)
            home.household.members[index].idNo = IdentityNumber(area: area, birth: day, sequence: 331).asReading
            return .member(0)
        },
        DemoFault("H010") { home in
            guard home.household.members.count == 2, let index = home.index(of: .mother) else { return nil }
            home.household.members[index].relation = .value(.daughter)
            return .member(index)
        },
        DemoFault("X002") { home in
            guard home.household.members.count == 4,
                [.son, .daughter].contains(home.household.members[3].relation.value),
                home.household.members[2].sex == home.household.members[3].sex,
                home.household.members[2].birth != home.household.members[3].birth
            else { return nil }
            // The row of the elder child, copied; only what names the person was changed.
            var copy = home.household.members[2]
            copy.name = home.household.members[3].name
            copy.personId = home.household.members[3].personId
            home.household.members[3] = copy
            return .members([2, 3])
        },
    ]
}

extension DemoHousehold {
    /// The position of the first member with a relation.
    fileprivate func index(of relation: Relation) -> Int? {
        household.members.firstIndex { $0.relation == .value(relation) }
    }
}
