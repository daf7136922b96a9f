/// The name of an element or attribute, packed so that it compares at once. Names beyond 16 bytes equal no known name.
package struct MarkupName: Equatable {
    private(set) var low: UInt64 = 0
    private(set) var high: UInt64 = 0
    private var count = 0

    package init(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) {
        for index in start..<end { append(bytes[index]) }
    }

    package init(_ text: StaticString) {
        for byte in text.description.utf8 { append(byte) }
    }

    private mutating func append(_ byte: UInt8) {
        if count < 8 {
            low |= UInt64(byte) << UInt64(count * 8)
        } else if count < 16 {
            high |= UInt64(byte) << UInt64(count * 8 - 64)
        }
        count += 1
    }

    /// Whether the name has one letter, and which.
    package var letter: UInt8? { count == 1 ? UInt8(truncatingIfNeeded: low) : nil }

    static let empty = MarkupName("")
    static let stringType = MarkupName("str")
    static let inlineType = MarkupName("inlineStr")
    static let xmlns = MarkupName("xmlns")
    static let worksheet = MarkupName("worksheet")
    static let macrosheet = MarkupName("macrosheet")
    static let sheetData = MarkupName("sheetData")
    static let row = MarkupName("row")
    static let inline = MarkupName("is")
    static let col = MarkupName("col")
    static let cols = MarkupName("cols")
    static let mergeCell = MarkupName("mergeCell")
    static let mergeCells = MarkupName("mergeCells")
    static let dimension = MarkupName("dimension")
    static let autoFilter = MarkupName("autoFilter")
    static let ref = MarkupName("ref")
    package static let hidden = MarkupName("hidden")
    static let min = MarkupName("min")
    static let max = MarkupName("max")
    static let sst = MarkupName("sst")
    static let stringItem = MarkupName("si")
    static let alternateContent = MarkupName("AlternateContent")
    static let fallback = MarkupName("Fallback")
}
