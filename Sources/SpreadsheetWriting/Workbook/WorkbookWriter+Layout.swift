extension WorkbookWriter {
    /// Sets columns' width, counted in digits of the standard font (a Chinese character takes two; at most 255), and the
    /// style of their cells that are not written; written cells have their own.
    public mutating func setColumns(
        _ columns: ClosedRange<Int>, width: Double, style: StyleID = .plain, isHidden: Bool = false, on sheet: SheetID
    ) throws(WritingError) {
        let rows = 1...1
        try checkArea(rows, columns, sheet)
        let code = library.setColumns(
            columns.fromZero, width: width, format: style.index, isHidden: isHidden, sheet: sheet.index)
        try check(code, rows, columns, sheet)
    }

    /// Keeps the first rows and columns in view. For working copies; a printed form has none.
    public mutating func freeze(rows: Int, columns: Int = 0, on sheet: SheetID) throws(WritingError) {
        try checkArea(1...rows + 1, 1...columns + 1, sheet)
        library.freeze(rows: rows, columns: columns, sheet: sheet.index)
    }

    /// Gives the first of the rows filter buttons for the rows below it.
    public mutating func addFilter(
        rows: ClosedRange<Int>, columns: ClosedRange<Int>, on sheet: SheetID
    ) throws(WritingError) {
        try checkArea(rows, columns, sheet)
        try check(
            library.addFilter(rows: rows.fromZero, columns: columns.fromZero, sheet: sheet.index), rows, columns, sheet)
    }

    /// Offers choices in a drop-down.
    public mutating func offer(
        _ choices: ChoiceList, other: OtherInput = .refused, message: InputMessage? = nil, rows: ClosedRange<Int>,
        columns: ClosedRange<Int>, on sheet: SheetID
    ) throws(WritingError) {
        try validate(choices.formula, other, message, rows, columns, sheet)
    }

    /// Shows a message when a cell is selected; anything may be typed.
    public mutating func explain(
        _ message: InputMessage, rows: ClosedRange<Int>, columns: ClosedRange<Int>, on sheet: SheetID
    ) throws(WritingError) {
        try validate(nil, .warned, message, rows, columns, sheet)
    }

    private func validate(
        _ list: String?, _ other: OtherInput, _ message: InputMessage?, _ rows: ClosedRange<Int>,
        _ columns: ClosedRange<Int>, _ sheet: SheetID
    ) throws(WritingError) {
        try checkArea(rows, columns, sheet)
        let message = message.map { InputMessage(title: EscapedText.of($0.title), text: EscapedText.of($0.text)) }
        let code = library.addValidation(
            list: list, refuses: other == .refused, message: message, rows: rows.fromZero, columns: columns.fromZero,
            sheet: sheet.index)
        try check(code, rows, columns, sheet)
    }

    /// Hides the lines between the cells, on the screen and in print.
    public mutating func hideGridlines(on sheet: SheetID) {
        library.hideGridlines(sheet: sheet.index)
    }

    /// Colours the tab of a sheet.
    public mutating func setTab(colour: Colour, on sheet: SheetID) {
        library.setTab(colour: colour, sheet: sheet.index)
    }

    /// Makes the locked cells resist typing, without a password: a help against slips. Filtering, sorting and widths stay
    /// free.
    public mutating func protect(_ sheet: SheetID) {
        library.protect(sheet: sheet.index)
    }

    /// Sets how a sheet is printed.
    public mutating func setPrint(_ setup: PrintSetup, on sheet: SheetID) throws(WritingError) {
        library.setPage(setup, sheet: sheet.index)
        for text in [setup.header, setup.footer] where text.code.utf16.count > PageText.longest {
            throw .sheet(sheets[sheet.index].name, .pageTextTooLong)
        }
        if setup.header != PageText() {
            let text = EscapedText.of(setup.header.code)
            try check(library.setHeader(text, margin: setup.margins.header, sheet: sheet.index), sheet)
        }
        if setup.footer != PageText() {
            let text = EscapedText.of(setup.footer.code)
            try check(library.setFooter(text, margin: setup.margins.footer, sheet: sheet.index), sheet)
        }
        if let rows = setup.repeatedRows {
            try checkArea(rows, 1...1, sheet)
            try check(library.repeatRows(rows.fromZero, sheet: sheet.index), sheet)
        }
    }

    /// How many page breaks a sheet may have.
    public static var mostPageBreaks: Int { 1_023 }

    /// Begins a new page after each of these rows, of which a sheet has at most `mostPageBreaks`.
    public mutating func breakPages(after rows: [Int], on sheet: SheetID) throws(WritingError) {
        if rows.isEmpty { return }
        try check(library.breakPages(after: rows, sheet: sheet.index), sheet)
    }

    /// Prints these cells only.
    public mutating func setPrintArea(
        rows: ClosedRange<Int>, columns: ClosedRange<Int>, on sheet: SheetID
    ) throws(WritingError) {
        try checkArea(rows, columns, sheet)
        try check(
            library.setPrintArea(rows: rows.fromZero, columns: columns.fromZero, sheet: sheet.index), rows, columns,
            sheet)
    }
}
