import Registry
import Testing

@Suite("Masking")
struct MaskingTests {
    @Test("Personal values print masked")
    func printed() throws {
        #expect("\(PersonName("欧阳样本"))" == "欧***")
        #expect("\(PersonName(""))" == "")
        #expect("\(PhoneNumber("13900000001"))" == "139******01")
        #expect("\(AccountNumber("6200000000000000001"))" == "***************0001")
        #expect("\(try #require(IdentityNumber("99000119750312189X")))" == "990***********189X")
    }

    @Test("Short text is hidden whole")
    func short() {
        #expect(Mask.middle(of: "12345", keeping: 3, and: 2) == "*****")
        #expect(Mask.middle(of: "", keeping: 3, and: 2) == "")
        #expect(Mask.middle(of: "123456", keeping: 3, and: 2) == "123*56")
    }

    @Test("A record's printed form shows no registered value")
    func records() {
        var member = Member(source: RecordToken(table: 0, row: 2))
        member.name = .value(PersonName("欧阳样本"))
        member.memberPhone = .value(PhoneNumber("13900000001"))
        #expect(!"\(member.name) \(member.memberPhone)".contains("阳样本"))
        #expect(!"\(member.name) \(member.memberPhone)".contains("000000"))
    }
}
