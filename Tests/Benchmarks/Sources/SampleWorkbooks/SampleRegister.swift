/// An invented register, a person a row, made as it is asked for (样本台账): the same for the same seed.
struct SampleRegister {
    enum Value {
        case blank
        case text(String)
        case number(Int)
    }

    /// The row made last, by column.
    private(set) var row = [Value](repeating: .blank, count: SampleColumn.allCases.count)
    /// Whether the row made last begins a household.
    private(set) var isHead = false

    static let year = 2021
    private var random: SeededNumbers
    private var household = 0
    private var person = 0
    private var kin: [Kin] = []
    private var next = 0
    private var surname = ""

    /// A register before whose people so many others stand, in half as many households at most.
    init(seed: UInt64, behind others: Int = 0) {
        random = SeededNumbers(seed: seed)
        household = others / 2
        person = others
    }

    /// Makes the next person's row.
    mutating func advance() {
        if next == kin.count { beginHousehold() }
        isHead = next == 0
        fill(kin[next])
        next += 1
        person += 1
    }

    private subscript(column: SampleColumn) -> Value {
        get { row[column.position] }
        set { row[column.position] = newValue }
    }

    private mutating func beginHousehold() {
        household += 1
        kin = Kin.household(&random)
        next = 0
        surname = random.pick(SampleWords.surnames)
        let village = household / 120
        self[.province] = .text("岭海省")
        self[.city] = .text("望海市")
        self[.county] = .text(SampleWords.counties[village / 300 % SampleWords.counties.count])
        self[.town] = .text(SampleWords.places[village / 20 % SampleWords.places.count] + "镇")
        self[.village] = .text(
            SampleWords.places[village % SampleWords.places.count] + SampleWords.places[village / 20 % 20] + "村")
        self[.householdId] = .text("9901\(100_000 + village)\(1_000_000 + household)")
        self[.phone] = .text("199\(10_000_000 + household * 7_919 % 89_999_999)")
        self[.year] = .number(Self.year)
        self[.standard] = .text("国家标准")
        let isCared = kin.count == 1
        self[.tekun] = .text(isCared ? "是" : "否")
        self[.dibao] = .text(!isCared && random.chance(400) ? "是" : "否")
    }

    private mutating func fill(_ kin: Kin) {
        let isFamily = !["配偶", "之母"].contains(kin.relation)
        let month = 101 + random.number(in: 0...11)
        let day = 101 + random.number(in: 0...27)
        let date = "\(Self.year - kin.age)\(String(month).dropFirst())\(String(day).dropFirst())"
        var number = InventedNumber.identityNumber(of: person, birth: date, isMale: kin.isMale)
        // One in two hundred is faulty, so that a check has something to say.
        if random.chance(5) { number.removeLast() }
        let name = SampleWords.name(isFamily ? surname : random.pick(SampleWords.surnames), kin.isMale, &random)
        if isHead {
            self[.headName] = .text(name)
            self[.headIdNo] = .text(number)
        }
        if case .text(let code) = self[.householdId] { self[.personId] = .text("\(code)0\(next + 1)") }
        self[.name] = .text(name)
        self[.sex] = .text(kin.isMale ? "男" : "女")
        self[.birth] = .text("\(Self.year - kin.age)-\(String(month).dropFirst())-\(String(day).dropFirst())")
        self[.idType] = .text("居民身份证(户口簿)")
        self[.idNo] = .text(number)
        self[.ethnicity] = random.chance(3) ? .blank : .text(random.chance(970) ? "汉族" : "瑶族")
        self[.memberPhone] = kin.age >= 18 ? self[.phone] : .blank
        self[.relation] = .text(kin.relation)
        fillSchooling(kin)
        fillWork(kin)
        fillInsurance(kin)
    }

    private mutating func fillSchooling(_ kin: Kin) {
        let isPupil = kin.age <= 18
        self[.student] = isPupil ? .text(SampleWords.schoolClass(atAge: kin.age)) : .blank
        let adults = kin.age < 46 ? ["初中", "初中", "高中"] : kin.age < 65 ? ["小学", "初中"] : ["文盲或半文盲", "小学"]
        self[.education] = isPupil ? .blank : .text(random.pick(adults))
        self[.politics] = .text(kin.age > 30 && random.chance(40) ? "中共党员" : "群众")
        self[.mandarin] = .text("是")
    }

    private mutating func fillWork(_ kin: Kin) {
        let isIll = kin.age > 40 && random.chance(250)
        self[.health] = .text(isIll ? "长期慢性病" : "健康")
        let canWork = kin.age > 18 && kin.age < 60 && !isIll
        let isWeak = kin.age > 18 && kin.age <= 68 && !canWork && !(isIll && kin.age >= 60)
        self[.labor] = .text(canWork ? "普通劳动力" : isWeak ? "弱劳动力或半劳动力" : "无劳动力")
        let works = canWork && random.chance(700)
        self[.workMonths] = works ? .number(random.number(in: 4...11)) : .blank
        self[.workPlace] = works ? .text("望海市邻江县") : .blank
        self[.workCompany] = works ? .text(random.pick(["海湾水产加工厂", "邻江制衣厂", "望海建筑工程队"])) : .blank
        self[.jobChannel] = works ? .text(random.pick(["自主就业", "政府组织劳务输出"])) : .blank
        self[.abroad] = .text("否")
    }

    private mutating func fillInsurance(_ kin: Kin) {
        for column: SampleColumn in [
            .employeePension, .employeeMedical, .commercialMedical, .illnessAid, .otherHealthAid,
        ] { self[column] = .text("否") }
        self[.seriousIllness] = .text("是")
        self[.residentMedical] = .text("是")
        self[.residentPension] = .text(kin.age > 18 ? "是" : "否")
    }
}
