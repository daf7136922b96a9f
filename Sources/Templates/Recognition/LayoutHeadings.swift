import Registry

/// What a heading means in a layout.
struct HeadingMeaning {
    let field: Field?
    /// The position of the layout's own column, where the heading is one of its.
    let own: Int?
    let how: HeadingMatch
}

/// The headings of one layout and of the dictionary (表样的表头), looked up together.
struct LayoutHeadings: Sendable {
    let definition: TableDefinition
    /// The columns without which the table is incomplete, by their positions, with their fields.
    let required: [(column: Int, field: Field?)]
    private let dictionary: HeadingDictionary
    private let own: [MatchKey: OwnHeading]
    private let byField: [Field: Int]

    private struct OwnHeading: Sendable {
        let column: Int
        let heading: String
        /// The heading above it.
        let group: MatchKey?
    }

    init(_ definition: TableDefinition, _ dictionary: HeadingDictionary) {
        self.definition = definition
        self.dictionary = dictionary
        required = definition.columns.enumerated().filter(\.element.isRequired).map { ($0.offset, $0.element.field) }
        var own: [MatchKey: OwnHeading] = [:]
        var byField: [Field: Int] = [:]
        for (position, column) in definition.columns.enumerated() {
            let group = column.groups.last.map { MatchKey($0) }
            for heading in [column.heading] + column.aliases {
                own[MatchKey(heading)] = OwnHeading(column: position, heading: heading, group: group)
            }
            if let field = column.field { byField[field] = position }
        }
        self.own = own
        self.byField = byField
    }

    /// The keys of its own headings.
    var keys: Set<MatchKey> { Set(own.keys) }

    /// What a heading means: under the layout's own group, joined to the group above it, as the layout's own, then as
    /// the dictionary knows it.
    func meaning(of heading: HeaderBlock.Heading) -> HeadingMeaning? {
        if let above = heading.groupKey, let whole = heading.forms.first, own[whole.key]?.group == above {
            return meaning(of: whole, isWhole: true, text: heading.text)
        }
        for form in heading.joinedForms {
            if let (field, _) = dictionary.field(for: form, in: definition.kind) {
                return HeadingMeaning(field: field, own: byField[field], how: .inferred)
            }
        }
        for (position, form) in heading.forms.enumerated() {
            if let meaning = meaning(of: form, isWhole: position == 0, text: heading.text) { return meaning }
        }
        if heading.forms.contains(where: dictionary.isKept) { return HeadingMeaning(field: nil, own: nil, how: .exact) }
        return nil
    }

    private func meaning(of form: HeadingForm, isWhole: Bool, text: String) -> HeadingMeaning? {
        if let known = own[form.key] {
            let column = definition.columns[known.column]
            if form.fits(unit: column.field?.entry.unit) {
                let isLiteral = text.isWritten(as: known.heading)
                let isOwn = known.heading == column.heading
                let how: HeadingMatch = isLiteral ? isOwn ? .exact : .alias : isWhole ? .normalised : .inferred
                return HeadingMeaning(field: column.field, own: known.column, how: how)
            }
        }
        guard let (field, isWithoutUnit) = dictionary.field(for: form, in: definition.kind) else { return nil }
        let column = byField[field]
        let isLiteral = dictionary.headings[field]?.contains(where: text.isWritten) == true
        let how: HeadingMatch =
            if isLiteral {
                column == nil && text == field.label ? .exact : .alias
            } else {
                isWhole && !isWithoutUnit ? .normalised : .inferred
            }
        return HeadingMeaning(field: field, own: column, how: how)
    }
}

extension String {
    /// Whether another text is the same byte by byte.
    func isWritten(as other: String) -> Bool { utf8Span.span.isEqual(to: other.utf8Span.span) }
}
