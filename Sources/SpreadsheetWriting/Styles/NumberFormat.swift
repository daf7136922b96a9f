/// How a spreadsheet program shows a number.
public enum NumberFormat: Hashable, Sendable {
    case general
    /// What is typed stays text (`@`): for identity numbers, accounts, telephone numbers and household codes.
    /// Older programs show `####` for such a cell with more than 255 characters; give long remarks `.general`.
    case text
    /// `0`
    case integer
    /// `0.00`
    case money
    case date(DatePattern)
    /// A format code in the language of the file format, at most 127 bytes of UTF-8.
    case custom(String)

    /// The ways in which official forms write a day.
    public enum DatePattern: String, Hashable, Sendable {
        /// 2016年7月10日
        case yearMonthDay = #"yyyy"年"m"月"d"日""#
        /// 2016年7月
        case yearMonth = #"yyyy"年"m"月""#
        /// 2016.07.10
        case dotted = "yyyy.mm.dd"
        /// 2016-07-10
        case dashed = "yyyy-mm-dd"
    }

    /// The number that the file format has for a format, if it has one; other programs know these whatever their language.
    var builtIn: UInt8? {
        switch self {
        case .general: 0
        case .integer: 1
        case .money: 2
        case .text: 49
        case .date, .custom: nil
        }
    }

    /// The format code as the file holds it.
    var code: String {
        switch self {
        case .general: "General"
        case .text: "@"
        case .integer: "0"
        case .money: "0.00"
        case .date(let pattern): pattern.rawValue
        case .custom(let code): code
        }
    }
}
