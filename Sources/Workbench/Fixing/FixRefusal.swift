import Corrections
import Findings
import Spreadsheet
import SpreadsheetEditing

/// A correction that cannot be made (拒绝更正): then none is. Holds no value of a cell.
public struct FixRefusal: Error, Hashable, Sendable {
    /// The line of the list, where it comes from one.
    public let source: CorrectionSource?
    /// The cell, where one is known.
    public var sheet: String?
    public var cell: CellReference?
    public let reason: Reason

    init(_ source: CorrectionSource?, sheet: String? = nil, cell: CellReference? = nil, _ reason: Reason) {
        self.source = source
        self.sheet = sheet
        self.cell = cell
        self.reason = reason
    }

    /// Why.
    public enum Reason: Hashable, Sendable {
        /// The line is no correction.
        case line(CorrectionFault)
        /// The file has no such sheet, or several where none is named.
        case sheet
        /// No table of the file has the column.
        case column(String)
        /// The register has no such household, or two.
        case household(found: Int)
        /// The household has no such person, or two.
        case person(found: Int)
        /// No record's cell of the column holds the old value.
        case nowhere
        /// The cell does not hold the old value.
        case stale
        /// Another correction gives the cell another value.
        case conflict
        /// The cell cannot be edited.
        case cell(CellRefusal)
    }
}

extension [FixRefusal] {
    private static var shown: Int { 50 }

    /// Every line that is refused, and why.
    func words(file: String) -> Words {
        let lines = prefix(Self.shown).map(\.words)
        let rest = count - lines.count
        return Words(
            (["\(file)：没有更正，\(count) 处更正做不了："] + lines.map { "  " + $0.zh }
                + (rest > 0 ? ["  …… 另有 \(rest) 处"] : [])).joined(separator: "\n"),
            (["\(file): nothing was corrected; \(count) correction\(count == 1 ? "" : "s") cannot be made:"]
                + lines.map { "  " + $0.en } + (rest > 0 ? ["  … and \(rest) more"] : [])).joined(separator: "\n"))
    }
}

extension FixRefusal {
    var words: Words {
        let place = cell.map { cell in sheet.map { "\($0)!\(cell)" } ?? cell.description }
        let line = source.map { source in
            let list = [source.file, source.sheet].compactMap(\.self).joined(separator: " · ")
            return Words("\(list) 第\(source.line)行", "\(list) row \(source.line)")
        }
        return Words(
            [line?.zh, place].compactMap(\.self).joined(separator: " → ") + "：" + reason.words.zh,
            [line?.en, place].compactMap(\.self).joined(separator: " → ") + ": " + reason.words.en)
    }
}

extension FixRefusal.Reason {
    fileprivate var words: Words {
        switch self {
        case .line(let fault): fault.words
        case .sheet: Words("没有这张工作表，或要写明是哪一张", "no such sheet, or it must be named")
        case .column(let name): Words("表里没有“\(name)”这一列", "the table has no column \(name)")
        case .household(0): Words("表里没有这一户", "the register has no such household")
        case .household: Words("这个户编号有两户以上", "several households have the number")
        case .person(0): Words("这一户没有所写的人", "the household has no such person")
        case .person: Words("这一户有两人以上对得上，请写证件号码", "several persons of the household match: give the number")
        case .nowhere: Words("这一列没有一处是所写的原值", "no record holds the old value")
        case .stale: Words("单元格现在的值不是所写的原值，请重新核对", "the cell no longer holds the old value")
        case .conflict: Words("同一单元格有不同的更正", "corrections give the cell different values")
        case .cell(let refusal): refusal.words
        }
    }
}

extension CorrectionFault {
    fileprivate var words: Words {
        switch self {
        case .noTarget: Words("要写单元格，或户编号和列名", "name a cell, or a household and a column")
        case .notACell: Words("写的不是单元格（如 F23）", "not a cell such as F23")
        case .householdMissing: Words("写了人，没有写户编号", "a person without the number of the household")
        case .oldValueMissing: Words("整列更正要写原值", "a correction everywhere needs the old value")
        case .newValueMissing: Words("没有写更正值；要清空的请写“（清空）”", "no new value; write （清空） to empty the cell")
        case .notConfirmed: Words("核实结果不是“属实”，却写了更正值", "a new value where the finding is not 属实")
        case .notJSON: Words("不是更正的 JSON", "not the JSON of a correction")
        }
    }
}
