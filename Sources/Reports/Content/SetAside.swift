import Findings

/// The records of a table that are of other years than the one asked for (其他年度的行).
struct SetAside {
    /// Years and numbers of records, by year.
    let years: [(year: Int, rows: Int)]
    private let file: String

    init(_ input: Report.Input) {
        years = input.setAside.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        file = input.file.onOneLine
    }

    /// What was set aside, in a sentence.
    var words: Words {
        Words(
            "\(file)：其他年度的行没有核对（" + years.map { "\($0.year)年\($0.rows)行" }.joined(separator: "、") + "）",
            "\(file): records of other years were not judged ("
                + years.map { "\($0.rows) of \($0.year)" }.joined(separator: ", ") + ")")
    }
}
