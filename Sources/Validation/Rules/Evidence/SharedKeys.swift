import Registry

extension SharedKey {
    /// The number under which a person is known (证件号), by its first 18 characters; numbers that stand for "none" give no
    /// key. The mark tells identity numbers from disability cards.
    static let identityNumber = SharedKey("identityNumber") { household, _, keys in
        let members = household.members.span
        for index in members.indices {
            guard let number = members[index].idNo.value, !number.isTemporary else { continue }
            keys.add(number.person, member: index, mark: number.isDisabilityCard ? KeyHolder.cardMark : 0)
        }
    }
}

extension KeyHolder {
    /// The mark of a disability card among identity numbers.
    static let cardMark: UInt8 = 1
}

extension IdentityNumber {
    /// Whether it is the number of a disability card (残疾人证).
    var isDisabilityCard: Bool { form == .disabilityCard || form == .disabilityCardReissued }
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
}
