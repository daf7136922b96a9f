import Findings
import Importing
import Spreadsheet
import SpreadsheetReading

/// What keeps a file from being joined with others, or from being split (并表、拆表的障碍): where it stands, and what to do.
public struct TableFault: Hashable, Sendable {
    /// The file, as it was given.
    public let file: String
    public var sheet: String?
    public var cell: CellReference?
    public let reason: Reason

    /// Why.
    public enum Reason: Hashable, Sendable {
        /// The file has no table that can be read; why, in words.
        case unreadable(zh: String, en: String)
        /// Several sheets of the file are tables.
        case severalTables([String])
        /// The table has another layout than the first one.
        case otherTemplate(String, first: String)
        /// Columns of the first file are missing; their headings.
        case missingColumns([String])
        /// A column that the first file lacks has something in it; its heading, where it has one.
        case foreignColumn(String?)
        /// Merged cells among the records.
        case merged
        /// A formula whose result the file does not hold.
        case noResult
        /// A picture in a cell.
        case picture
        /// A value that cannot be what its type says.
        case unreadableValue
    }

    init(_ file: String, sheet: String? = nil, cell: CellReference? = nil, _ reason: Reason) {
        self.file = file
        self.sheet = sheet
        self.cell = cell
        self.reason = reason
    }

    init(_ file: String, _ error: NoTable) {
        self.init(file, .unreadable(zh: error.obstacle.words.zh, en: error.obstacle.words.en))
    }

    /// Whether the file cannot even be read.
    var isUnreadable: Bool { if case .unreadable = reason { true } else { false } }
}

extension [TableFault] {
    private static var shown: Int { 50 }

    /// Everything that is in the way, a line each.
    var words: Words {
        let lines = prefix(Self.shown).map(\.words)
        let rest = count - lines.count
        return Words(
            (["没有写出任何文件，先处理下面 \(count) 处："] + lines.map { "  " + $0.zh }
                + (rest > 0 ? ["  …… 另有 \(rest) 处"] : [])).joined(separator: "\n"),
            (["nothing was written; \(count) thing\(count == 1 ? "" : "s") to be put right first:"]
                + lines.map { "  " + $0.en } + (rest > 0 ? ["  … and \(rest) more"] : [])).joined(separator: "\n"))
    }
}

extension TableFault {
    fileprivate var words: Words {
        let place = [sheet, cell?.description].compactMap(\.self).joined(separator: "!")
        let start = place.isEmpty ? file : "\(file) · \(place)"
        return Words("\(start)：\(reason.words.zh)", "\(start): \(reason.words.en)")
    }
}

extension TableFault.Reason {
    fileprivate var words: Words {
        switch self {
        case .unreadable(let zh, let en): Words(zh, en)
        case .severalTables(let sheets):
            Words(
                "有 \(sheets.count) 张表（\(sheets.joined(separator: "、"))）：把每张另存成一个文件",
                "\(sheets.count) sheets are tables (\(sheets.joined(separator: ", "))): save each as a file of its own")
        case .otherTemplate(let found, let first):
            Words(
                "表样是“\(found)”，和第一个文件的“\(first)”不同：分开汇总",
                "the layout is \(found), that of the first file \(first): join them apart")
        case .missingColumns(let headings):
            Words(
                "缺 \(headings.count) 列（\(headings.joined(separator: "、"))）：补上列标题，可以空着",
                "\(headings.count) column\(headings.count == 1 ? "" : "s") missing (\(headings.joined(separator: ", "))): "
                    + "add the headings; the columns may stay blank")
        case .foreignColumn(let heading?):
            Words(
                "“\(heading)”这一列第一个文件没有，里面有内容：删去这一列，或在第一个文件里也加上",
                "the first file has no column \(heading), and there is something in it: delete it, or add it there, too"
            )
        case .foreignColumn(nil):
            Words("这一列没有列标题，里面有内容：删去，或补上列标题", "something in a column without heading: delete it, or give it one")
        case .merged: Words("数据行里有合并单元格：取消合并并把每格填满", "merged cells among the records: unmerge and fill them")
        case .noResult: Words("公式没有结果：用表格软件打开一次并保存", "a formula without result: open and save the file once")
        case .picture: Words("单元格里是图片：先移出或删去", "a picture in a cell: move it out, or delete it")
        case .unreadableValue: Words("单元格的值读不出来：重新填写", "a value that cannot be read: enter it anew")
        }
    }
}
