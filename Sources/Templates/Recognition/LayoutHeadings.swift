import Registry

/// What a heading means in a layout.
struct HeadingMeaning {
    let field: Field?
    /// The layout's own column, where the heading is one of its.
    let own: ColumnDefinition?
    let how: HeadingMatch
}

/// The headings of one layout and of the dictionary (表样的表头), looked up together.
struct LayoutHeadings {
    let definition: TableDefinition
    private let dictionary: HeadingDictionary
    private let own: [MatchKey: (column: ColumnDefinition, heading: String)]
    private let byField: [Field: ColumnDefinition]

    init(_ definition: TableDefinition, _ dictionary: HeadingDictionary) {
        self.definition = definition
        self.dictionary = dictionary
        var own: [MatchKey: (column: ColumnDefinition, heading: String)] = [:]
        var byField: [Field: ColumnDefinition] = [:]
        for column in definition.columns {
            for heading in [column.heading] + column.aliases { own[MatchKey(heading)] = (column, heading) }
            if let field = column.field { byField[field] = column }
        }
        self.own = own
        self.byField = byField
    }

    /// Whether any cell of a row may be a heading.
    func knowsAny(of row: HeaderCells) -> Bool {
        row.cells.contains { $0.cell.forms.contains { own[$0.key] != nil || dictionary.knows($0) } }
    }

    /// What a heading means: under the layout's own group, joined to the group above it, as the layout's own, then as
    /// the dictionary knows it.
    func meaning(of heading: HeaderBlock.Heading) -> HeadingMeaning? {
        if let whole = heading.forms.first, let group = own[whole.key]?.column.groups.last,
            heading.groups.last.map({ MatchKey($0) }) == MatchKey(group)
        {
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
        if let (column, known) = own[form.key], form.fits(unit: column.field?.entry.unit) {
            let isLiteral = known.utf8.elementsEqual(text.utf8)
            let isOwn = known == column.heading
            let how: HeadingMatch = isLiteral ? isOwn ? .exact : .alias : isWhole ? .normalised : .inferred
            return HeadingMeaning(field: column.field, own: column, how: how)
        }
        guard let (field, isWithoutUnit) = dictionary.field(for: form, in: definition.kind) else { return nil }
        let column = byField[field]
        let isLiteral = dictionary.headings[field]?.contains { $0.utf8.elementsEqual(text.utf8) } == true
        let how: HeadingMatch =
            if isLiteral {
                column == nil && text == field.label ? .exact : .alias
            } else {
                isWhole && !isWithoutUnit ? .normalised : .inferred
            }
        return HeadingMeaning(field: field, own: column, how: how)
    }
}
