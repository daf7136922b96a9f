import Findings
import Registry
import Testing

@testable import Validation

@Suite("Numbers that may be right where a check digit is wrong")
struct NumberCandidateTests {
    /// The candidates for the wife's number.
    private func candidates(_ change: (inout ModelRegister) -> Void) -> [NumberCandidate]? {
        var model = ModelRegister()
        change(&model)
        return Engine().run(model.register, policy: model.policy).findings.first {
            ["P004", "P005"].contains($0.code)
        }?.candidates
    }

    private let right = ModelRegister().household.members[1].idNo.value

    private func wrong(_ change: (inout [Character]) -> Void) throws -> Reading<IdentityNumber> {
        var text = Array(try #require(right).registered)
        change(&text)
        return .value(try #require(IdentityNumber(String(text))))
    }

    @Test("A wrong digit anywhere is found again", arguments: 0..<17)
    func wrongDigit(_ position: Int) throws {
        let number = try wrong { $0[position] = $0[position] == "5" ? "6" : "5" }
        let found = try #require(candidates { $0.household.members[1].idNo = number })
        let own = try #require(right)
        #expect(found.isEmpty || found.contains(NumberCandidate(own, differingAt: [position + 1])))
        #expect(found.count <= 5)
        // An error in the day of birth shows by the column.
        if (6..<14).contains(position) { #expect(found.map(\.number) == [own]) }
    }

    @Test("Two neighbours exchanged are found again", arguments: 6..<13)
    func exchanged(_ position: Int) throws {
        let own = try #require(right)
        let digits = Array(own.registered)
        guard digits[position] != digits[position + 1] else { return }
        let number = try wrong { $0.swapAt(position, position + 1) }
        let found = try #require(candidates { $0.household.members[1].idNo = number })
        #expect(found.contains(NumberCandidate(own, differingAt: [position + 1, position + 2])))
    }

    @Test("Every candidate agrees with birth and sex, has a right check digit and an area that the household has")
    func agreement() throws {
        for position in 0..<17 {
            for digit in "0123456789" {
                let number = try wrong { $0[position] = digit }
                for candidate in candidates({ $0.household.members[1].idNo = number }) ?? [] {
                    let member = ModelRegister().household.members[1]
                    #expect(candidate.number.birth == member.birth.value && candidate.number.sex == member.sex.value)
                    #expect(candidate.number.hasValidCheckCharacter)
                    let area = candidate.number.area
                    #expect(area == 990_001 || area == number.value?.area)
                }
            }
        }
    }

    @Test("Without a date of birth there are none, and none is ever a fix")
    func withoutBirth() throws {
        let number = try wrong { $0[10] = "8" }
        let found = candidates {
            $0.household.members[1].idNo = number
            $0.household.members[1].birth = .blank
        }
        #expect(found?.isEmpty == true)
        for rule in Catalogue.all where rule.code == "P004" { #expect(rule.entry.repair == .none) }
    }
}
