/// What all pages have in common (网页框架): head, tables, charts with their figures.
enum PageFrame {
    /// Begins a page.
    static func open(_ title: String, _ html: inout HTMLText) {
        html.raw("<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\">")
        html.void("meta", ["http-equiv": "Content-Security-Policy", "content": PageAssets.policy])
        html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
        html.raw("<meta name=\"referrer\" content=\"no-referrer\">")
        html.element("title", text: title)
        html.raw(PageAssets.styleElement)
        html.raw("</head><body>\n")
    }

    /// Ends a page.
    static func close(withScript: Bool, _ html: inout HTMLText) {
        if withScript { html.raw(PageAssets.scriptElement) }
        html.raw("</body></html>\n")
    }

    /// Writes a table whose columns from one on are numbers.
    static func table(
        _ headings: [String], numbersFrom first: Int, _ html: inout HTMLText, _ rows: (([String]) -> Void) -> Void
    ) {
        var body: [[String]] = []
        rows { body.append($0) }
        html.raw("<div class=\"scroll\"><table><thead><tr>")
        for (column, heading) in headings.enumerated() {
            html.element("th", ["scope": "col", "class": column >= first ? "n" : ""], text: heading)
        }
        html.raw("</tr></thead><tbody>")
        for row in body {
            html.element("tr", ["class": row.first == "合计" ? "sum" : ""]) { html in
                for (column, cell) in row.enumerated() {
                    html.element("td", ["class": column >= first ? "n" : ""], text: cell)
                }
            }
        }
        html.raw("</tbody></table></div>\n")
    }

    /// Writes charts side by side, each with the table of its figures.
    static func write(_ charts: [ChartTable], _ html: inout HTMLText) {
        guard !charts.isEmpty else { return }
        html.element("div", ["class": "charts"]) { html in
            for chart in charts { write(chart, &html) }
        }
        html.raw("\n")
    }

    private static func write(_ chart: ChartTable, _ html: inout HTMLText) {
        html.element("figure") { html in
            html.element("figcaption", text: chart.title)
            let drawing = ChartDrawing(table: chart)
            drawing.write(&html)
            if drawing.rowsLeftOut > 0 {
                html.element("p", ["class": "note"], text: "另有 \(drawing.rowsLeftOut) 行见下面的数据")
            }
            if let note = chart.note { html.element("p", ["class": "note"], text: note) }
            html.element("details") { html in
                html.element("summary", text: "数据")
                table([chart.heading] + chart.series, numbersFrom: 1, &html) { row in
                    for line in chart.rows { row([line.label] + line.numbers.map(String.init)) }
                }
            }
        }
    }
}
