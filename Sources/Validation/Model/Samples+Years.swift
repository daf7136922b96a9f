import Registry

extension Household {
    /// Takes a member out of the household and its numbers, for examples (样本减员).
    mutating func lose(_ member: Int) {
        let gone = members.remove(at: member)
        memberCount = .value(Count(Int32(members.count)))
        if gone.isLabor == .value(.yes), let count = laborCount.value { laborCount = .value(Count(count.number - 1)) }
        if gone.drawsPension == .value(.yes) { endPension() }
        if let net = income.netIncome.value { income.perCapita = .value(net.divided(among: members.count)) }
        if let sum = income.disposable.value { income.disposablePerCapita = .value(sum.divided(among: members.count)) }
    }

    /// Makes the pension another income, where nobody draws one, for examples.
    mutating func endPension() {
        guard let pension = income.pensionPay.value, let other = income.otherTransfer.value else { return }
        income.pensionPay = .value(.zero)
        income.otherTransfer = .value(other + pension)
    }

    /// A household of one like this that is somebody else's, for examples (样本另户).
    var elsewhere: Household {
        var household = self
        household.members = Array(members.prefix(1))
        household.source = RecordToken(table: 0, row: 20)
        household.members[0].source = RecordToken(table: 0, row: 20)
        household.members[0].bear(1966, 2, 17, sequence: 773)
        household.members[0].name = .value(PersonName("阮样本"))
        household.members[0].personId = .value(Identifier("9900010010003001"))
        household.members[0].memberPhone = .value(PhoneNumber("13900000020"))
        household.householdId = .value(Identifier("9900010010003"))
        household.headName = household.members.span[0].name
        household.headIdNo = household.members.span[0].idNo
        household.headNo = household.members.span[0].personId
        household.phone = .value(PhoneNumber("13900000021"))
        household.bankAccount = .value(AccountNumber("6200000000000000034"))
        return household
    }

    /// A household like the neighbour's to which a member of this one has gone, for examples (样本分户).
    func splitOff(_ member: Int, like neighbour: Household) -> Household {
        var household = neighbour.elsewhere
        var head = members[member]
        head.relation = .value(.head)
        household.members = [head]
        household.headName = head.name
        household.headIdNo = head.idNo
        household.headNo = head.personId
        return household
    }
}

extension Member {
    /// Makes the member an infant, for examples (样本婴儿).
    mutating func becomeInfant(_ relation: Relation, born year: Int) {
        bear(year, 5, 6, sequence: 882)
        self.relation = .value(relation)
        name = .value(PersonName("范样孙"))
        age = .blank
        (education, student, politics) = (.blank, .blank, .blank)
        (drawsPension, pensionAmount, pensionLevel) = (.value(.no), .blank, .blank)
        residentPension = .value(.no)
        mandarin = .blank
    }
}
