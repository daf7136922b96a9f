import Spreadsheet

/// Rows as the file has them (行标记), put together in storage that is used again.
///
/// Texts are inline strings: a table of shared ones would grow with the sheet. Styles go by their number in the file.
struct RowMarkup {
    private(set) var output = OutputBytes()
    private var isOpen = false
    /// The open row's number.
    private var rowDigits: (word: UInt64, width: Int) = (0, 0)
    /// The letters of the columns so far, each as a word.
    private var letters: [UInt64] = []

    mutating func removeAll() { output.removeAll() }

    /// Begins a row; the one before must be closed.
    mutating func open(row number: Int, height: Double?) {
        isOpen = true
        output.reserve(96)
        output.put(words.row)
        rowDigits = DecimalDigits.word(of: UInt32(truncatingIfNeeded: number))
        output.put(rowDigits.word, width: rowDigits.width)
        if let height {
            output.put(words.height)
            put(ascii: height.description)
            output.put(words.customHeight)
        }
        output.put(words.endOfTag)
    }

    /// Ends the open row, if there is one.
    mutating func close() {
        guard isOpen else { return }
        isOpen = false
        output.reserve(8)
        output.put(words.endOfRow)
    }

    /// Adds a text that may hold any character.
    ///
    /// - Parameter isEscaped: whether `EscapedText` saw to it.
    /// - Returns: `false` where it is for `EscapedText` to see to it first; nothing is added then.
    mutating func add(text: Span<UInt8>, column: Int, style: Int, isEscaped: Bool) -> Bool {
        let start = output.count
        output.reserve(MarkupText.longest * text.count + 128)
        begin(column, style)
        output.put(words.inlineString)
        output.put(Self.hasBlankEdge(text) ? words.preservedText : words.text)
        guard MarkupText.put(text, isEscaped: isEscaped, into: &output) else {
            output.removeAll(from: start)
            return false
        }
        output.put(words.endOfText)
        return true
    }

    /// Adds a whole number.
    mutating func add(integer: Int, column: Int, style: Int) {
        add(DecimalDigits(integer, decimals: 0), column: column, style: style)
    }

    /// Adds a number with few decimals.
    mutating func add(_ number: DecimalDigits, column: Int, style: Int) {
        output.reserve(128)
        begin(column, style)
        output.put(words.value)
        number.put(into: &output)
        output.put(words.endOfValue)
    }

    /// Adds a finite number with as many digits as it takes to have it back.
    mutating func add(number: Double, column: Int, style: Int) {
        if let number = DecimalDigits(number) { return add(number, column: column, style: style) }
        output.reserve(128)
        begin(column, style)
        output.put(words.value)
        put(ascii: number.description)
        output.put(words.endOfValue)
    }

    mutating func add(boolean: Bool, column: Int, style: Int) {
        output.reserve(128)
        begin(column, style)
        output.put(words.boolean)
        output.put(boolean ? 0x31 : 0x30, width: 1)
        output.put(words.endOfValue)
    }

    mutating func addBlank(column: Int, style: Int) {
        output.reserve(128)
        begin(column, style)
        output.put(words.blank)
    }

    /// Adds a formula with the text that it results in. `EscapedText` must have seen to both.
    mutating func add(formula: Span<UInt8>, result: Span<UInt8>, column: Int, style: Int) {
        output.reserve(MarkupText.longest * (formula.count + result.count) + 128)
        begin(column, style)
        output.put(words.formula)
        _ = MarkupText.put(formula, isEscaped: true, into: &output)
        output.put(words.result)
        _ = MarkupText.put(result, isEscaped: true, into: &output)
        output.put(words.endOfValue)
    }

    /// `<c r="F23" s="4"`
    @inline(__always)
    private mutating func begin(_ column: Int, _ style: Int) {
        while letters.count < column {
            letters.append(
                Array(CellReference.letters(ofColumn: letters.count + 1).utf8).reversed().reduce(0) {
                    $0 << 8 | UInt64($1)
                })
        }
        output.put(words.cell)
        output.put(letters[column &- 1], width: column <= 26 ? 1 : column <= 702 ? 2 : 3)
        output.put(rowDigits.word, width: rowDigits.width)
        output.put(words.style)
        let style = DecimalDigits.word(of: UInt32(truncatingIfNeeded: style))
        output.put(style.word, width: style.width)
    }

    /// Room must have been made.
    private mutating func put(ascii text: String) { output.put(text.utf8Span.span) }

    /// Whether blanks would be lost at an end of the text unless the file asks to keep them.
    @inline(__always)
    private static func hasBlankEdge(_ text: Span<UInt8>) -> Bool {
        !text.isEmpty && (text[0] <= 0x20 || text[text.count &- 1] <= 0x20)
    }

    private let words = Words()

    /// What stands around the values. An object, so that the rows stay small.
    private final class Words {
        let row = MarkupWords("<row r=\"")
        let height = MarkupWords("\" ht=\"")
        let customHeight = MarkupWords("\" customHeight=\"1")
        let endOfTag = MarkupWords("\">")
        let endOfRow = MarkupWords("</row>")
        let cell = MarkupWords("<c r=\"")
        let style = MarkupWords("\" s=\"")
        let inlineString = MarkupWords("\" t=\"inlineStr\">")
        let text = MarkupWords("<is><t>")
        let preservedText = MarkupWords("<is><t xml:space=\"preserve\">")
        let endOfText = MarkupWords("</t></is></c>")
        let value = MarkupWords("\"><v>")
        let boolean = MarkupWords("\" t=\"b\"><v>")
        let formula = MarkupWords("\" t=\"str\"><f>")
        let result = MarkupWords("</f><v>")
        let endOfValue = MarkupWords("</v></c>")
        let blank = MarkupWords("\"/>")
    }
}
