/// How much of each `Limit` a workbook may ask of this machine (限额). Every refusal names the limit and the part.
///
/// ```swift
/// var limits = Limits()
/// limits[.textBytes] = 4 << 20
/// try limits.set("shared-string-bytes=4G")
/// let workbook = try Workbook(path: path, limits: limits)
/// ```
public struct Limits: Hashable, Sendable {
    private static let standard = Limit.allCases.map(\.standard)

    /// By the limits' positions.
    private var values = Self.standard

    /// Every limit at its standard.
    public init() {}

    /// How much of a limit is allowed: at least 1, at most `Limit.greatest`.
    public subscript(limit: Limit) -> Int {
        get { values[limit.rawValue] }
        set { values[limit.rawValue] = min(max(newValue, 1), limit.greatest) }
    }

    /// Sets a limit as it is written on a command line: `depth=500`, `text-bytes=4M`.
    public mutating func set(_ setting: String) throws(LimitError) {
        guard let sign = setting.firstIndex(of: "="), let limit = Limit(name: String(setting[..<sign])) else {
            throw .unknown(setting)
        }
        let text = String(setting[setting.index(after: sign)...])
        guard let value = limit.unit.number(text), (1...limit.greatest).contains(value) else {
            throw .badValue(limit, text)
        }
        self[limit] = value
    }
}

/// Why a limit cannot be set (限额设置错误).
public enum LimitError: Error, Hashable, Sendable {
    /// Not `NAME=VALUE` with the name of a limit.
    case unknown(String)
    /// Not a number, or one that is out of bounds.
    case badValue(Limit, String)
}

extension Limit.Unit {
    /// The powers of 1,024, from the largest.
    private static let suffixes: [(letter: Character, shift: Int)] = [("G", 30), ("M", 20), ("K", 10)]

    /// The number that a text stands for; `nil` where it stands for none.
    func number(_ text: String) -> Int? {
        var digits = text[...]
        var shift = 0
        if self == .bytes, let last = text.last?.uppercased(),
            let suffix = Self.suffixes.first(where: { String($0.letter) == last })
        {
            digits.removeLast()
            shift = suffix.shift
        }
        guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(digits) else {
            return nil
        }
        let product = number.multipliedReportingOverflow(by: 1 << shift)
        return product.overflow ? nil : product.partialValue
    }

    /// A number as `number` reads it, as short as may be.
    public func text(_ number: Int) -> String {
        guard self == .bytes, number > 0,
            let suffix = Self.suffixes.first(where: { number % (1 << $0.shift) == 0 })
        else { return "\(number)" }
        return "\(number >> suffix.shift)\(suffix.letter)"
    }
}
