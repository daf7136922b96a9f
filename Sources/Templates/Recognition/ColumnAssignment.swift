import Findings
import Registry

/// The headings of a block as columns of a layout (列对应), and how well they fit.
struct ColumnAssignment {
    let definition: TableDefinition
    let block: HeaderBlock
    private(set) var columns: [RecognisedColumn] = []
    private(set) var unknown: [TableFacts.Heading] = []
    private(set) var repeated: [TableFacts.Heading] = []
    /// How many of the columns are the layout's own.
    private(set) var ownCount = 0
    private(set) var missingRequired: [ColumnDefinition] = []

    private struct Claim {
        let heading: HeaderBlock.Heading
        let meaning: HeadingMeaning
    }

    /// The columns of `block` in the light of a layout.
    init(_ block: HeaderBlock, to layout: LayoutHeadings) {
        definition = layout.definition
        self.block = block
        var firstWithKey: Set<MatchKey> = []
        var claims: [Claim] = []
        for heading in block.headings {
            let place = TableFacts.Heading(heading.text, at: TablePlace(row: heading.row, column: heading.column))
            let key = MatchKey((heading.groups + [heading.text]).joined(separator: "\u{1F}"))
            let meaning = layout.meaning(of: heading)
            if !firstWithKey.insert(key).inserted {
                repeated.append(place)
            } else if let meaning {
                claims.append(Claim(heading: heading, meaning: meaning))
            } else {
                unknown.append(place)
            }
        }
        settle(claims)
        unknown.sort { ($0.place.column ?? 0) < ($1.place.column ?? 0) }
        let found = Set(columns.compactMap(\.field))
        let kept = Set(claims.compactMap { $0.meaning.field == nil ? $0.meaning.own?.heading : nil })
        missingRequired = definition.required.filter { column in
            column.field.map { !found.contains($0) } ?? !kept.contains(column.heading)
        }
    }

    /// Of several headings for one field the surest keeps it; the others count as unknown, unless the field takes parts.
    private mutating func settle(_ claims: [Claim]) {
        var surest: [Field: (how: HeadingMatch, column: Int)] = [:]
        for claim in claims {
            guard let field = claim.meaning.field else { continue }
            let rival = (claim.meaning.how, claim.heading.column)
            if let best = surest[field], (best.how, best.column) <= rival { continue }
            surest[field] = rival
        }
        for claim in claims {
            let (heading, meaning) = (claim.heading, claim.meaning)
            if let field = meaning.field, surest[field]?.column != heading.column, !field.takesParts {
                let place = TablePlace(row: heading.row, column: heading.column)
                unknown.append(TableFacts.Heading(heading.text, at: place))
                continue
            }
            if meaning.own != nil { ownCount += 1 }
            columns.append(
                RecognisedColumn(
                    column: heading.column, row: heading.row, heading: heading.text, groups: heading.groups,
                    field: meaning.field, how: meaning.how, mustBeFilled: meaning.own?.mustBeFilled == true))
        }
    }
}

extension ColumnAssignment {
    /// How well the layout explains the header: its own columns count most, required ones that lack count against it.
    var score: Int {
        let exact = columns.count { $0.how == .exact }
        return 4 * ownCount + exact + columns.count - 6 * missingRequired.count
    }

    /// Whether the header is one of this layout: most of its headings are known, or most of the layout is there, and
    /// no more than half of what is required lacks.
    var isConvincing: Bool {
        let total = columns.count + unknown.count + repeated.count
        let isMostlyKnown = columns.count * 100 >= total * Self.leastShare
        let isMostlyThere = ownCount * 100 >= definition.columns.count * Self.leastShare
        return ownCount >= Self.leastColumns && (isMostlyKnown || isMostlyThere)
            && missingRequired.count * 2 <= definition.required.count
    }

    /// Whether the rows are clearly persons of households, whatever the layout.
    var isClearlyPersons: Bool {
        let fields = Set(columns.compactMap(\.field))
        return definition.kind == .persons && fields.isSuperset(of: [.name, .idNo, .relation])
    }

    /// The share of columns, in percent, that must be known (F003).
    private static let leastShare = 60
    private static let leastColumns = 3
}

extension Field {
    /// Whether the values of the field may be spread over columns (致贫原因2, 致贫原因3; 致贫/返贫风险1 to 5).
    public var takesParts: Bool {
        if case .codes = entry.kind { true } else { self == .fallRisk }
    }
}
