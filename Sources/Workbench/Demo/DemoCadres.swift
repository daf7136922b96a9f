import Registry

/// Invented cadres who are responsible for helping households (示范帮扶责任人), three households each.
enum DemoCadres {
    private static let units = ["农业农村局", "教育局", "民政局", "住房和城乡建设局", "卫生健康局", "供销合作社"]
    /// Surnames of two characters, which no household of the demonstration has.
    private static let surnames = ["欧阳", "上官", "司徒", "夏侯", "诸葛", "东方"]

    /// The helper of the household with a number, counted from 1 throughout the district.
    static func helper(ofHousehold number: Int) -> Helper {
        let order = (number - 1) / 3
        var random = SeededGenerator(seed: UInt64(order))
        let sex: Sex = random.chance(60) ? .male : .female
        var helper = Helper(source: RecordToken(table: 0, row: 0))
        helper.helperName = .value(DemoNames.name(random.pick(surnames), sex, &random))
        helper.helperSex = .value(sex)
        helper.helperPolitics = .value(random.chance(80) ? .partyMember : .masses)
        // Every helper has a unit of one's own: a table without telephones tells two of one name by it.
        helper.helperUnit = .value(DemoPlaces.county + units[order % units.count] + "第\(order / units.count + 1)组")
        helper.helperStart = .value(PartialDate(year: 2016, month: random.number(in: 1...6)))
        helper.helperEnd = .blank
        helper.unitLevel = .value("县（市、区）")
        helper.unitAddress = .value("\(DemoPlaces.county)政府大院\(order % units.count + 1)号楼")
        helper.helperPhone = .value(PhoneNumber("198\(10_000_000 + order * 9_973 % 89_999_999)"))
        helper.helperDuty = .value("科员")
        helper.helperState = .value(.helping)
        (helper.resident, helper.firstSecretary) = (.value(.no), .value(.no))
        return helper
    }
}
