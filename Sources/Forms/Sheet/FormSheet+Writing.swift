import Registry
import SpreadsheetWriting
import Templates

extension FormSheet {
    /// Writes the sheet after those that the workbook has.
    func write(to workbook: inout WorkbookWriter, _ choices: inout FormChoices) throws(WritingError) {
        let sheet = try workbook.addSheet(name)
        for (index, width) in widths.enumerated() {
            try workbook.setColumns(index + 1...index + 1, width: width, on: sheet)
        }
        for (index, height) in heights.enumerated() {
            try workbook.setRow(index + 1, height: height, on: sheet)
        }
        for cell in cells {
            let style = try workbook.style(cellStyle(cell.style))
            try workbook.merge(cell.value, rows: cell.rows, columns: cell.columns, style: style, on: sheet)
        }
        if let repeatedRows, lastRecord > repeatedRows.upperBound {
            for (column, texts) in offered {
                try workbook.offer(
                    choices.place(of: texts), rows: repeatedRows.upperBound + 1...lastRecord, columns: column...column,
                    on: sheet)
            }
        }
        if variant == .working, let repeatedRows {
            try workbook.freeze(rows: repeatedRows.upperBound, on: sheet)
            try workbook.addFilter(
                rows: repeatedRows.upperBound...max(lastRecord, repeatedRows.upperBound + 1),
                columns: 1...widths.count, on: sheet)
        } else {
            workbook.hideGridlines(on: sheet)
        }
        try workbook.breakPages(after: pageBreaks, on: sheet)
        try workbook.setPrint(
            PrintSetup(
                paper: page.paper == .a3 ? .a3 : .a4,
                orientation: page.orientation == .landscape ? .landscape : .portrait,
                // Some programs ignore page breaks on a sheet that is shrunk to fit.
                fitsOnePageWide: pageBreaks.isEmpty,
                margins: .init(top: page.top, bottom: page.bottom, left: page.left, right: page.right),
                repeatedRows: repeatedRows, footer: PageText(centre: page.footer)),
            on: sheet)
        try workbook.setPrintArea(rows: 1...heights.count, columns: 1...widths.count, on: sheet)
    }

    /// The typeface of a role.
    func face(of role: FormCellStyle.Role) -> FormFonts.Face {
        switch role {
        case .title: fonts.title
        case .fill, .signature, .note: fonts.line
        case .heading: fonts.heading
        case .body, .typed: fonts.body
        case .sum: boldBody
        }
    }

    /// The ground of numbers that were typed in by hand: it stays light in black and white.
    private static let typedColour = Colour(rgb: 0xFFF2CC)

    private var boldBody: FormFonts.Face {
        var face = fonts.body
        face.isBold = true
        return face
    }

    private func cellStyle(_ style: FormCellStyle) -> CellStyle {
        let face = face(of: style.role)
        let horizontal: CellStyle.HorizontalAlignment =
            switch style.alignment {
            case .left: .left
            case .centre: .centre
            case .right: .right
            }
        let isInTable = [.heading, .body, .sum, .typed].contains(style.role)
        return CellStyle(
            font: .init(name: face.name, size: face.size, isBold: face.isBold),
            fill: style.role == .typed ? Self.typedColour : nil, horizontal: horizontal,
            wraps: isInTable || variant != .working,
            border: isInTable ? .thin : .none, numberFormat: style.format)
    }
}
