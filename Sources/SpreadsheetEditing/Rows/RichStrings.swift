import SpreadsheetReading

/// The shared strings of a workbook that have runs of different looks (富文本), as its part writes them.
struct RichStrings: Sendable {
    /// By the strings' places.
    private var runs: [Int: [UInt8]] = [:]

    /// None.
    init() {}

    init(of workbook: Workbook) throws(EditingError) {
        guard workbook.sharedStrings.hasRuns, let container = workbook.package else { return }
        let part = try reading { () throws(ReadingError) in
            let workbookPart = try Package.workbookPart(container, limits: workbook.limits)
            return try container.part("sharedStrings", of: workbookPart, limits: workbook.limits)
        }
        guard let part else { return }
        var items = try SharedStringItems(part, limits: workbook.limits)
        var index = 0
        while try items.next() != nil {
            if let markup = items.runs { runs[index] = markup }
            index += 1
        }
    }

    subscript(index: Int) -> [UInt8]? { runs.isEmpty ? nil : runs[index] }
}

/// The content of a text with runs, on its way from one part into another (富文本移入).
enum RunMarkup {
    /// The same with the prefix of another part's elements; `nil` where more stands there than elements of one prefix and
    /// text.
    static func adapted(_ markup: [UInt8], to prefix: String) -> [UInt8]? {
        var adapted: [UInt8] = []
        adapted.reserveCapacity(markup.count)
        var own: [UInt8]?
        var at = 0
        while let tag = markup[at...].firstIndex(of: UInt8(ascii: "<")) {
            let isEnd = tag + 1 < markup.count && markup[tag + 1] == UInt8(ascii: "/")
            let nameStart = tag + (isEnd ? 2 : 1)
            let name = markup[nameStart...].prefix { !CellMarkup.isNameEnd($0) }
            guard let first = name.first, first != UInt8(ascii: "!"), first != UInt8(ascii: "?"),
                let end = tagEnd(markup, from: name.endIndex)
            else { return nil }
            let local = name.firstIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? nameStart
            guard own == nil || own.map({ $0.elementsEqual(markup[nameStart..<local]) }) == true else { return nil }
            own = Array(markup[nameStart..<local])
            adapted += markup[at..<nameStart]
            adapted += prefix.utf8
            adapted += markup[local..<end]
            at = end
        }
        return adapted + markup[at...]
    }

    /// Where a tag ends; `nil` where an attribute has a prefix that only the old part may know.
    private static func tagEnd(_ markup: [UInt8], from start: Int) -> Int? {
        var quote: UInt8?
        for at in start..<markup.count {
            let byte = markup[at]
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                if quote == nil { quote = byte } else if quote == byte { quote = nil }
            case UInt8(ascii: ">") where quote == nil: return at + 1
            case UInt8(ascii: ":") where quote == nil:
                guard markup[start..<at].suffix(4).elementsEqual(" xml".utf8) else { return nil }
            default: break
            }
        }
        return nil
    }
}
