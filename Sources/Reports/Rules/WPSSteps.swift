import Findings
import Registry

/// How a clerk mends what a rule finds, in the spreadsheet program (在 WPS 表格里怎么改).
///
/// The steps follow from what the catalogue knows of the rule: the kinds of its fields, what it looks at, its repair.
enum WPSSteps {
    /// The steps, in order.
    static func of(_ entry: CatalogueEntry) -> [Words] {
        [arrival(entry)] + handling(entry) + [Self.afterwards]
    }

    private static func arrival(_ entry: CatalogueEntry) -> Words {
        switch entry.code.rawValue.first {
        case "F":
            Words(
                "打开疑点所指的文件和工作表，先看表头行、隐藏的行列和表尾。",
                "Open the file and sheet named, and look at the headings, hidden rows and columns, and the last rows.")
        default:
            Words(
                "在疑点清单“明细”里点“列名”跳到原表的单元格；或在编辑栏左边的名称框输入单元格（如 F23）回车。",
                "Follow the link in the column 列名 of the issue workbook, or type the cell (F23) into the name box.")
        }
    }

    private static func handling(_ entry: CatalogueEntry) -> [Words] {
        // Some rules can do with any column of the table.
        let fields = entry.needs.filter { $0.count < Field.allCases.count / 2 }.joined()
        let kinds = fields.map(\.entry.kind)
        var steps: [Words] = []
        if entry.code.rawValue.hasPrefix("X") { steps.append(duplicates) }
        if kinds.contains(where: \.isNumberLikeText) { steps.append(textFormat) }
        if kinds.contains(where: { $0.codeList != nil }) { steps.append(choices) }
        if kinds.contains(where: \.isDay) { steps.append(days) }
        if kinds.contains(where: \.isNumber) { steps.append(numbers) }
        if entry.repair == .safe { steps.append(blanks) }
        return steps
    }

    private static let duplicates = Words(
        "选中该列，“数据”→“重复项”→“设置高亮重复项”，看到是哪几行，再逐个核实留哪一行。",
        "Select the column, 数据 → 重复项 → 设置高亮重复项 shows the rows; find out which one is to stay.")
    private static let textFormat = Words(
        "号码先选中整列，“设置单元格格式”→“数字”→“文本”，再重新输入；用数值格式，第 15 位以后会变成 0。",
        "Set the whole column of numbers to 文本 (text) before typing: as numbers they lose what follows the 15th digit.")
    private static let choices = Words(
        "有下拉的从下拉中选；没有下拉的，照空白表（lookback template blank）下拉里的写法填。",
        "Choose from the drop-down; where there is none, write what the blank workbook's offers.")
    private static let days = Words(
        "日期写成 2018-06-05；整列是文本的，“数据”→“分列”，第三步选“日期 YMD”。",
        "Write days as 2018-06-05; a column of text becomes days with 数据 → 分列, third step 日期 YMD.")
    private static let numbers = Words(
        "金额、数量只填数字，不写单位；左上角有绿三角的，选中后点感叹号“转换为数字”。",
        "Amounts are digits without a unit; cells with a green corner become numbers with 转换为数字.")
    private static let blanks = Words(
        "同样的毛病一次改完：选中该列，Ctrl+H，查找原来的写法，替换为建议值。",
        "Mend all alike at once: select the column, Ctrl+H, replace what stands there by the value proposed.")
    private static let afterwards = Words(
        "保存后再核查一次；核实无误、不用改的，在“核实结果”选“不属实”并写依据，下次核查用 --waivers 带上。",
        "Save and check again; where all is right as it stands, choose 不属实 with the evidence, and pass the list to --waivers."
    )
}

extension FieldKind {
    fileprivate var isDay: Bool {
        switch self {
        case .day, .partialDate: true
        default: false
        }
    }

    fileprivate var isNumber: Bool {
        switch self {
        case .money, .quantity, .count: true
        default: false
        }
    }
}
