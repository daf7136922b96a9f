import Comparing
import Corrections
import Findings
import Registry

/// A change that is made to a register on purpose, and what must be found of it (已知变动).
enum KnownEvent: String, CaseIterable, Sendable {
    case birth, death, marriageIn, marriageOut, moveToHousehold, moveToHouseholdElsewhere, split, merger,
        mergerElsewhere
    case newHousehold, clearOutWhole, clearOutMember, dissolution, moveVillage
    case identityCorrection, nameCorrection, headChange, exit, renumbering, relief

    /// Makes the change to one household, with the next as its partner. No two events may share either.
    func happen(to first: Int, _ now: inout District) {
        let partner = first + 3
        switch self {
        case .birth: now.households[first].members.append(now.person(.son, born: 2018))
        case .death:
            now.households[first].members[1].memberNote = .value("2018年3月1日 自然减少，减少原因 死亡")
            now.households[first].members.remove(at: 1)
        case .marriageIn: now.households[first].members.append(now.person(.daughterInLaw, born: 1995, sex: .female))
        case .marriageOut, .clearOutMember: now.households[first].members.removeLast()
        case .moveToHousehold, .moveToHouseholdElsewhere:
            let target = self == .moveToHousehold ? partner : first + 2
            now.households[target].members.append(now.households[first].members.removeLast())
        case .split:
            var new = District.household("88\(first)", village: first % 3)
            new.year = now.households[first].year
            new.members = [now.households[first].members.removeLast()]
            new.members[0].relation = .value(.head)
            now.households.append(new)
        case .merger, .mergerElsewhere:
            let target = self == .merger ? partner : first + 2
            for var member in now.households[first].members {
                member.relation = .value(.other)
                now.households[target].members.append(member)
            }
            now.households[first].members = []
        case .newHousehold:
            var new = District.household("77\(first)", village: first % 3)
            new.identifyTime = .value(PartialDate(year: 2018))
            new.year = now.households[first].year
            new.members = [now.person(.head, born: 1960), now.person(.spouse, born: 1962)]
            now.households.append(new)
        case .clearOutWhole, .dissolution: now.households[first].members = []
        case .moveVillage:
            now.households[first].village = .value(District.villages[(first + 1) % 3])
            now.households[first].town = .value((first + 1) % 3 < 2 ? "东街道" : "西街道")
        case .identityCorrection: now.households[first].members[1].idNo = now.person(.spouse, born: 1975).idNo
        case .nameCorrection: now.households[first].members[1].name = .value(PersonName("改\(first)"))
        case .headChange:
            now.households[first].members[0].relation = .value(.spouse)
            now.households[first].members[1].relation = .value(.head)
        case .exit: now.households[first].exitStatus = .value(.lifted)
        case .renumbering: now.households[first].householdId = .value(Identifier("66\(first)"))
        case .relief: now.households[first].povertyAttribute = .value(.lowIncomeRelief)
        }
    }

    /// What the register must have said before, so that the change can be told.
    func prepare(_ first: Int, _ before: inout District) {
        switch self {
        case .dissolution:
            for index in before.households[first].members.indices {
                before.households[first].members[index].state = .value(.deceased)
            }
        case .death: before.households[first].members[1].memberNote = .value("2017年12月1日 自然减少，减少原因 死亡")
        case .marriageOut:
            let last = before.households[first].members.count - 1
            before.households[first].members[last] = before.person(.daughter, born: 1994, sex: .female)
        case .relief: before.households[first].povertyAttribute = .value(.ordinary)
        default: return
        }
    }

    /// The kinds of change that are found, and the events that they make.
    var found: (changes: [RegisterChange.Kind], events: [ChangeEvent.Kind]) {
        switch self {
        case .birth: ([.memberCame], [.birth])
        case .death: ([.memberLeft], [.death])
        case .marriageIn: ([.memberCame], [.marriageIn])
        case .marriageOut: ([.memberLeft], [.marriageOut])
        case .clearOutMember: ([.memberLeft], [.otherDecrease])
        case .moveToHousehold: ([.memberMoved], [])
        case .moveToHouseholdElsewhere: ([.memberMoved], [.moveBetweenVillagesOut, .moveBetweenVillagesIn])
        case .split: ([.householdSplit], [.split])
        case .merger: ([.householdMerged], [.merger])
        case .mergerElsewhere: ([.householdMerged], [.merger, .moveBetweenVillagesOut, .moveBetweenVillagesIn])
        case .newHousehold: ([.householdCame], [.addition])
        case .clearOutWhole: ([.householdLeft], [.clearOut])
        case .dissolution: ([.householdLeft], [.dissolution, .death])
        case .moveVillage: ([.householdMoved], [.moveBetweenVillagesOut, .moveBetweenVillagesIn])
        case .identityCorrection: ([.identityNumber], [])
        case .nameCorrection: ([.name], [])
        case .headChange: ([.head], [])
        case .exit: ([.exitStatus], [])
        case .renumbering: ([.householdNumber], [])
        case .relief: ([.povertyClass], [])
        }
    }

    /// The decision that a review would have taken, where there is a disposal for it.
    func decision(_ household: Household, row: Int) -> Decision? {
        func decide(_ disposal: Decision.Disposal, _ reason: String, _ member: Member? = nil) -> Decision? {
            household.householdId.value.map { number in
                var decision = Decision(
                    source: RecordToken(table: 0, row: row), householdId: number, disposal: disposal)
                decision.reason = reason
                decision.idNo = member?.idNo.value
                decision.name = member?.name.value
                return decision
            }
        }
        return switch self {
        case .death: decide(.naturalDecrease, "死亡", household.members[1])
        case .marriageOut: decide(.naturalDecrease, "嫁出", household.members.last)
        case .clearOutMember: decide(.clearOutMember, "有商品房", household.members.last)
        case .birth: decide(.naturalIncrease, "新生儿")
        case .marriageIn: decide(.naturalIncrease, "嫁入")
        case .split: decide(.split, "子女分家")
        case .merger: decide(.merge, "老人随子女")
        case .clearOutWhole: decide(.clearOutHousehold, "名下有车辆")
        case .dissolution: decide(.dissolve, "死亡")
        default: nil
        }
    }
}

/// A register before and after known events (前后两期样本).
struct KnownPair {
    var before: District
    var now: District
    var decisions: [Decision] = []

    /// Each event once, to households that share nothing.
    init(_ events: [KnownEvent]) {
        before = District(households: max(1, events.count) * 8)
        for (index, event) in events.enumerated() { event.prepare(index * 8 + 1, &before) }
        now = before.aYearLater
        for (index, event) in events.enumerated() {
            let first = index * 8 + 1
            if let decision = event.decision(before.households[first], row: index + 2) { decisions.append(decision) }
            event.happen(to: first, &now)
        }
        now.households.removeAll { $0.members.isEmpty }
    }

    /// The comparison, perhaps with decisions, of registers read in parts of so many households.
    func difference(decided: Bool = false, parts: Int = .max) -> RegisterDifference {
        let (old, new) = (before.households, now.households)
        return RegisterDifference(
            Self.compared(new, parts), since: Self.compared(old, parts),
            records: .init(before: { old[$0] }, now: { new[$0] }),
            decisions: decided ? DecisionList(decisions: decisions) : nil)
    }

    private static func compared(_ households: [Household], _ parts: Int) -> ComparedRegister {
        var register = ComparedRegister()
        for start in stride(from: 0, to: households.count, by: min(parts, households.count)) {
            register.append(
                ComparedRegister(of: households[start..<min(households.count, start + min(parts, households.count))]))
        }
        return register
    }
}
