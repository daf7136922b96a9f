import Registry
import Testing

/// Testing has an `ExitStatus` of its own.
private typealias Status = Registry.ExitStatus

@Suite("Status, partitions and divisions")
struct StatusTests {
    @Test(
        "Which exit status may follow which",
        arguments: [
            (.poor, .expected, .allowed), (.poor, .lifted, .allowed), (.lifted, .relapsed, .allowed),
            (.relapsed, .lifted, .allowed), (.lifted, .liftedWithoutAid, .allowed), (.poor, .poor, .allowed),
            (.liftedWithoutAid, .lifted, .withNote), (.lifted, .poor, .onlyAsCorrection),
            (.poor, .relapsed, .forbidden), (.lifted, .expected, .forbidden),
        ] as [(Status, Status, Status.Transition)])
    fileprivate func transitions(_ from: Status, _ next: Status, _ transition: Status.Transition) {
        #expect(from.mayBecome(next) == transition)
    }

    @Test("A partition's number is a year ahead of its data until 2017")
    func partitions() {
        guard case .synonym(let first) = YearPartition.read("2017", edition: 2021),
            case .synonym(let second) = YearPartition.read("201712", edition: 2021)
        else {
            Issue.record("not read")
            return
        }
        #expect(first.dataYear == Year(2016) && second.dataYear == Year(2017))
    }

    @Test("An old number becomes the one of 18 characters, and ages are counted")
    func oldNumbers() throws {
        let old = try #require(IdentityNumber("990001750312189"))
        #expect(old.upgraded.registered.hasPrefix("99000119750312189"))
        #expect(old.upgraded.hasValidCheckCharacter && old.upgraded.person == old.person)
        let day = try #require(CalendarDay(year: 2017, month: 3, day: 11))
        #expect(old.age(on: day) == 41 && old.age(on: CalendarDay(number: day.number + 1)) == 42)
    }

    @Test("Digits 19 and 20 of a disability card are its kind and grade")
    func cards() throws {
        let person = try #require(IdentityNumber("990001750312189")).upgraded.registered
        let card = try #require(IdentityNumber(person + "42"))
        #expect(card.disabilityKind == .limbs && card.disabilityGrade == .two && card.hasUsualReissueMark)
        let reissued = try #require(IdentityNumber(person + "71B1"))
        #expect(reissued.disabilityKind == .multiple && reissued.hasUsualReissueMark)
        let wrong = try #require(IdentityNumber(person + "85C1"))
        #expect(wrong.disabilityKind == nil && wrong.disabilityGrade == nil && !wrong.hasUsualReissueMark)
        #expect(IdentityNumber(person)?.disabilityKind == nil)
    }

    @Test("Codes of divisions have levels, and places are found under those above them")
    func divisions() throws {
        let table = DivisionTable(
            [
                try code("990101"): "海湾区", try code("990101001"): "青禾街道", try code("990101002"): "松岭街道",
                try code("990101001001"): "东塘村", try code("990101002001"): "白石村",
            ], basis: "invented")
        #expect(table.contains(area: 990_101) && !table.contains(area: 990_102))
        #expect(try code("990101001001").level == .village && code("99").level == .province)
        #expect(DivisionCode("9901010") == nil && DivisionCode("99010a") == nil)
        func unknown(_ county: String, _ town: String, _ village: String) -> String? {
            table.firstUnknown(of: AdministrativePlace(city: "望海市", county: county, town: town, village: village))?.name
        }
        #expect(unknown("海湾区", "青禾街道", "东塘村委会") == nil)
        #expect(unknown("海湾区", "", "东塘") == nil)
        #expect(unknown("海湾区", "青禾街道", "白石村") == "白石村")
        #expect(unknown("别区", "青禾街道", "东塘村") == "别区")
    }

    @Test(
        "Villages are one whatever their committee is called",
        arguments: ["东塘", "东塘村", "东塘村委会", "东塘村民委员会", "东塘社区", " 东塘 村"])
    func villages(_ name: String) {
        #expect(VillageKey(name) == VillageKey("东塘村"))
        #expect(VillageKey(name) != VillageKey("西塘村"))
        #expect(VillageKey("村") == VillageKey("村"))
    }

    private func code(_ text: String) throws -> DivisionCode { try #require(DivisionCode(text)) }
}
