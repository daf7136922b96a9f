import Findings
import Registry

extension Catalogue {
    /// One village under another name in another table (村名写法).
    static let villageSpellings: [Rule] = [
        Rule(
            "X013", .warning,
            title: Words("村名写法不统一", "a village is written otherwise in another table"),
            message: Words(
                "这张表写“{0}”（{1}行），另一张表写“{2}”（{3}行），应是同一个村",
                "this table has “{0}” ({1} rows), another “{2}” ({3} rows): they must be one village"),
            why: Words(
                "几张表要按村名合到一起、分村汇总。同一个镇的同一个村，一张表写“村”，另一张写“村委会”或不写后缀，按村名就连不上，汇总成了两个村。每张表取行数最多的写法来比；"
                    + "社区（居委会）与同名的村常是两个单位，不算。同一张表内写法不同的报C028。只有一张表的不查。",
                "Tables are joined and totalled by village. Where one writes 村 and another 村委会, or nothing, they do not join, and "
                    + "totals show two villages. Each table's usual spelling is compared; a community (社区) of the name is another "
                    + "unit. Several spellings in one table are C028."),
            remedy: Words("以系统里的村名为准，把几张表改成一种写法。", "Write the system's name in all tables."),
            basis: Basis("PY", .medium), repair: .proposal, needs: [[.village]],
            examples: [
                .breaks(
                    "人口表写村，帮扶表写村委会", "村 in one table, 村委会 in another",
                    inRegister: { $0.writeVillage("东塘村", "东塘村委会") }),
                .keeps("两张表写法相同", "both write the same", inRegister: { $0.writeVillage("东塘村", "东塘村") }),
                .keeps(
                    "一张表是村，另一张是同名的社区", "a village and a community of the name",
                    inRegister: { $0.writeVillage("东塘村", "东塘社区") }),
                .keeps(
                    "两个镇的同名村", "villages of one name in two towns",
                    inRegister: { $0.writeVillage("东塘村", "东塘村委会", inTown: "松岭镇") }),
            ],
            check: .tables { tables, _, sink in
                guard tables.count > 1 else { return }
                var usual: [VillageUnit: TableContents.VillageSpelling] = [:]
                for facts in tables {
                    for spelling in facts.contents.usualSpellings {
                        guard let known = usual[VillageUnit(spelling)] else {
                            usual[VillageUnit(spelling)] = spelling
                            continue
                        }
                        guard known.village != spelling.village else { continue }
                        sink.report(
                            at: .table(facts.table, spelling.rows.first),
                            [
                                .text(spelling.village), .count(spelling.rows.count), .text(known.village),
                                .count(known.rows.count),
                            ])
                    }
                }
            })
    ]
}

extension TableContents {
    /// How each village is written in most of its rows, in the order of the table.
    fileprivate var usualSpellings: [VillageSpelling] {
        let units = Dictionary(grouping: villages) { VillageUnit($0) }
        return units.values.compactMap { $0.min(by: VillageUnit.isUsual) }
            .sorted { ($0.rows.first?.row ?? 0) < ($1.rows.first?.row ?? 0) }
    }
}

extension ModelRegister {
    /// Writes a village in one way in one table, and in another in a second.
    fileprivate mutating func writeVillage(_ one: String, _ other: String, inTown town: String = "青禾镇") {
        var second = TableFacts(table: 1)
        table.contents.villages = [.sample(one, 30, 2)]
        second.contents.villages = [.sample(other, 4, 2, town: town)]
        furtherTables = [second]
    }
}
