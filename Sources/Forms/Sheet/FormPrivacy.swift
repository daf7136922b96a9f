import Registry
import SpreadsheetWriting

/// How personal what a column shows is (隐私级别): what the copy for the notice board makes of it.
enum FormPrivacy: Sendable {
    /// Everybody may read it.
    case open
    /// An identity number or a disability card: the day of birth is hidden.
    case identity
    /// A telephone number: its end is hidden.
    case phone
    /// A bank account: the column is left out.
    case account
    /// A remark that may hold numbers of the other kinds.
    case remark

    /// How personal a field is.
    init(_ kind: FieldKind) {
        switch kind {
        case .identity: self = .identity
        case .phone: self = .phone
        case .account: self = .account
        case .text: self = .remark
        default: self = .open
        }
    }

    /// What the notice board shows of a value.
    func masked(_ value: OutputValue) -> OutputValue {
        guard case .text(let text) = value else { return value }
        return switch self {
        case .open: value
        case .identity: .text(PublicText.identity(text))
        case .phone: .text(PublicText.phone(text))
        case .account: .blank
        case .remark: .text(PublicText.remark(text))
        }
    }
}

/// Personal numbers as they may be posted (公示脱敏).
enum PublicText {
    /// An identity number without the day of birth: of 18 digits the 7th to 14th, of 15 the 7th to 12th.
    static func identity(_ number: String) -> String {
        let hidden = number.count == 15 ? 6 : 8
        guard number.count > 6 + hidden else { return Mask.middle(of: number, keeping: 1, and: 1) }
        return String(number.prefix(6)) + String(repeating: "*", count: hidden) + number.dropFirst(6 + hidden)
    }

    /// A telephone number without its last four digits.
    static func phone(_ number: String) -> String {
        String(number.dropLast(4)) + String(repeating: "*", count: min(4, number.count))
    }

    /// A remark in which the numbers that may be somebody's are masked.
    static func remark(_ text: String) -> String {
        var shown = ""
        var rest = text[...]
        while let first = rest.first {
            guard first.isASCII, first.isNumber else {
                shown.append(first)
                rest = rest.dropFirst()
                continue
            }
            let number = rest.prefix { $0.isASCII && ($0.isNumber || $0 == "X" || $0 == "x") }
            rest = rest.dropFirst(number.count)
            shown += masked(number: String(number))
        }
        return shown
    }

    private static func masked(number: String) -> String {
        switch number.count {
        case 15...: identity(number)
        case 11 where number.hasPrefix("1"): phone(number)
        default: number
        }
    }
}
