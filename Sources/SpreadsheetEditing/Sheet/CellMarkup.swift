import Spreadsheet
import SpreadsheetReading
import SpreadsheetWriting

/// Writes cells.
enum CellMarkup {
    /// What a cell is to hold, as its type (`t`) and the elements within it.
    struct Content {
        var type: String?
        /// Empty for a cell that holds nothing.
        var elements = ""
    }

    /// What stands in a cell for a value. `prefix` is that of the cell's own name, its colon included.
    static func content(
        of value: CellEdit.Value, prefix: String, dateSystem: DateSystem, strings: inout NewStrings?
    ) -> Content {
        switch value {
        case .text(let text), .identifier(let text):
            guard let index = strings?.index(of: text) else {
                return inline(text, prefix: prefix)
            }
            return Content(type: "s", elements: "<\(prefix)v>\(index)</\(prefix)v>")
        case .number(let number):
            return Content(elements: "<\(prefix)v>\(NumberText.shortest(number))</\(prefix)v>")
        case .date(let date):
            return Content(elements: "<\(prefix)v>\(dateSystem.serial(of: date) ?? 0)</\(prefix)v>")
        case .clear, .keep: return Content()
        }
    }

    /// Text that stands in the cell itself.
    static func inline(_ text: String, prefix: String) -> Content {
        Content(type: "inlineStr", elements: "<\(prefix)is>\(textElement(text, prefix: prefix))</\(prefix)is>")
    }

    /// `<t>…</t>`.
    static func textElement(_ text: String, prefix: String) -> String {
        let space = needsPreserving(text) ? " xml:space=\"preserve\"" : ""
        return "<\(prefix)t\(space)>\(escaped(text))</\(prefix)t>"
    }

    /// A cell that was not there.
    static func new(_ cell: CellReference, style: Int, prefix: String, _ content: Content) -> [UInt8] {
        var markup = Array("<\(prefix)c r=\"\(cell)\"".utf8)
        finish(&markup, style: style > 0 ? style : nil, prefix: prefix, content)
        return markup
    }

    /// A cell that was there, with its start tag's attributes as they stand, but for those that speak of its content.
    static func replaced(
        _ bytes: [UInt8], tag: Range<Int>, attributes: [MarkupScanner.Attribute], style: Int?, prefix: String,
        _ content: Content
    ) -> [UInt8] {
        var at = tag.lowerBound + 1
        while !isNameEnd(bytes[at]) { at += 1 }
        var cell: [UInt8] = []
        cell.reserveCapacity(tag.count + content.elements.utf8.count + 32)
        cell += bytes[tag.lowerBound..<at]
        for attribute in attributes {
            let end = attribute.value.upperBound + 1
            switch attribute.name {
            case .type, .cellMetadata, .valueMetadata: break
            case .style where style != nil: break
            default: cell += bytes[at..<end]
            }
            at = end
        }
        finish(&cell, style: style, prefix: prefix, content)
        return cell
    }

    /// The rest of a cell from its last attributes on.
    private static func finish(_ cell: inout [UInt8], style: Int?, prefix: String, _ content: Content) {
        if let style { cell += " s=\"\(style)\"".utf8 }
        if let type = content.type {
            cell += " t=\"".utf8
            cell += type.utf8
            cell += "\"".utf8
        }
        if content.elements.isEmpty {
            cell += "/>".utf8
        } else {
            cell += ">".utf8
            cell += content.elements.utf8
            cell += "</".utf8
            cell += prefix.utf8
            cell += "c>".utf8
        }
    }

    /// The prefix of a start or end tag's name with its colon; empty where there is none.
    static func prefix(_ bytes: [UInt8], tag: Range<Int>) -> String {
        let isEnd = bytes[tag.lowerBound + 1] == UInt8(ascii: "/")
        let name = bytes[(tag.lowerBound + (isEnd ? 2 : 1))..<tag.upperBound].prefix { !isNameEnd($0) }
        return name.firstIndex(of: UInt8(ascii: ":")).map { String(decoding: name[...$0], as: UTF8.self) } ?? ""
    }

    static func isNameEnd(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
    }

    private static func needsPreserving(_ text: String) -> Bool {
        guard let first = text.utf8.first, let last = text.utf8.last else { return false }
        return first <= 0x20 || last <= 0x20 || text.utf8.contains(0x0A)
    }

    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in EscapedText.of(text).unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

extension MarkupName {
    static let style = MarkupName("s")
    static let type = MarkupName("t")
    static let cellMetadata = MarkupName("cm")
    static let valueMetadata = MarkupName("vm")
}
