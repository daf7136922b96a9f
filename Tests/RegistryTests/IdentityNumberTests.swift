import Registry
import Testing

@Suite("Identity numbers")
struct IdentityNumberTests {
    @Test(
        "A number is read with its form and written as it was",
        arguments: [
            ("990001197503121899", IdentityNumber.Form.citizen), ("99000119750312189X", .citizen),
            ("990001750312189", .citizenOld), ("99000119750312189X43", .disabilityCard),
            ("99000119750312189X43B1", .disabilityCardReissued), ("000000000000000000", .citizen),
        ])
    func roundTrip(_ text: String, _ form: IdentityNumber.Form) throws {
        let number = try #require(IdentityNumber(text))
        #expect(number.form == form)
        #expect(number.registered == text)
    }

    @Test(
        "What has not the form of a number is none, and the reading says why",
        arguments: [
            ("", Remark.Kind.wrongLength), ("9900011975031218", .wrongLength), ("9900011975031218999", .wrongLength),
            ("9900011975O3121899", .wrongCharacters), ("99000119750312189x", .wrongCharacters),
            ("X90001197503121899", .wrongCharacters), ("9900017503121X9", .wrongCharacters),
            ("99000119750312189X4B", .wrongCharacters), ("９90001197503121899", .wrongCharacters),
        ])
    func noNumber(_ text: String, _ reason: Remark.Kind) {
        #expect(IdentityNumber(text) == nil)
        guard case .unreadable(reason) = IdentityNumber.read(text, edition: 2021) else {
            Issue.record("\(text) was read otherwise")
            return
        }
    }

    /// The arithmetic of GB 11643 written down once more, digit by digit.
    private func checkCharacter(of digits: String) -> Character {
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(digits, weights).reduce(0) { $0 + ($1.0.wholeNumberValue ?? 0) * $1.1 }
        return Array("10X98765432")[sum % 11]
    }

    @Test("The check character agrees with the standard's arithmetic", arguments: 0..<200)
    func checkCharacter(_ seed: Int) throws {
        let birth = CalendarDay(number: Int32(seed * 97 - 20_000))
        let number = try #require(IdentityNumber(area: 990_001 + seed, birth: birth, sequence: seed * 4))
        let text = number.registered
        #expect(text.last == checkCharacter(of: String(text.dropLast())))
        #expect(number.hasValidCheckCharacter)
        #expect(number.birth == birth)
        #expect(number.area == 990_001 + seed)
        #expect(number.sex == .female)
    }

    @Test("Any wrong digit and any two neighbours exchanged make the check fail")
    func findsSlips() throws {
        let text = Array("99000119750312189X")
        for position in 0..<17 {
            for digit in "0123456789" where digit != text[position] {
                var wrong = text
                wrong[position] = digit
                #expect(try !#require(IdentityNumber(String(wrong))).hasValidCheckCharacter)
            }
            guard position < 16, text[position] != text[position + 1] else { continue }
            var exchanged = text
            exchanged.swapAt(position, position + 1)
            #expect(try !#require(IdentityNumber(String(exchanged))).hasValidCheckCharacter)
        }
    }

    @Test("An odd sequence number is a man's, in either form")
    func sex() {
        #expect(IdentityNumber("99000119750312189X")?.sex == .male)
        #expect(IdentityNumber("990001197709032286")?.sex == .female)
        #expect(IdentityNumber("990001750312189")?.sex == .male)
        #expect(IdentityNumber("990001770903228")?.sex == .female)
    }

    @Test("A day of birth that the calendar has not is none")
    func birth() {
        #expect(IdentityNumber("990001200002290016")?.birth == CalendarDay(year: 2000, month: 2, day: 29))
        #expect(IdentityNumber("990001190002290016")?.birth == nil)
        #expect(IdentityNumber("990001197713032286")?.birth == nil)
        #expect(IdentityNumber("990001750312189")?.birth == CalendarDay(year: 1975, month: 3, day: 12))
        #expect(IdentityNumber("990001750230189")?.birth == nil)
    }

    @Test("An old number, a new one and a disability card are one person's")
    func person() throws {
        let new = try #require(IdentityNumber("99000119750312189X"))
        #expect(IdentityNumber("990001750312189")?.person == new.person)
        #expect(IdentityNumber("99000119750312189X43")?.person == new.person)
        #expect(IdentityNumber("990001197503121899")?.person != new.person)
    }

    @Test("Temporary numbers and cut ones are known by their form")
    func doubtful() {
        #expect(IdentityNumber("999999197709032281")?.isTemporary == true)
        #expect(IdentityNumber("990001197709032286")?.isTemporary == false)
        #expect(IdentityNumber("990001197709032000")?.endsInZeros == true)
        #expect(IdentityNumber("990001197709032100")?.endsInZeros == false)
        #expect(IdentityNumber("99000119770903200X")?.endsInZeros == false)
        #expect(IdentityNumber("990001770903000")?.endsInZeros == false)
    }
}
