/// What may safely be done to a cell's text before it is read (安全规范化).
public enum Cleaning: Sendable {
    /// Free text: blanks at the ends and invisible characters go.
    case text
    /// Names of people: as free text.
    case name
    /// Codes and identifiers: all blanks go, full-width letters, digits and signs become half-width.
    case code
    /// Numbers and dates: as codes, but a blank before a time of day stays.
    case number
    /// Identity numbers: as codes, and the check letter becomes upper-case.
    case identity
}

/// A cell's text after cleaning, and what had to be done (规范化结果).
public struct CleanedText: Sendable {
    /// The text as it is read.
    public private(set) var text: String
    /// What was done, in the order of `Remark.Kind`.
    public private(set) var remarks: [Remark.Kind] = []

    /// Cleans `raw`.
    public init(_ raw: String, _ cleaning: Cleaning) {
        text = raw
        guard Self.needsAttention(raw) else { return }
        removeGuard()
        narrow(cleaning)
        removeBlanks(cleaning)
        if cleaning == .identity, text.hasSuffix("x") {
            text = text.dropLast() + "X"
            remarks.append(.checkLetterRaised)
        }
        remarks.sort { $0.rawValue < $1.rawValue }
    }

    /// Nearly every cell is clean: one pass over the bytes says so.
    private static func needsAttention(_ raw: String) -> Bool {
        let bytes = raw.utf8
        guard let first = bytes.first, let last = bytes.last else { return false }
        if first == UInt8(ascii: "'") || first == UInt8(ascii: "=") || last == UInt8(ascii: "x") { return true }
        return raw.unicodeScalars.contains { scalar in
            scalar.value <= 0x20 || Blank.isBlank(scalar) || Blank.isInvisible(scalar) || Width.isFull(scalar)
        }
    }

    private mutating func removeGuard() {
        if text.hasPrefix("=\""), text.hasSuffix("\""), text.utf8.count >= 3 {
            text = String(text.dropFirst(2).dropLast())
        } else if text.hasPrefix("'"), text.utf8.count > 1 {
            text.removeFirst()
        } else {
            return
        }
        remarks.append(.guardRemoved)
    }

    private mutating func narrow(_ cleaning: Cleaning) {
        guard cleaning != .text, cleaning != .name else { return }
        let narrowed = Width.narrowed(text)
        guard narrowed != text else { return }
        text = narrowed
        remarks.append(.widthNarrowed)
    }

    private mutating func removeBlanks(_ cleaning: Cleaning) {
        let cleaned =
            switch cleaning {
            case .text, .name: Blank.trimmed(text)
            case .number: Blank.trimmed(text)
            case .code, .identity: Blank.removed(from: text)
            }
        guard cleaned != text else { return }
        text = cleaned
        remarks.append(.blanksRemoved)
    }
}
