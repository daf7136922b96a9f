import Registry
import SpreadsheetWriting

/// The lists that departments sent to the demonstration (示范部门名单): a few members of the register among strangers.
struct DemoLists {
    private let households: [Household]

    /// Lists that name some of `households`, about whom nothing was decided.
    init(about households: [Household]) { self.households = households }

    /// Writes the list of a kind to `path`.
    func write(_ kind: ListKind, to path: String) throws(WritingError) {
        let output = try OutputFile(replacing: path)
        var book = try WorkbookWriter(
            into: output, properties: DocumentProperties(title: "部门名单", created: 17_702 * 86_400), memory: .rowByRow)
        let sheet = try book.addSheet("名单")
        let style = try book.style(CellStyle(numberFormat: .text))
        for (index, row) in rows(of: kind).enumerated() {
            try book.writeRow(row.map { .text($0) }, row: index + 1, style: style, on: sheet)
        }
        try output.commit(try book.finish(), readBack: Workbench.readBack)
    }

    private func rows(of kind: ListKind) -> [[String]] {
        switch kind {
        case .deaths:
            // Of one the funeral office has no number.
            [["姓名", "身份证号码", "出生日期", "村（社区）"]]
                + named(3, from: 1).enumerated().map { order, person in
                    [person.name, order == 0 ? "" : person.number, person.birth, person.village]
                }
        default:
            [["所有人", "身份证号码", "车辆类型", "例外情形"]]
                + named(2, from: 2).map { [$0.name, $0.number, "小型轿车", ""] }
        }
    }

    /// Members of so many households, spread over the register.
    private func named(
        _ count: Int, from start: Int
    ) -> [(name: String, number: String, birth: String, village: String)] {
        let places = (0..<count).map { households.count * (start + 3 * $0) / 12 }
        return places.filter(households.indices.contains).compactMap { place in
            guard let member = households[place].members.first, let name = member.registered(.name),
                let number = member.registered(.idNo), let birth = member.registered(.birth)
            else { return nil }
            return (name, number, birth, households[place].village.value ?? "")
        }
    }
}
