import Findings
import Registry

extension Catalogue {
    /// Numbers of households as texts (户编号).
    static let householdNumbers: [Rule] = [
        Rule(
            "C026", .warning,
            title: Words("户编号格式异常", "a household number of another length"),
            message: Words(
                "户编号有{0}位，本表多数是{1}位", "the household number has {0} characters, most of this table have {1}"),
            why: Words(
                "同一个系统的户编号长度一样。少一位多半是开头的0丢了，或者少打一位，与别的表就连不上。表里多数（八成以上）长度一致、至少有5户时才比。",
                "Numbers of one system have one length. With one fewer a leading zero or a digit is gone, and tables do not join. "
                    + "They are compared where at least five households, and eight in ten, agree."),
            remedy: Words("按系统导出表改正，整列设为文本格式。", "Take it from the system's export, and make the column text."),
            basis: Basis("INF", .inference), needs: [[.householdId]],
            examples: [
                .breaks(
                    "有一户少一位", "one number is too short",
                    inTable: { $0.contents.householdNumbers = [13: .sample(2...21), 12: .sample(22...22)] }),
                .keeps(
                    "全部一样长", "all of one length", inTable: { $0.contents.householdNumbers = [13: .sample(2...22)] }),
                .keeps(
                    "两种长度各占一半，是两个系统的编号", "half of them have another length",
                    inTable: { $0.contents.householdNumbers = [13: .sample(2...11), 16: .sample(12...21)] }),
            ],
            check: .table { facts, _, sink in
                let lengths = facts.contents.householdNumbers
                guard lengths.count > 1,
                    let usual = lengths.max(by: { ($0.value.count, $1.key) < ($1.value.count, $0.key) })
                else { return }
                let total = lengths.values.reduce(0) { $0 + $1.count }
                guard total >= 5, usual.value.count * 10 >= total * 8 else { return }
                for (length, rows) in lengths.sorted(by: { $0.key < $1.key }) where length != usual.key {
                    for row in rows.first {
                        sink.report(
                            TablePlace(row: row, column: facts.contents.householdNumberColumn),
                            [.count(length), .count(usual.key)])
                    }
                }
            })
    ]
}

extension TableContents.Rows {
    /// These rows, for examples.
    fileprivate static func sample(_ rows: ClosedRange<Int>) -> Self {
        var sample = Self()
        for row in rows { sample.add(row) }
        return sample
    }
}
