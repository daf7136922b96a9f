import Registry

/// The invented district of the demonstration (示范区划). No place of these names has these codes.
enum DemoPlaces {
    static let province = "岭海省"
    static let city = "望海市"
    static let county = "海湾示范区"
    /// The first four digits of the invented area codes.
    static let areaCode = 990_100

    static let streets: [(name: String, villages: [String])] = [
        ("青禾街道", ["东塘村", "西坝村", "石桥村", "南埔村", "竹园村", "上湖社区", "柳溪村", "前寮村", "大墩村", "新厝社区"]),
        ("松岭街道", ["松岭社区", "白石村", "古榕村", "后坑村", "下洋村", "长埔村", "梅坑村", "月眉村", "双溪社区"]),
        ("海晏街道", ["海晏社区", "沙尾村", "渔港社区", "盐田村", "外澳村", "龙潭村", "红树村", "金厝村", "望洋村"]),
    ]

    static var villages: [AdministrativePlace] {
        streets.flatMap { street in
            street.villages.map { AdministrativePlace(city: city, county: county, town: street.name, village: $0) }
        }
    }
}
