import Corrections
import Findings
import Registry
import SpreadsheetWriting

/// The first sheet of a comparison (各村变动): for each village the numbers before, every kind of change, and after.
struct BalanceRows {
    /// A column of numbers, and the group that it belongs to.
    private struct Column {
        let group: String
        let title: String
        let width: Double
        let number: (Balance.Line) -> Int
    }

    let report: DifferenceReport

    private var columns: [Column] {
        both("上期", \.before) + natural("自然增加（人）", [.birth, .marriageIn, .moveIn, .otherIncrease])
            + natural("自然减少（人）", [.death, .marriageOut, .moveOut, .otherDecrease])
            + structure + change("新增", .addition) + change("终止（清退）", .clearOut) + change("恢复", .restoration)
            + change("村间迁出", .moveBetweenVillagesOut) + change("村间迁入", .moveBetweenVillagesIn) + both("本期", \.after)
    }

    /// County, town and village; behind the numbers whether the line foots.
    private static let areaWidths: [Double] = [10, 10, 12]

    var widths: [Double] { Self.areaWidths + columns.map(\.width) + [6] }

    /// How many rows every printed page begins with.
    var headRows: ClosedRange<Int> { (head.count - 1)...head.count }

    var rows: [SheetRow] { head + report.balance.lines.map(row) + notes }

    private var head: [SheetRow] {
        let columns = columns
        var groups: [SheetCell] = [SheetCell(.text("区划"), .head, span: 3)]
        var start = 0
        while start < columns.count {
            let end = columns[start...].firstIndex { $0.group != columns[start].group } ?? columns.count
            groups.append(SheetCell(text: columns[start].group, .head, span: end - start))
            start = end
        }
        groups.append(SheetCell(.text("核对"), .head))
        let titles =
            ["县(市、区)", "乡(镇)", "行政村"].map { SheetCell(.text($0), .head) }
            + columns.map { SheetCell(.text($0.title), .head) } + [SheetCell(.text("平衡"), .head)]
        return [
            SheetRow([SheetCell(text: "两期比对：\(report.title.zh)", .title, span: widths.count)], height: 34),
            note("上期：" + Self.names(of: report.before) + "　本期：" + Self.names(of: report.now)),
            SheetRow(groups, height: 22), SheetRow(titles, height: 22),
        ]
    }

    private func row(_ line: Balance.Line) -> SheetRow {
        let names = line.area.names
        let role: CellRole = line.area.isSum ? .total : .number
        let numbers = columns.map { column in
            let number = column.number(line)
            let isTally = column.group == "上期" || column.group == "本期"
            return SheetCell(number == 0 && !isTally && !line.area.isSum ? .blank : .integer(number), role)
        }
        let area = [names.county, names.town, names.village].map {
            SheetCell(text: $0, line.area.isSum ? .total : .text)
        }
        return SheetRow(area + numbers + [SheetCell(.text("平"), role)], height: 18)
    }

    private var notes: [SheetRow] {
        var texts = [
            "上期 + 增加 − 减少 = 本期，逐村、逐级核对过。在同一村各户之间转移的人不改变村的数，只列在“变化明细”。",
            "原因不明的整户减少暂列“终止（清退）”，原因不明的成员增减暂列“其他”，都待核实。",
            "两张表看不出真正的原因：“可能的原因”是按表内情况推测的，核实后在“变化明细”的绿色列填处置和原因，再用 --decisions 读回。",
        ]
        if !report.notCompared.isEmpty {
            texts.append("只有一期有、没有比的村：" + report.notCompared.map { $0.town + $0.village }.joined(separator: "、"))
        }
        if report.numberedAnew > 0 {
            texts.append("两期户编号的编法不同：有 \(report.numberedAnew) 户按成员认出，不逐户列出。")
        }
        return [SheetRow([])] + texts.map(note)
    }

    private func note(_ text: String) -> SheetRow {
        let cells = [SheetCell(text: text, .note, span: widths.count)]
        return SheetRow(cells, height: RowHeight.points(of: cells, widths: widths))
    }

    private static func names(of side: DifferenceReport.Side) -> String {
        FileNames.shown(side.inputs.map(\.file)).joined(separator: "、")
    }

    // MARK: Columns

    private func both(_ group: String, _ part: @escaping (Balance.Line) -> Tally) -> [Column] {
        [
            Column(group: group, title: "户数", width: 8) { part($0).households },
            Column(group: group, title: "人数", width: 8) { part($0).persons },
        ]
    }

    private func change(_ group: String, _ kind: ChangeEvent.Kind) -> [Column] {
        both(group) { $0.changes[kind] ?? .zero }.map { column in
            Column(group: group, title: column.title == "户数" ? "户" : "人", width: 5.5, number: column.number)
        }
    }

    private func natural(_ group: String, _ kinds: [ChangeEvent.Kind]) -> [Column] {
        kinds.map { kind in
            let title = kind.name.split(separator: "-").last.map(String.init) ?? kind.name
            return Column(group: group, title: title, width: 5.5) { $0.changes[kind]?.persons ?? 0 }
        }
    }

    private var structure: [Column] {
        [(ChangeEvent.Kind.dissolution, "销户"), (.split, "拆户"), (.merger, "并户")].map { kind, title in
            Column(group: "户的变动（户）", title: title, width: 5.5) { $0.changes[kind]?.households ?? 0 }
        }
    }
}
