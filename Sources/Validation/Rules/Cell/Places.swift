import Findings
import Registry

extension Catalogue {
    /// Names of villages and of the divisions above them (行政区名称).
    static let places: [Rule] = [
        Rule(
            "C025", .error,
            title: Words("行政区名称不在区划表", "a place that the table of divisions has not"),
            message: Words("{0}“{1}”不在区划表里", "the {0} “{1}” is not in the table of divisions"),
            why: Words(
                "区划表是政策参数里的12位代码和名称（县6位、镇3位、村3位）。名称写错，或者村挂到了别的镇，汇总时就多出一个地方。村、村委会、社区等后缀不同不算。"
                    + "没有区划表的不执行；表里没有列的层级不查。",
                "The policy's table has the twelve-digit codes and names. With a slip in a name, or a village under another town, "
                    + "totals have a place more. Suffixes such as 村委会 do not matter. Without a table the rule does not run, and "
                    + "levels that it does not list are not judged."),
            remedy: Words(
                "按区划表改成标准名称；区划有调整的，先更新区划表。", "Write the table's name; where divisions have changed, update the table."),
            basis: Basis("public source", .medium), repair: .proposal, needs: [[.city, .county, .town, .village]],
            needsDivisions: true,
            examples: [
                .breaks("村名写错一个字", "a slip in the village's name") { $0.village = .value("样木村") },
                .breaks("镇名写错一个字", "a slip in the town's name") { $0.town = .value("祥本镇") },
                .keeps("写成村委会", "the village's committee") { $0.village = .value("样本村委会") },
                .keeps("没有填村", "no village is given") { $0.village = .blank },
            ],
            check: .household { household, context, sink in
                guard let divisions = context.policy.divisions,
                    let unknown = divisions.firstUnknown(of: household.writtenPlace)
                else { return }
                let field = unknown.level.field
                let fix = divisions.nearest(to: unknown.name, unknown.level).map { Fix(.proposal, field, $0) }
                sink.report(field, [.field(field), .value(unknown.name, field)], fix: fix)
            }),
        Rule(
            "C028", .warning,
            title: Words("村名后缀不统一", "one village under several suffixes"),
            message: Words(
                "“{0}”（{1}行）和“{2}”（{3}行）应是同一个村", "“{0}” ({1} rows) and “{2}” ({3} rows) must be one village"),
            why: Words(
                "同一张表里，同一个村有的写“村”，有的写“村委会”“村民委员会”，或不写后缀，分村汇总就成了两个村，与别的表也连不上。社区（居委会）与同名的村"
                    + "常是两个单位，不算。只比同一个镇的。几张表之间的写法不同属于X013。",
                "In one table a village is written with 村, 村委会, 村民委员会 or nothing behind its name: totals show two villages, and "
                    + "tables do not join. A community (社区) of the name is another unit. Only villages of one town are compared; "
                    + "differences between tables are X013's."),
            remedy: Words("查找替换成同一种写法，以系统里的为准。", "Replace one by the other; the system's spelling counts."),
            basis: Basis("PY cuts 3 characters; public source strips 村民委员会", .high), repair: .safe, needs: [[.village]],
            examples: [
                .breaks(
                    "有的写村，有的写村委会", "with 村 and with 村委会",
                    inTable: { $0.contents.villages = [.sample("东塘村", 30, 2), .sample("东塘村委会", 4, 32)] }),
                .keeps(
                    "同名的村和社区", "a village and a community of one name",
                    inTable: { $0.contents.villages = [.sample("东塘村", 30, 2), .sample("东塘社区", 4, 32)] }),
                .keeps(
                    "两个镇的同名村", "villages of one name in two towns",
                    inTable: {
                        $0.contents.villages = [.sample("东塘村", 30, 2), .sample("东塘村委会", 4, 32, town: "松岭镇")]
                    }),
            ],
            check: .table { facts, _, sink in
                guard facts.contents.villages.count > 1 else { return }
                let villages = Dictionary(grouping: facts.contents.villages) { VillageUnit($0) }
                for spellings in villages.values.filter({ $0.count > 1 }).map({ $0.sorted(by: VillageUnit.isUsual) })
                    .sorted(
                        by: { ($0[0].rows.first?.row ?? 0) < ($1[0].rows.first?.row ?? 0) })
                {
                    let usual = spellings[0]
                    for other in spellings.dropFirst() {
                        sink.report(
                            at: other.rows,
                            [
                                .text(other.village), .count(other.rows.count), .text(usual.village),
                                .count(usual.rows.count),
                            ])
                    }
                }
            }),
    ]

}

extension TableContents.VillageSpelling {
    /// A spelling in some rows, for examples.
    static func sample(_ village: String, _ count: Int, _ row: Int, town: String = "青禾镇") -> Self {
        Self(town: town, village: village, rows: .init(count, first: TablePlace(row: row, column: 5)))
    }
}

extension Household {
    /// The names of the place, as far as they are filled.
    fileprivate var writtenPlace: AdministrativePlace {
        AdministrativePlace(
            city: city.value ?? "", county: county.value ?? "", town: town.value ?? "", village: village.value ?? "")
    }
}

extension DivisionCode.Level {
    /// The field that has a division of the level.
    fileprivate var field: Field {
        switch self {
        case .province: .province
        case .city: .city
        case .county: .county
        case .town: .town
        case .village: .village
        }
    }
}

extension DivisionTable {
    /// The only division of a level whose name differs from a name in one character; `nil` where there is none, or more.
    fileprivate func nearest(to name: String, _ level: DivisionCode.Level) -> String? {
        let near = names.filter { $0.key.level == level && $0.value.differsInOne(from: name) }
        return near.count == 1 ? near.first?.value : nil
    }
}

extension String {
    /// Whether the text becomes another when one character is replaced.
    fileprivate func differsInOne(from other: String) -> Bool {
        count == other.count && zip(self, other).count { $0 != $1 } == 1
    }
}
