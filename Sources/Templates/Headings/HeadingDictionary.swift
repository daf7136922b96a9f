import Registry

/// The headings by which each field is known (表头词典), from `templates/headings.yaml`.
public struct HeadingDictionary: Sendable {
    /// The known headings of each field, its label first.
    public let headings: [Field: [String]]
    /// Headings that no field has and that every table may have: such columns are kept as they are.
    public let kept: [String]
    private let known: [MatchKey: [Entry]]
    private let keptKeys: Set<MatchKey>

    private struct Entry: Sendable {
        let field: Field
        let scope: FieldScope
        /// The field's unit.
        let unit: String?
        /// The heading without the brackets of the field's unit, which may be left out.
        let isWithoutUnit: Bool
    }

    /// The dictionary of these headings.
    init(_ headings: [Field: [String]], kept: [String]) {
        self.headings = headings
        self.kept = kept
        keptKeys = Set(kept.map { MatchKey($0) })
        var known: [MatchKey: [Entry]] = [:]
        for field in Field.allCases {
            let (scope, unit) = (field.scope, field.entry.unit)
            for heading in headings[field] ?? [] {
                let forms = HeadingForm.forms(of: heading)
                known[MatchKey(heading), default: []]
                    .append(Entry(field: field, scope: scope, unit: unit, isWithoutUnit: false))
                for form in forms where form.unit != nil && form.fits(unit: unit) {
                    known[form.key, default: []]
                        .append(Entry(field: field, scope: scope, unit: unit, isWithoutUnit: true))
                }
            }
        }
        self.known = known
    }

    /// The field that a heading names in a table of a kind, and how it was recognised; `nil` where none is known by it.
    public func field(for heading: String, in kind: TableKind) -> (field: Field, how: HeadingMatch)? {
        for (position, form) in HeadingForm.forms(of: heading).enumerated() {
            guard let (field, isWithoutUnit) = field(for: form, in: kind) else { continue }
            let isLiteral = headings[field]?.contains(where: heading.isWritten) == true
            if isLiteral { return (field, heading == field.label ? .exact : .alias) }
            return (field, position == 0 && !isWithoutUnit ? .normalised : .inferred)
        }
        return nil
    }

    /// The field that a form of a heading names: by the scopes of the kind, and full headings before shortened ones.
    func field(for form: HeadingForm, in kind: TableKind) -> (field: Field, isWithoutUnit: Bool)? {
        guard let entries = known[form.key] else { return nil }
        for isWithoutUnit in [false, true] {
            for scope in kind.scopes {
                for entry in entries where entry.scope == scope && entry.isWithoutUnit == isWithoutUnit {
                    guard form.fits(unit: entry.unit) else { continue }
                    return kind.holds(scope) ? (entry.field, isWithoutUnit) : nil
                }
            }
        }
        return nil
    }

    /// The keys by which any field is known.
    var keys: Set<MatchKey> { Set(known.keys) }

    /// Whether a column with this heading is kept as it is.
    func isKept(_ form: HeadingForm) -> Bool { keptKeys.contains(form.key) }
}
