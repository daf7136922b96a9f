import Findings
import Registry

/// The sheet that says how the workbook is read and filled in (填表说明).
struct GuideRows {
    let reasons: [String]

    static let widths: [Double] = [16, 90]

    var rows: [SheetRow] {
        [title("怎么填")] + steps.map { row($0, $1) }
            + [SheetRow([]), title("要填的列")] + entries.map { row($0.heading, $1) }
            + [SheetRow([]), title("各张表")] + sheets.map { row($0, $1) }
    }

    private let steps = [
        ("第一步", "先看“汇总”里的整列性问题：整列填错或错位的，改好整列再重新核对，其余的往往随之消失。"),
        ("第二步", "按村、按户核实。“按户”把一户的各行和这一户的全部问题放在一起，有问题的单元格已标出。"),
        ("第三步", "到“明细”表填写绿色表头的列。左边各列不要改动：系统按编号、户编号、证件号码和行列把填好的表读回来。"),
        ("第四步", "要改的数据在原表中改，或在“更正值”里填对的值。改完重新核对，直到“汇总”显示可上报。"),
    ]

    private var entries: [(DecisionColumn, String)] {
        let verifications = Verification.allCases.map(\.name).joined(separator: "、")
        let disposals = Decision.Disposal.allCases.map(\.name).joined(separator: "、")
        return [
            (.verification, "核实的结论，从下拉中选：\(verifications)。"),
            (.correctedValue, "正确的值，照系统的写法填。"),
            (.disposal, "怎么处理，从下拉中选：\(disposals)。不涉及人员增减的可以不填。"),
            (.reason, reasons.isEmpty ? "为什么这样处理。" : "为什么这样处理，从下拉中选；表中没有的可以直接填写。"),
            (.evidence, "凭什么核实：户口簿、证件、入户走访、部门证明等。"),
            (.verifiedBy, "核实人姓名。"), (.date, "变动或核实的日期，如 2018-06-28。"),
        ]
    }

    private let sheets = [
        ("汇总", "结论、各规则和各村的问题数、没有执行的规则和原因。没有执行的规则不能算通过。"),
        ("规则×村", "每条规则在每个村的问题数，颜色越深越多。"), ("按村", "每个村有哪些问题，点“看明细”到该村的第一条。"),
        ("按户", "每户的各行和全部问题。整列性问题不单独成户。"),
        ("人口问题等", "同一类规则的问题，必须改的在前；整列性问题只列几条并注明总数，其余见“明细”。"),
        ("明细", "全部问题，一行一条，不省略。一张表放不下时接着放“明细（2）”。"),
        ("图表", "各村问题数、人均收入分布、年龄结构。"), ("规则说明", "每条规则查什么、为什么、怎么改、依据。"),
        ("链接", "带下划线的格子可以点击，跳到原表的单元格；原表要和本表放在原来的相对位置。“明细”每张表前 65,530 个、其他表前 10,000 个有链接，其余按文件、工作表、行、列查找。"),
    ]

    private func title(_ text: String) -> SheetRow { SheetRow([SheetCell(text: text, .section, span: 2)], height: 24) }

    private func row(_ name: String, _ text: String) -> SheetRow {
        let cells = [SheetCell(text: name, .centred), SheetCell(text: text, .text)]
        return SheetRow(cells, height: RowHeight.points(of: cells, widths: Self.widths))
    }
}
