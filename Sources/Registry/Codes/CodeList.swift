/// A code list of the registry (代码表): the values a field may have, their codes, spellings and years.
public struct CodeList: Sendable {
    /// One value of a list.
    public struct Term: Sendable {
        /// The name as the national system writes it.
        public let name: String
        /// The code of the national database, where one was seen.
        public let code: String?
        /// Other spellings.
        public let aliases: [String]
        /// What the value is called in later lists, and from which year, where it was renamed.
        public let later: (name: String, from: Int)?
        /// The years whose list has the value.
        public let years: ClosedRange<Int>

        /// A value called `name`.
        public init(
            _ name: String, code: String? = nil, aliases: [String] = [], later: (name: String, from: Int)? = nil,
            years: ClosedRange<Int> = 2005...2099
        ) {
            self.name = name
            self.code = code
            self.aliases = aliases
            self.later = later
            self.years = years
        }

        /// What the list of the year `edition` calls the value.
        public func name(edition: Int) -> String {
            if let later, edition >= later.from { later.name } else { name }
        }

        /// Whether `text` is what a list, of whatever year, calls the value.
        func isNamed(_ text: String) -> Bool { text == name || text == later?.name }

        /// Every way to write the value.
        var spellings: [String] { [name] + [later?.name].compactMap(\.self) + aliases + [code].compactMap(\.self) }
    }

    /// The list's key, as definitions in `templates/` name it.
    public let id: String
    /// The heading under which the list is known.
    public let label: String
    /// The values, in the order of the list's raw values.
    public let terms: [Term]
    private let lookup: [MatchKey: Entry]
    private let spellings: SpellingTable

    private struct Entry: Sendable {
        let position: UInt8
        let isName: Bool
    }

    /// A list of at most 255 values. A name or alias that stands twice belongs to the first that has it.
    public init(_ id: String, _ label: String, _ terms: [Term]) {
        self.id = id
        self.label = label
        self.terms = terms
        var lookup: [MatchKey: Entry] = [:]
        for (position, term) in terms.enumerated() {
            for name in [term.name] + [term.later?.name].compactMap(\.self) {
                lookup[MatchKey(name)] = Entry(position: UInt8(position), isName: true)
            }
        }
        for (position, term) in terms.enumerated() {
            for spelling in term.spellings where lookup[MatchKey(spelling)] == nil {
                lookup[MatchKey(spelling)] = Entry(position: UInt8(position), isName: false)
            }
        }
        self.lookup = lookup
        spellings = SpellingTable(
            terms.flatMap(\.spellings).compactMap { spelling in
                lookup[MatchKey(spelling)].map { entry in
                    let isExact = entry.isName && terms[Int(entry.position)].isNamed(spelling)
                    return (spelling, SpellingTable.Meaning(position: entry.position, isExact: isExact))
                }
            })
    }

    /// The position of the value that `text` names in the list of the year `edition`.
    func position(of text: String, edition: Int) -> TextReading<UInt8> {
        guard let entry = lookup[MatchKey(text)], terms[Int(entry.position)].years.contains(edition) else {
            return .unreadable(.notInCodeList)
        }
        return entry.isName && terms[Int(entry.position)].isNamed(text)
            ? .exact(entry.position) : .synonym(entry.position)
    }

    /// The position of the value that plain bytes name; `nil` where they are no spelling that the list writes out.
    func position(ofPlain bytes: Span<UInt8>, edition: Int) -> SpellingTable.Meaning? {
        guard let meaning = spellings.meaning(of: bytes), terms[Int(meaning.position)].years.contains(edition) else {
            return nil
        }
        return meaning
    }

    /// The names in force in the year `edition`, in order.
    public func names(edition: Int) -> [String] {
        terms.filter { $0.years.contains(edition) }.map { $0.name(edition: edition) }
    }
}

/// A value of a code list (代码值). Its raw value is its position in the list.
public protocol CodedValue: FieldValue, RawRepresentable where RawValue == UInt8 {
    /// The list.
    static var list: CodeList { get }
}

extension CodedValue {
    public static var cleaning: Cleaning { .code }

    /// The value's name as the national system writes it.
    public var name: String { Self.list.terms[Int(rawValue)].name }

    public var registered: String { name }

    @inlinable public static var hasShorthands: Bool { true }
    @inlinable public var shorthand: UInt8? { rawValue }
    @inlinable public static func value(ofShorthand number: UInt8) -> Self? { Self(rawValue: number) }

    public static func read(_ text: String, edition: Int) -> TextReading<Self> {
        switch list.position(of: text, edition: edition) {
        case .exact(let position): Self(rawValue: position).map { .exact($0) } ?? .unreadable(.notInCodeList)
        case .synonym(let position), .noticed(let position, _):
            Self(rawValue: position).map { .synonym($0) } ?? .unreadable(.notInCodeList)
        case .unreadable(let kind): .unreadable(kind)
        }
    }

    public static func read(plain bytes: Span<UInt8>, edition: Int, pool: TextPool) -> TextReading<Self>? {
        guard let meaning = list.position(ofPlain: bytes, edition: edition),
            let value = Self(rawValue: meaning.position)
        else { return nil }
        return meaning.isExact ? .exact(value) : .synonym(value)
    }
}

/// Several values of one code list in one cell (多选项).
public struct CodeSet<Element: CodedValue>: FieldValue, ExpressibleByArrayLiteral {
    @usableFromInline
    var bits: UInt64 = 0
    /// How many values the cell listed, repeated ones counted again.
    public private(set) var listed: Int = 0

    /// The set of these values.
    public init(arrayLiteral elements: Element...) {
        for element in elements { insert(element) }
    }

    private mutating func insert(_ element: Element) {
        bits |= 1 << UInt64(element.rawValue)
        listed += 1
    }

    /// Whether `element` is one of the values.
    @inlinable
    public func contains(_ element: Element) -> Bool { bits & (1 &<< UInt64(element.rawValue)) != 0 }

    /// Whether it is all values there are.
    @inlinable
    public func isOnly(_ element: Element) -> Bool { bits == 1 &<< UInt64(element.rawValue) }

    /// How many different values it has.
    public var count: Int { bits.nonzeroBitCount }

    /// The values in the order of their list.
    public var elements: [Element] {
        (0..<UInt8(Element.list.terms.count)).compactMap(Element.init(rawValue:)).filter(contains)
    }

    public static var hasShorthands: Bool { true }

    /// Only a set of one value has a shorthand.
    public var shorthand: UInt8? { listed == 1 ? UInt8(bits.trailingZeroBitCount) : nil }

    public static func value(ofShorthand number: UInt8) -> CodeSet? {
        var set = CodeSet()
        set.bits = 1 << UInt64(number)
        set.listed = 1
        return set
    }

    public static var cleaning: Cleaning { .text }
    public var registered: String { elements.map(\.name).joined(separator: ",") }

    /// Reads values apart by any of the separators seen in exports.
    public static func read(_ text: String, edition: Int) -> TextReading<CodeSet> {
        var set = CodeSet()
        var isExact = true
        let separators: Set<Character> = [",", "，", "、", ";", "；", "/", " ", "|"]
        for part in text.split(whereSeparator: { separators.contains($0) }) {
            let cleaned = CleanedText(String(part), .code)
            switch Element.read(cleaned.text, edition: edition) {
            case .exact(let element): set.insert(element)
            case .synonym(let element), .noticed(let element, _):
                set.insert(element)
                isExact = false
            case .unreadable(let kind): return .unreadable(kind)
            }
        }
        return set.listed == 0 ? .unreadable(.notInCodeList) : isExact ? .exact(set) : .synonym(set)
    }

    public static func read(plain bytes: Span<UInt8>, edition: Int, pool: TextPool) -> TextReading<CodeSet>? {
        var set = CodeSet()
        var isExact = true
        var start = 0
        while start < bytes.count {
            var end = start
            while end < bytes.count, separator(bytes, at: end) == 0 { end += 1 }
            if end > start {
                switch Element.read(plain: bytes.extracting(start..<end), edition: edition, pool: pool) {
                case .exact(let element): set.insert(element)
                case .synonym(let element), .noticed(let element, _):
                    set.insert(element)
                    isExact = false
                case .unreadable, nil: return nil
                }
            }
            start = end + max(1, separator(bytes, at: end))
        }
        return set.listed == 0 ? nil : isExact ? .exact(set) : .synonym(set)
    }

    /// The length of the separator at a position: of `,`, `;`, `/`, `|` or `、`; 0 where there is none.
    private static func separator(_ bytes: Span<UInt8>, at position: Int) -> Int {
        guard position < bytes.count else { return 0 }
        switch bytes[position] {
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "/"), UInt8(ascii: "|"): return 1
        case 0xE3 where position + 2 < bytes.count && bytes[position + 1] == 0x80 && bytes[position + 2] == 0x81:
            return 3
        default: return 0
        }
    }
}
