import Findings
import Registry

extension IdentityNumber {
    /// The most candidates that help somebody who compares them with the papers.
    private static let mostCandidates = 5

    /// The numbers that one wrong digit, or two neighbours exchanged, would have turned into this one, where its check
    /// character is wrong (可能的正确号码).
    ///
    /// Only those that agree with the birth and sex columns of the member. The area, too, must be this number's own or
    /// that of somebody else in the household, where anybody else's is known: a child has mostly its parents'. None where
    /// there is no date of birth, or where more than five are left: a list of ten says nothing.
    func candidates(for index: Int, of household: Household, _ context: RuleContext) -> [NumberCandidate] {
        let member = household.members.span[index]
        guard form == .citizen, !hasValidCheckCharacter, let birth = member.birth.value else { return [] }
        let areas = Set(household.members.compactMap { $0.soundNumber?.area })
        let found = repairs.filter { candidate in
            let number = candidate.number
            guard number.birth == birth, !number.isTemporary, context.policy.divisions?.lacks(area: number.area) != true
            else { return false }
            if let sex = member.sex.value, sex != .unstated, sex != number.sex { return false }
            if areas.isEmpty { return true }
            return areas.contains(area) ? number.area == area : number.area == area || areas.contains(number.area)
        }
        return found.count > Self.mostCandidates ? [] : found
    }

    /// The numbers with a right check character at one wrong digit's, or one exchange's, remove.
    private var repairs: [NumberCandidate] {
        let own = Array(registered.utf8)
        var found: [NumberCandidate] = []
        func tryOut(_ bytes: [UInt8], _ positions: [Int]) {
            guard let number = IdentityNumber(String(decoding: bytes, as: UTF8.self)), number.hasValidCheckCharacter
            else { return }
            found.append(NumberCandidate(number, differingAt: positions))
        }
        for position in own.indices {
            var bytes = own
            for byte in Array("0123456789X".utf8) where byte != own[position] {
                bytes[position] = byte
                tryOut(bytes, [position + 1])
            }
        }
        for position in own.indices.dropLast() where own[position] != own[position + 1] {
            var bytes = own
            bytes.swapAt(position, position + 1)
            tryOut(bytes, [position + 1, position + 2])
        }
        return found
    }
}
