import Registry

/// What a heading may be looked up as (表头写法): itself, and itself without what forms add to a name.
struct HeadingForm: Sendable, Equatable {
    /// What was looked up.
    let key: MatchKey
    /// The unit in brackets that was taken away; it must be the field's own.
    let unit: String?

    /// The forms of `heading`, the closest first.
    static func forms(of heading: String) -> [HeadingForm] {
        let whole = MatchKey(heading)
        var forms = [HeadingForm(key: whole, unit: nil)]
        guard isAdorned(whole.text) else { return whole.text.isEmpty ? [] : forms }
        let bare = withoutMarks(whole.text)
        for text in [bare, withoutFormNumber(bare)] {
            forms.append(HeadingForm(key: MatchKey(text), unit: nil))
            if let (name, unit) = splitUnit(text) { forms.append(HeadingForm(key: MatchKey(name), unit: unit)) }
        }
        var distinct: [HeadingForm] = []
        for form in forms where !form.key.text.isEmpty && !distinct.contains(form) { distinct.append(form) }
        return distinct
    }

    /// Whether a text begins or ends as one does to which something was added. Nearly none does.
    private static func isAdorned(_ text: String) -> Bool {
        guard let first = text.utf8.first, let last = text.utf8.last else { return false }
        return [UInt8(ascii: "*"), UInt8(ascii: "A")].contains(first)
            || [UInt8(ascii: "*"), UInt8(ascii: ":"), UInt8(ascii: ")")].contains(last)
    }

    /// Whether the unit that was taken away is `unit`, so that no yuan is read for ten thousand.
    func fits(unit: @autoclosure () -> String?) -> Bool {
        guard let own = self.unit else { return true }
        guard let unit = unit() else { return false }
        return own == unit || Self.spellings[unit]?.contains(own) == true
    }

    private static let spellings: [String: Set<String>] = [
        "平方米": ["㎡", "M2", "M²", "平米"], "公里": ["千米", "KM"], "月": ["个月"], "人": ["人数", "个"], "岁": ["周岁"],
    ]

    /// Without the star of a compulsory column and without remarks on how to fill it.
    private static func withoutMarks(_ text: String) -> String {
        var text = text[...]
        while let last = text.last, last == "*" || last == ":" { text.removeLast() }
        while text.first == "*" { text.removeFirst() }
        for remark in ["(必填)", "(选填)", "(单选)", "(多选)", "(可多选)", "(必选)"] where text.hasSuffix(remark) {
            return withoutMarks(String(text.dropLast(remark.count)))
        }
        return String(text)
    }

    /// Without the number of the indicator on the paper form: `A4`, `A17B`.
    private static func withoutFormNumber(_ text: String) -> String {
        guard text.first == "A" else { return text }
        var rest = text.dropFirst()
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        guard (1...2).contains(digits.count) else { return text }
        rest = rest.dropFirst(digits.count)
        if let letter = rest.first, ("A"..."G").contains(letter) { rest.removeFirst() }
        if let point = rest.first, point == "." || point == "," { rest.removeFirst() }
        return String(rest)
    }

    private static func splitUnit(_ text: String) -> (name: String, unit: String)? {
        guard text.last == ")", let bracket = text.lastIndex(of: "(") else { return nil }
        let unit = text[text.index(after: bracket)...].dropLast()
        return (String(text[..<bracket]), unit.hasPrefix("单位:") ? String(unit.dropFirst(3)) : String(unit))
    }
}

/// How a heading was recognised (识别方式), the surest first.
public enum HeadingMatch: Int, Sendable, Comparable, CaseIterable {
    /// It is the layout's heading, letter by letter.
    case exact
    /// It is another known heading of the field, letter by letter.
    case alias
    /// It differs from a known heading in blanks, width, brackets or letter case only.
    case normalised
    /// It is a known heading once a unit, a remark or a form number is dropped, or once the group above is joined to it.
    case inferred

    public static func < (left: HeadingMatch, right: HeadingMatch) -> Bool { left.rawValue < right.rawValue }
}
