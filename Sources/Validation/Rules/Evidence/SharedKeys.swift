import Findings
import Registry

extension SharedKey {
    /// The number under which a person is known (证件号), by its first 18 characters; numbers that stand for "none" give no
    /// key. The mark tells identity numbers from disability cards.
    static let identityNumber = SharedKey("identityNumber") { households, _, keys in
        for position in households.indices {
            let members = households[position].members.span
            for index in members.indices {
                guard let number = members[index].idNo.value, !number.isTemporary else { continue }
                keys.add(
                    number.person, of: position, member: index,
                    mark: number.isDisabilityCard ? KeyHolder.cardMark : 0)
            }
        }
    }

    /// A person by name, day of birth and village (姓名+出生日期+村); the mark tells those whose number is sound.
    static let person = SharedKey("person") { households, _, keys in
        for position in households.indices {
            guard let village = households[position].village.value else { continue }
            var place = KeyHash(village)
            place.add(households[position].town.value ?? "")
            let members = households[position].members.span
            for index in members.indices {
                guard let name = members[index].name.value,
                    let birth = members[index].birth.known(beside: members[index].idNo)
                else { continue }
                var key = place
                key.add(name.registered)
                key.add(UInt64(bitPattern: Int64(birth.packed)))
                keys.add(
                    key.value, of: position, member: index,
                    mark: members[index].idNo.sound == nil ? 0 : KeyHolder.soundMark)
            }
        }
    }

    /// The number of a person in the register (人口编号).
    static let personId = SharedKey("personId") { households, _, keys in
        for position in households.indices {
            let members = households[position].members.span
            for index in members.indices {
                guard let number = members[index].personId.value else { continue }
                keys.add(KeyHash(number).value, of: position, member: index)
            }
        }
    }

    /// The number of a household (户编号).
    static let householdNumber = SharedKey("householdNumber") { households, _, keys in
        for position in households.indices {
            guard let number = households[position].householdId.value else { continue }
            keys.add(KeyHash(number).value, of: position)
        }
    }

    /// The number of a household together with its village (户编号+村).
    static let householdInVillage = SharedKey("householdInVillage") { households, _, keys in
        for position in households.indices {
            guard let number = households[position].householdId.value else { continue }
            var key = KeyHash(number)
            key.add(households[position].town.value ?? "")
            key.add(households[position].village.value ?? "")
            keys.add(key.value, of: position)
        }
    }

    /// The identity number of the head (户主证件号码).
    static let headNumber = SharedKey("headNumber") { households, _, keys in
        for position in households.indices {
            guard let number = households[position].headIdNo.value, number.isSound else { continue }
            keys.add(number.person, of: position)
        }
    }

    /// The telephone of the household (户联系电话).
    static let phone = SharedKey("phone") { households, _, keys in
        for position in households.indices {
            guard let phone = households[position].phone.value else { continue }
            keys.add(KeyHash(phone.registered).value, of: position)
        }
    }

    /// The bank account of the household (银行卡号).
    static let bankAccount = SharedKey("bankAccount") { households, _, keys in
        for position in households.indices {
            guard let account = households[position].bankAccount.value else { continue }
            keys.add(KeyHash(account.registered).value, of: position)
        }
    }

    /// A helper by name and telephone, or unit where no telephone is given (帮扶责任人). Who is in the village for all of it
    /// — a member of the work team, a first secretary — gives no key. The mark tells leading cadres.
    static let helper = SharedKey("helper") { households, _, keys in
        for position in households.indices {
            for helper in households[position].helpers {
                guard let name = helper.helperName.value, helper.resident != .value(.yes),
                    helper.firstSecretary != .value(.yes),
                    let other = helper.helperPhone.value?.registered ?? helper.helperUnit.value
                else { continue }
                var key = KeyHash(name.registered)
                key.add(other)
                keys.add(key.value, of: position, mark: helper.isLeader ? KeyHolder.leaderMark : 0)
            }
        }
    }

    /// The telephone of a household with one head, by village (同村同电话); the mark tells what is known of the family.
    static let phoneInVillage = SharedKey("phoneInVillage") { households, context, keys in
        for position in households.indices {
            guard let phone = households[position].phone.value, let village = households[position].village.value,
                let mark = FamilyMark(households[position].members.span, context)
            else { continue }
            var key = KeyHash(phone.registered)
            key.add(households[position].town.value ?? "")
            key.add(village)
            keys.add(key.value, of: position, mark: mark.bits)
        }
    }

    /// What a household of a village earns and spends (同村收入), where it earns something and two amounts are given: subsidies
    /// alone are the same for many.
    static let income = SharedKey("income") { households, _, keys in
        for position in households.indices {
            guard let village = households[position].village.value else { continue }
            let income = households[position].income
            let amounts = [
                income.wage, income.production, income.productionExpense, income.property, income.transfer,
            ].map { $0.value?.fen ?? 0 }
            guard amounts[0] + amounts[1] > 0, amounts.count(where: { $0 != 0 }) > 1 else { continue }
            var key = KeyHash(village)
            key.add(households[position].town.value ?? "")
            for amount in amounts { key.add(UInt64(bitPattern: amount)) }
            keys.add(key.value, of: position)
        }
    }
}

extension KeyHolder {
    /// The mark of a disability card among identity numbers.
    static let cardMark: UInt8 = 1
    /// The mark of a person whose identity number is sound.
    static let soundMark: UInt8 = 1
    /// The mark of a leading cadre among helpers.
    static let leaderMark: UInt8 = 1
}

extension Helper {
    /// Whether the post is a leading cadre's (领导干部).
    fileprivate var isLeader: Bool {
        guard let duty = helperDuty.value else { return false }
        return ["书记", "主任", "局长", "县长", "区长", "镇长", "乡长", "部长", "主席", "院长", "校长"].contains(where: duty.hasSuffix)
    }
}

extension ArraySlice<KeyHolder> {
    /// The holders, which are in the order of households, by household.
    var byHousehold: [ArraySlice<KeyHolder>] {
        var parts: [ArraySlice<KeyHolder>] = []
        var start = startIndex
        for position in indices where self[position].household != self[start].household {
            parts.append(self[start..<position])
            start = position
        }
        if start < endIndex { parts.append(self[start...]) }
        return parts
    }

    /// Whether holders of more than one household are among them.
    var isAcrossHouseholds: Bool { first?.household != last?.household }

    /// In how many households the holders, which are in order, are.
    var householdCount: Int {
        var count = isEmpty ? 0 : 1
        for position in indices.dropFirst() where self[position].household != self[position - 1].household {
            count += 1
        }
        return count
    }
}

extension Sink {
    /// Reports each of the holders, and the others beside it.
    mutating func report(_ holders: ArraySlice<KeyHolder>, _ field: Field, _ arguments: [Argument]) {
        for index in holders.indices {
            let before = holders[..<index].prefix(Self.relatedLimit)
            let others = before + holders[(index + 1)...].prefix(Self.relatedLimit - before.count)
            report(at: holders[index].subject(field), arguments, related: others.map { $0.subject(field) })
        }
    }
}
