import CXLSXWriter
import Glibc

/// A workbook of libxlsxwriter, freed at the end of its life; without `close` nothing is written.
///
/// This file and `LibraryWorkbook+Layout` hold all calls of the library. Sheets and formats are known by their number,
/// rows and columns count from 0, texts are checked and escaped by the caller, and every call hands on the library's code.
@safe struct LibraryWorkbook: ~Copyable {
    private(set) var handle: UnsafeMutablePointer<lxw_workbook>?
    private(set) var sheets: [UnsafeMutablePointer<lxw_worksheet>] = unsafe []
    private var formats: [UnsafeMutablePointer<lxw_format>] = unsafe []

    /// The code that says that all is well.
    static let success = 0

    /// The library keeps the parts in the temporary folder until it closes the workbook. `nil` when out of memory.
    ///
    /// - Parameter isFrame: whether the rows come from elsewhere: the few cells that the library must have are kept on
    ///   disk. No other program sees such a file.
    init?(path: String, temporaryFolder: String, isFrame: Bool) {
        let folder = unsafe strdup(temporaryFolder)
        defer { unsafe free(folder) }
        var options = unsafe lxw_workbook_options(
            constant_memory: isFrame ? 1 : 0, tmpdir: folder, use_zip64: isFrame ? 1 : 0)
        guard let handle = unsafe workbook_new_opt(path, &options) else { return nil }
        unsafe self.handle = handle
    }

    deinit {
        if let handle = unsafe handle { unsafe lxw_workbook_free(handle) }
    }

    /// Writes the file. Nothing else may be called afterwards. Besides its code the library leaves the `errno` of a call
    /// that failed, or 0.
    mutating func close() -> (code: Int, systemCode: Int32) {
        guard let handle = unsafe handle else { return (Self.success, 0) }
        unsafe self.handle = nil
        unsafe sheets = []
        unsafe formats = []
        errno = 0
        return (code(unsafe workbook_close(handle)), errno)
    }

    func setProperties(title: String, author: String, company: String, created: Int) -> Int {
        let title = unsafe strdup(title)
        let author = unsafe strdup(author)
        let company = unsafe strdup(company)
        defer {
            unsafe free(title)
            unsafe free(author)
            unsafe free(company)
        }
        var properties = unsafe lxw_doc_properties()
        unsafe properties.title = title
        unsafe properties.author = author
        unsafe properties.company = company
        unsafe properties.created = created
        return code(unsafe workbook_set_properties(handle, &properties))
    }

    /// Adds a sheet and says whether the library took it.
    mutating func addSheet(named name: String) -> Bool {
        guard let sheet = unsafe workbook_add_worksheet(handle, name) else { return false }
        unsafe sheets.append(sheet)
        return true
    }

    /// Adds a format and says whether there was memory for it.
    mutating func addFormat(_ style: CellStyle) -> Bool {
        guard let format = unsafe workbook_add_format(handle) else { return false }
        unsafe format_set_font_name(format, style.font.name)
        unsafe format_set_font_size(format, style.font.size)
        unsafe format_set_font_color(format, libraryColour(style.font.colour))
        if style.font.isBold { unsafe format_set_bold(format) }
        if style.font.isUnderlined { unsafe format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue)) }
        if let fill = style.fill {
            unsafe format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
            unsafe format_set_bg_color(format, libraryColour(fill))
        }
        if let alignment = style.horizontal.libraryValue { unsafe format_set_align(format, UInt8(alignment.rawValue)) }
        unsafe format_set_align(format, UInt8(style.vertical.libraryValue.rawValue))
        if style.wraps { unsafe format_set_text_wrap(format) }
        if style.border == .thin { unsafe format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue)) }
        if let number = style.numberFormat.builtIn {
            unsafe format_set_num_format_index(format, number)
        } else {
            unsafe format_set_num_format(format, style.numberFormat.code)
        }
        if !style.isLocked { unsafe format_set_unlocked(format) }
        unsafe formats.append(format)
        return true
    }

    /// The number that cells of a format have in the file, which from now on holds the format.
    func style(ofFormat index: Int) -> Int {
        unsafe Int(lxw_format_get_xf_index(formats[index]))
    }

    func write(text: String, _ row: Int, _ column: Int, format: Int, sheet: Int) -> Int {
        code(unsafe worksheet_write_string(sheets[sheet], UInt32(row), UInt16(column), text, formats[format]))
    }

    func write(number: Double, _ row: Int, _ column: Int, format: Int, sheet: Int) -> Int {
        code(unsafe worksheet_write_number(sheets[sheet], UInt32(row), UInt16(column), number, formats[format]))
    }

    func write(boolean: Bool, _ row: Int, _ column: Int, format: Int, sheet: Int) -> Int {
        code(
            unsafe worksheet_write_boolean(sheets[sheet], UInt32(row), UInt16(column), boolean ? 1 : 0, formats[format])
        )
    }

    /// The number that a reader of the file will find: the library prints 16 significant digits.
    static func stored(_ number: Double) -> Double {
        var text = [CChar](repeating: 0, count: 32)
        let capacity = text.count
        _ = unsafe withVaList([number]) { unsafe vsnprintf(&text, capacity, "%.16G", $0) }
        return unsafe strtod(text, nil)
    }

    func writeBlank(_ row: Int, _ column: Int, format: Int, sheet: Int) -> Int {
        code(unsafe worksheet_write_blank(sheets[sheet], UInt32(row), UInt16(column), formats[format]))
    }

    func write(link: String, text: String, _ row: Int, _ column: Int, format: Int, sheet: Int) -> Int {
        code(
            unsafe worksheet_write_url_opt(
                sheets[sheet], UInt32(row), UInt16(column), link, formats[format], text, nil))
    }

    func write(formula: String, result: String, _ row: Int, _ column: Int, format: Int, sheet: Int) -> Int {
        code(
            unsafe worksheet_write_formula_str(
                sheets[sheet], UInt32(row), UInt16(column), formula, formats[format], result))
    }

    /// Merges cells and gives all of them the format; the first is written afterwards.
    func merge(rows: ClosedRange<Int>, columns: ClosedRange<Int>, format: Int, sheet: Int) -> Int {
        code(
            unsafe worksheet_merge_range(
                sheets[sheet], UInt32(rows.lowerBound), UInt16(columns.lowerBound), UInt32(rows.upperBound),
                UInt16(columns.upperBound), "", formats[format]))
    }

    func setColumns(_ columns: ClosedRange<Int>, width: Double, format: Int, isHidden: Bool, sheet: Int) -> Int {
        var options = lxw_row_col_options(hidden: isHidden ? 1 : 0, level: 0, collapsed: 0)
        return code(
            unsafe worksheet_set_column_opt(
                sheets[sheet], UInt16(columns.lowerBound), UInt16(columns.upperBound), width, formats[format], &options)
        )
    }

    func setRow(_ row: Int, height: Double, sheet: Int) -> Int {
        code(unsafe worksheet_set_row(sheets[sheet], UInt32(row), height, nil))
    }
}

func code(_ error: lxw_error) -> Int {
    Int(error.rawValue)
}

/// The library takes 0 for "not set" and has a number of its own for black.
func libraryColour(_ colour: Colour) -> UInt32 {
    colour == .black ? UInt32(LXW_COLOR_BLACK.rawValue) : colour.rgb
}

extension CellStyle.HorizontalAlignment {
    fileprivate var libraryValue: lxw_format_alignments? {
        switch self {
        case .natural: nil
        case .left: LXW_ALIGN_LEFT
        case .centre: LXW_ALIGN_CENTER
        case .right: LXW_ALIGN_RIGHT
        }
    }
}

extension CellStyle.VerticalAlignment {
    fileprivate var libraryValue: lxw_format_alignments {
        switch self {
        case .top: LXW_ALIGN_VERTICAL_TOP
        case .middle: LXW_ALIGN_VERTICAL_CENTER
        case .bottom: LXW_ALIGN_VERTICAL_BOTTOM
        }
    }
}
