import Registry
import Testing

struct VillageOrderTests {
    private static func places(_ text: String) -> [AdministrativePlace] {
        text.split(separator: " ").map { name in
            let parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
            return AdministrativePlace(city: parts[0], county: parts[1], town: parts[2], village: parts[3])
        }
    }

    @Test(arguments: [
        ("市/区/镇/乙 市/区/镇/甲 市/区/镇/乙", "市/区/镇/乙 市/区/镇/甲"),
        ("市/区/西/乙 市/区/东/甲 市/区/西/甲", "市/区/西/乙 市/区/西/甲 市/区/东/甲"),
        ("市/丙/西/甲 市/丁/西/甲 市/丙/东/甲", "市/丙/西/甲 市/丙/东/甲 市/丁/西/甲"),
        ("子/区/镇/甲 丑/区/镇/甲 子/区/镇/乙", "子/区/镇/甲 子/区/镇/乙 丑/区/镇/甲"),
        ("市/区/镇/甲 市/区/镇/ 市/区// 市/区/镇/乙", "市/区/镇/甲 市/区/镇/ 市/区/镇/乙 市/区//"),
        ("", ""),
    ])
    func villagesStandAsTheyAreMetWithThoseOfTheirTown(met: String, expected: String) {
        #expect(VillageOrder(Self.places(met)).places == Self.places(expected))
    }

    @Test func whatBelongsToNoVillageComesFirst() {
        let met = Self.places("市/区/镇/乙 市/区/镇/甲")
        let order = VillageOrder(met)
        #expect([met[1], nil, met[0]].map { order[$0] } == [1, -1, 0])
    }
}
