/// A chart as a drawing in the page (SVG 图). Shapes carry their colours as attributes: the page's security policy allows no
/// style on an element.
struct ChartDrawing {
    let table: ChartTable

    private static let ink = "#1c2430"
    /// More rows than these are left to the table.
    private static let mostBars = 16

    /// Writes the drawing.
    func write(_ html: inout HTMLText) {
        switch table.kind {
        case .bars: writeBars(&html)
        case .columns: writeColumns(&html)
        case .pyramid: writePyramid(&html)
        }
    }

    /// How many rows the drawing leaves to the table.
    var rowsLeftOut: Int { table.kind == .bars ? max(0, table.rows.count - Self.mostBars) : 0 }

    private var largest: Int { max(1, table.rows.map { $0.numbers.reduce(0, +) }.max() ?? 1) }

    private func writeBars(_ html: inout HTMLText) {
        let rows = table.rows.prefix(Self.mostBars)
        let (left, width, step) = (118, 190, 20)
        drawing(height: rows.count * step + 26, &html) { html in
            for (position, row) in rows.enumerated() {
                let y = 22 + position * step
                label(row.label, x: left - 6, y: y + 12, "end", &html)
                var x = left
                for (part, number) in row.numbers.enumerated() where number > 0 {
                    let length = max(1, number * width / largest)
                    bar(x: x, y: y, width: length, height: 14, table.tones[part].code, &html)
                    x += length
                }
                label(String(row.numbers.reduce(0, +)), x: x + 4, y: y + 12, "start", &html)
            }
            legend(&html)
        }
    }

    private func writeColumns(_ html: inout HTMLText) {
        let (left, height, top) = (30, 170, 24)
        let step = max(6, 315 / max(1, table.rows.count))
        drawing(height: height + top + 56, &html) { html in
            for (position, row) in table.rows.enumerated() {
                let x = left + position * step
                var y = top + height
                for (part, number) in row.numbers.enumerated() where number > 0 {
                    let length = max(1, number * height / largest)
                    y -= length
                    bar(x: x, y: y, width: step - 1, height: length, table.tones[part].code, &html)
                }
                if position % 4 == 0 || position == table.rows.count - 1 {
                    let from = row.label.split(separator: "–").first.map(String.init) ?? row.label
                    slanted(from, x: x + step / 2, y: top + height + 14, &html)
                }
            }
            line(x: left, y: top + height, width: step * table.rows.count, &html)
            label(String(largest), x: left - 4, y: top + 8, "end", &html)
            legend(&html)
        }
    }

    private func writePyramid(_ html: inout HTMLText) {
        let (middle, half, step) = (180, 110, 13)
        let largest = max(1, table.rows.flatMap { $0.numbers.prefix(2) }.max() ?? 1)
        drawing(height: table.rows.count * step + 30, &html) { html in
            for (position, row) in table.rows.enumerated() {
                let y = 24 + position * step
                let men = row.numbers[0] * half / largest
                let women = row.numbers[1] * half / largest
                bar(x: middle - 30 - men, y: y, width: men, height: step - 2, table.tones[0].code, &html)
                bar(x: middle + 30, y: y, width: women, height: step - 2, table.tones[1].code, &html)
                label(row.label, x: middle, y: y + 10, "middle", &html)
                if row.numbers[0] > 0 { label("\(row.numbers[0])", x: middle - 33 - men, y: y + 10, "end", &html) }
                if row.numbers[1] > 0 { label("\(row.numbers[1])", x: middle + 33 + women, y: y + 10, "start", &html) }
            }
            legend(&html)
        }
    }

    private func drawing(height: Int, _ html: inout HTMLText, _ content: (inout HTMLText) -> Void) {
        html.element("svg", ["viewBox": "0 0 360 \(height)", "role": "img", "aria-label": table.title], content)
    }

    private func bar(x: Int, y: Int, width: Int, height: Int, _ colour: String, _ html: inout HTMLText) {
        guard width > 0, height > 0 else { return }
        html.element(
            "rect", ["x": "\(x)", "y": "\(y)", "width": "\(width)", "height": "\(height)", "fill": colour], text: "")
    }

    private func line(x: Int, y: Int, width: Int, _ html: inout HTMLText) {
        html.element(
            "rect", ["x": "\(x)", "y": "\(y)", "width": "\(width)", "height": "1", "fill": Self.ink], text: "")
    }

    private func label(_ text: String, x: Int, y: Int, _ anchor: String, _ html: inout HTMLText) {
        let shown = text.count > 10 ? text.prefix(4) + "…" + text.suffix(5) : text[...]
        html.element(
            "text", ["x": "\(x)", "y": "\(y)", "text-anchor": anchor, "font-size": "10", "fill": Self.ink],
            text: String(shown))
    }

    private func slanted(_ text: String, x: Int, y: Int, _ html: inout HTMLText) {
        html.element(
            "text",
            [
                "x": "\(x)", "y": "\(y)", "text-anchor": "end", "font-size": "10", "fill": Self.ink,
                "transform": "rotate(-40 \(x) \(y))",
            ], text: text)
    }

    private func legend(_ html: inout HTMLText) {
        var x = 30
        for (name, tone) in zip(table.series, table.tones) {
            bar(x: x, y: 4, width: 10, height: 10, tone.code, &html)
            label(name, x: x + 14, y: 13, "start", &html)
            x += 28 + DisplayWidth.of(name) * 5
        }
    }
}
