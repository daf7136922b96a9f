import Findings
import Registry

/// A department list, and whom of some households it names (待核名单).
struct JudgedList {
    let list: DepartmentList
    /// Every row that means somebody of them, in the order of the list.
    let hits: [ListHit]
    private let placed: PlacedHouseholds
    private let named: Set<ListHit.Position>
    private let villages: Set<VillageKey>

    init(_ index: ListIndex, on placed: PlacedHouseholds) {
        list = index.list
        villages = index.villages
        self.placed = placed
        hits = index.hits(on: placed)
        named = Set(hits.map(\.position))
    }

    func household(at position: Int) -> Household { placed[position] }

    func household(of hit: ListHit) -> Household { household(at: hit.position.household) }

    func member(of hit: ListHit) -> Member { household(of: hit).members[hit.position.member] }

    /// The positions of the households.
    var positions: [Int] { placed.positions }

    /// Members whom no row means, of villages that the list covers: where it says villages, those that it names.
    func unnamed(where suits: (Member) -> Bool) -> [ListHit.Position] {
        var positions: [ListHit.Position] = []
        for (household, place) in zip(placed.households, placed.positions) {
            for index in household.members.indices where suits(household.members[index]) {
                let position = ListHit.Position(household: place, member: index)
                if !named.contains(position), covers(household) { positions.append(position) }
            }
        }
        return positions
    }

    /// Whether the list is of the household's village, as far as it says.
    func covers(_ household: Household) -> Bool {
        villages.isEmpty || household.village.value.map { villages.contains(VillageKey($0)) } == true
    }
}

extension ListHit.Strength {
    /// The strength in words.
    var words: Words {
        switch self {
        case .number: Words("证件号命中", "by the identity number")
        case .likely(.same): Words("疑似：姓名、出生日期、村相同", "likely: name, day of birth and village agree")
        case .likely(.variant):
            Words(
                "疑似：姓名只有繁简之别，出生日期、村相同",
                "likely: the names differ as traditional and simplified, day of birth and village agree")
        case .likely(.sound):
            Words(
                "疑似：姓名读音相同，出生日期、村相同", "likely: the names sound alike, day of birth and village agree")
        case .nameOnly: Words("仅姓名相同", "by the name alone")
        }
    }
}

extension ListHit {
    /// The row of the list, for a finding to name.
    var listed: Subject { .table(table, TablePlace(row: row.row)) }

    /// The member's cell of a field.
    func cell(_ field: Field?) -> Subject { position.cell(field) }

    /// What a column of the list says.
    func says(_ item: ListItem) -> String { row.texts[item] ?? "" }
}

extension ListHit.Position {
    /// The member's cell of a field.
    func cell(_ field: Field?) -> Subject { .member(household: household, member: member, field: field) }
}

extension ListKind {
    /// What the list is called.
    var words: Words {
        switch self {
        case .deaths: Words("死亡（公安、殡葬）", "deaths (police, funerals)")
        case .cancellations: Words("户口注销、迁出（公安）", "cancelled registrations (police)")
        case .vehicles: Words("机动车登记（公安交管）", "vehicles (traffic police)")
        case .houses: Words("房产登记（不动产、房管）", "real estate")
        case .companies: Words("企业法人、股东（工商）", "companies (commerce)")
        case .soleTraders: Words("个体工商户（工商）", "sole traders (commerce)")
        case .payroll: Words("财政供养人员（财政、人社）", "public payroll")
        case .cadres: Words("村（社区）书记、主任", "village secretaries and heads")
        case .deposits: Words("存款（银行）", "deposits (banks)")
        case .pensions: Words("职工参保、退休金（人社）", "employees' insurance and pensions")
        case .housingFund: Words("住房公积金", "housing fund")
        case .taxes: Words("纳税（税务）", "taxes")
        case .relief: Words("低保、特困（民政）", "relief (civil affairs)")
        case .disabilities: Words("残疾人证（残联）", "disability cards")
        case .medicalInsurance: Words("医保参保", "medical insurance")
        case .pupils: Words("学籍（教育）", "pupils (education)")
        case .renovations: Words("危房改造（住建）", "renovated houses")
        case .identities: Words("户籍（公安）", "identities (police)")
        case .prisoners: Words("服刑人员（司法）", "prisoners (justice)")
        case .machinery: Words("农机、船舶、工程机械", "farm machines, ships, engineering machines")
        }
    }
}
