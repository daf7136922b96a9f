import Registry
import Testing

@Suite("Code lists")
struct CodeListTests {
    @Test("The name is exact, other spellings and codes are understood")
    func spellings() {
        #expect(read("之子") as Relation? == .son)
        #expect(read("儿子") as Relation? == .son)
        #expect(read("03") as Relation? == .son)
        #expect(read("其它") as Relation? == .other)
        #expect(read("表弟") as Relation? == nil)
        #expect(isExact("之子", Relation.self) && !isExact("儿子", Relation.self))
        #expect(isExact("乡(镇)内务工", WorkSituation.self) && !isExact("乡（镇）内务工", WorkSituation.self))
    }

    @Test("Lists change with the years")
    func editions() {
        #expect(read("非在校生", edition: 2018) as StudentStatus? == .notAtSchool)
        #expect(read("非在校生", edition: 2019) as StudentStatus? == nil)
        #expect(read("大专及以上", edition: 2018) as Education? == .collegeOrAbove)
        #expect(read("本科及以上", edition: 2018) as Education? == nil)
        #expect(read("弱劳动力或半劳动力", edition: 2018) as LaborAbility? == nil)
        #expect(LaborAbility.list.names(edition: 2018).count == 4)
        #expect(LaborAbility.list.names(edition: 2019).count == 5)
    }

    @Test(
        "Several values in one cell, however they are set apart",
        arguments: ["长期慢性病,残疾", "长期慢性病、 残疾", "残疾；慢性病", "02/04"])
    func sets(_ text: String) {
        let set: CodeSet<Health>? = read(text)
        #expect(set?.elements == [.chronicallyIll, .disabled])
        #expect(set?.registered == "长期慢性病,残疾")
    }

    @Test("A set with one unknown value is none, and repeated values count")
    func doubtfulSets() {
        #expect(read("残疾,一般") as CodeSet<Health>? == nil)
        #expect(read(",") as CodeSet<Health>? == nil)
        let repeated: CodeSet<Health>? = read("残疾,残疾")
        #expect(repeated?.listed == 2)
        #expect(repeated?.elements == [.disabled])
    }

    @Test(
        "Every name in force reads as itself, in every list",
        arguments: Field.allCases.compactMap(\.entry.kind.codeList?.id))
    func namesAreUnique(_ id: String) throws {
        let list = try #require(Field.allCases.compactMap(\.entry.kind.codeList).first { $0.id == id })
        #expect(Set(list.terms.map(\.name)).count == list.terms.count)
        for term in list.terms { #expect(!term.name.isEmpty && !term.years.isEmpty) }
    }

    @Test("Positions are raw values", arguments: Relation.allCases)
    func relations(_ relation: Relation) {
        #expect(read(relation.name) as Relation? == relation)
        #expect(Relation.list.terms.count == Relation.allCases.count)
    }

    @Test("Relations say sex and generation")
    func relationMeaning() {
        #expect(Relation.mothersFather.sex == .male && Relation.siblingsWife.sex == .female)
        #expect(Relation.head.sex == nil && Relation.other.generation == nil)
        #expect(Relation.father.generation == 1 && Relation.greatGrandson.generation == -3)
    }

    private func read<Value: FieldValue>(_ text: String, edition: Int = 2021) -> Value? {
        switch Value.read(text, edition: edition) {
        case .exact(let value), .synonym(let value): value
        case .noticed, .unreadable: nil
        }
    }

    private func isExact<Value: FieldValue>(_ text: String, _: Value.Type) -> Bool {
        if case .exact = Value.read(text, edition: 2021) { true } else { false }
    }
}
