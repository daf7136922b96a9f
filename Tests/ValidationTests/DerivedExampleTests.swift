import Findings
import Registry
import Testing
import Validation

/// What must not matter does not matter: the examples again, seen from another side.
@Suite("Derived examples")
struct DerivedExampleTests {
    @Test("The order of the members does not matter", arguments: Example.cases)
    func membersReordered(_ example: RuleExample) {
        let model = example.example.register
        let (plain, data) = (model.register, model.comparison)
        var reordered = plain
        for household in reordered.households.indices { reordered.households[household].members.reverse() }
        #expect(found(in: reordered, data, example) == found(in: plain, data, example))
    }

    @Test("An unrelated household before it does not matter", arguments: Example.cases)
    func householdBefore(_ example: RuleExample) throws {
        let model = example.example.register
        let (plain, data) = (model.register, model.comparison)
        let stranger = try stranger(like: plain.households[1])
        var longer = plain
        longer.households.insert(stranger, at: 0)
        var longerData = data
        longerData.exports = data.exports.map { export in
            var register = export.register
            register.households.append(stranger)
            return EarlierExport(register, firstTable: export.firstTable)
        }
        #expect(found(in: longer, longerData, example) == found(in: plain, data, example))
    }

    @Test("Twice the same register gives twice the same findings", arguments: Example.breaking)
    func repeatable(_ example: RuleExample) {
        #expect(example.example.verdict().findings.map(\.subject) == example.example.verdict().findings.map(\.subject))
    }

    /// Findings as code, record and field, whatever the positions.
    private func found(in register: Register, _ data: ComparisonData, _ example: RuleExample) -> [String] {
        let model = example.example.register
        let verdict = model.verdict(in: register, comparing: data)
        return verdict.findings.map { finding in
            "\(finding.code) \(record(of: finding.subject, in: register)) "
                + finding.related.map { record(of: $0, in: register) }.sorted().joined(separator: " ")
        }.sorted()
    }

    private func record(of subject: Subject, in register: Register) -> String {
        switch subject {
        case .member(let household, let member, let field):
            "row \(register.households[household].members[member].source.row) \(field?.rawValue ?? "")"
        case .household(let household, let field):
            "household \(register.households[household].householdId.value?.registered ?? "") \(field?.rawValue ?? "")"
        case .table(let table, let place): "table \(table) \(place?.row ?? 0)"
        }
    }

    /// A household like the neighbour's of which nothing is anybody else's.
    private func stranger(like household: Household) throws -> Household {
        var stranger = household
        let birth = try #require(CalendarDay(year: 1962, month: 5, day: 6))
        stranger.members = Array(stranger.members.prefix(1))
        stranger.remarks = []
        stranger.phone = stranger.phone.state == .absent ? .absent : .value(PhoneNumber("13900000099"))
        stranger.householdId = .value(Identifier("9900010010099"))
        stranger.memberCount = stranger.memberCount.state == .absent ? .absent : .value(Count(1))
        stranger.income.perCapita = stranger.income.netIncome
        stranger.income.disposablePerCapita = stranger.income.disposable
        stranger.members[0].source = RecordToken(table: 0, row: 99)
        stranger.members[0].birth = .value(birth)
        stranger.source = RecordToken(table: 0, row: 98)
        // Of another village, in which nobody has the same income.
        if stranger.village.state != .absent { stranger.village = .value("东塘村") }
        stranger.phone = .value(PhoneNumber("13900000099"))
        stranger.bankAccount = .value(AccountNumber("6200000000000000992"))
        stranger.bankName = .value("样本农村信用社")
        stranger.helpers = []
        if stranger.members[0].personId.value != nil { stranger.members[0].personId = .blank }
        stranger.members[0].age = .blank
        stranger.members[0].idNo = .value(try #require(IdentityNumber(area: 990_001, birth: birth, sequence: 771)))
        stranger.headIdNo = stranger.members[0].idNo
        // The model's list of the insured does not name the stranger.
        stranger.members[0].residentMedical = .absent
        return stranger
    }
}
