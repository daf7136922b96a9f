import CXLSXWriter
import Glibc

/// How sheets look, print and take input: see `LibraryWorkbook` for what holds of every call.
extension LibraryWorkbook {
    func ignoreNumbersStoredAsText(sheet: Int) -> Int {
        code(
            unsafe worksheet_ignore_errors(
                sheets[sheet], UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), "A1:XFD1048576"))
    }

    func freeze(rows: Int, columns: Int, sheet: Int) {
        unsafe worksheet_freeze_panes(sheets[sheet], UInt32(rows), UInt16(columns))
    }

    func addFilter(rows: ClosedRange<Int>, columns: ClosedRange<Int>, sheet: Int) -> Int {
        code(
            unsafe worksheet_autofilter(
                sheets[sheet], UInt32(rows.lowerBound), UInt16(columns.lowerBound), UInt32(rows.upperBound),
                UInt16(columns.upperBound)))
    }

    /// Rows after which a new page begins.
    func breakPages(after rows: [Int], sheet: Int) -> Int {
        // The library reads up to a zero.
        var breaks = rows.map { UInt32($0) } + [0]
        return code(unsafe worksheet_set_h_pagebreaks(sheets[sheet], &breaks))
    }

    /// The list is a formula that names a range; without one the message is shown and anything may be typed.
    func addValidation(
        list: String?, refuses: Bool, message: InputMessage?, rows: ClosedRange<Int>, columns: ClosedRange<Int>,
        sheet: Int
    ) -> Int {
        let formula = unsafe list.flatMap { unsafe strdup($0) }
        let title = unsafe message.flatMap { unsafe strdup($0.title) }
        let text = unsafe message.flatMap { unsafe strdup($0.text) }
        defer {
            unsafe free(formula)
            unsafe free(title)
            unsafe free(text)
        }
        var validation = unsafe lxw_data_validation()
        let type = list == nil ? LXW_VALIDATION_TYPE_ANY : LXW_VALIDATION_TYPE_LIST_FORMULA
        unsafe validation.validate = UInt8(type.rawValue)
        unsafe validation.value_formula = formula
        unsafe validation.input_title = title
        unsafe validation.input_message = text
        let severity = refuses ? LXW_VALIDATION_ERROR_TYPE_STOP : LXW_VALIDATION_ERROR_TYPE_WARNING
        unsafe validation.error_type = UInt8(severity.rawValue)
        return code(
            unsafe worksheet_data_validation_range(
                sheets[sheet], UInt32(rows.lowerBound), UInt16(columns.lowerBound), UInt32(rows.upperBound),
                UInt16(columns.upperBound), &validation))
    }

    func hide(sheet: Int) {
        unsafe worksheet_hide(sheets[sheet])
    }

    /// Shows the sheet when the workbook is opened, and its tab at the left end.
    func activate(sheet: Int, scrollingTo first: Int) {
        unsafe worksheet_activate(sheets[sheet])
        unsafe worksheet_set_first_sheet(sheets[first])
    }

    func hideGridlines(sheet: Int) {
        unsafe worksheet_gridlines(sheets[sheet], UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
    }

    func setTab(colour: Colour, sheet: Int) {
        unsafe worksheet_set_tab_color(sheets[sheet], libraryColour(colour))
    }

    /// Locked cells refuse typing; widths, sorting and filters stay free.
    func protect(sheet: Int) {
        var options = lxw_protection()
        options.format_columns = 1
        options.format_rows = 1
        options.sort = 1
        options.autofilter = 1
        unsafe worksheet_protect(sheets[sheet], nil, &options)
    }

    /// Margins in inches.
    func setPage(_ setup: PrintSetup, sheet: Int) {
        let sheet = unsafe sheets[sheet]
        unsafe worksheet_set_paper(sheet, setup.paper.rawValue)
        switch setup.orientation {
        case .portrait: unsafe worksheet_set_portrait(sheet)
        case .landscape: unsafe worksheet_set_landscape(sheet)
        }
        if setup.fitsOnePage || setup.fitsOnePageWide {
            unsafe worksheet_fit_to_pages(sheet, 1, setup.fitsOnePage ? 1 : 0)
        }
        if setup.centresHorizontally { unsafe worksheet_center_horizontally(sheet) }
        let margins = setup.margins
        unsafe worksheet_set_margins(
            sheet, inches(margins.left), inches(margins.right), inches(margins.top), inches(margins.bottom))
    }

    func setHeader(_ text: String, margin: Double, sheet: Int) -> Int {
        var options = unsafe lxw_header_footer_options()
        unsafe options.margin = inches(margin)
        return code(unsafe worksheet_set_header_opt(sheets[sheet], text, &options))
    }

    func setFooter(_ text: String, margin: Double, sheet: Int) -> Int {
        var options = unsafe lxw_header_footer_options()
        unsafe options.margin = inches(margin)
        return code(unsafe worksheet_set_footer_opt(sheets[sheet], text, &options))
    }

    /// Rows to print on every page. Columns are not offered: both together write a broken name for a long sheet name.
    func repeatRows(_ rows: ClosedRange<Int>, sheet: Int) -> Int {
        code(unsafe worksheet_repeat_rows(sheets[sheet], UInt32(rows.lowerBound), UInt32(rows.upperBound)))
    }

    func setPrintArea(rows: ClosedRange<Int>, columns: ClosedRange<Int>, sheet: Int) -> Int {
        code(
            unsafe worksheet_print_area(
                sheets[sheet], UInt32(rows.lowerBound), UInt16(columns.lowerBound), UInt32(rows.upperBound),
                UInt16(columns.upperBound)))
    }
}

private func inches(_ centimetres: Double) -> Double {
    centimetres / 2.54
}
