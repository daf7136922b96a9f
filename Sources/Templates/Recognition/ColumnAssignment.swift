import Findings
import Registry

/// The headings of a block as columns of a layout (列对应), and how well they fit.
struct ColumnAssignment {
    let layout: LayoutHeadings
    let block: HeaderBlock
    /// The headings that are known, left to right.
    private var known: [Claim] = []
    /// The positions of the headings that nothing knows, or whose field a surer one has taken.
    private var unknownHeadings: [Int] = []
    /// How many of the columns are the layout's own.
    private(set) var ownCount = 0
    /// The positions of the layout's columns that are required and lack.
    private var lacking: [Int] = []

    /// A heading, by its position in the block, that means something.
    private struct Claim {
        let heading: Int
        let meaning: HeadingMeaning
    }

    /// The columns of `block` in the light of a layout.
    ///
    /// - Parameter hopeful: which of the headings may mean anything in any layout.
    init(_ block: HeaderBlock, hopeful: [Bool], to layout: LayoutHeadings) {
        self.layout = layout
        self.block = block
        var claims: [Claim] = []
        for position in block.headings.indices where !block.headings[position].isRepeated {
            if hopeful[position], let meaning = layout.meaning(of: block.headings[position]) {
                claims.append(Claim(heading: position, meaning: meaning))
            } else {
                unknownHeadings.append(position)
            }
        }
        settle(claims)
        var fields: Set<Field> = []
        for claim in known { if let field = claim.meaning.field { fields.insert(field) } }
        for (column, field) in layout.required {
            let isThere =
                field.map(fields.contains) ?? claims.contains { $0.meaning.field == nil && $0.meaning.own == column }
            if !isThere { lacking.append(column) }
        }
    }

    /// Of several headings for one field the surest keeps it; the others count as unknown, unless the field takes parts.
    private mutating func settle(_ claims: [Claim]) {
        var surest: [Field: (how: HeadingMatch, heading: Int)] = [:]
        for claim in claims {
            guard let field = claim.meaning.field else { continue }
            let rival = (claim.meaning.how, claim.heading)
            if let best = surest[field], (best.how, best.heading) <= rival { continue }
            surest[field] = rival
        }
        for claim in claims {
            if let field = claim.meaning.field, surest[field]?.heading != claim.heading, !field.takesParts {
                unknownHeadings.append(claim.heading)
                continue
            }
            if claim.meaning.own != nil { ownCount += 1 }
            known.append(claim)
        }
    }
}

extension ColumnAssignment {
    var definition: TableDefinition { layout.definition }

    /// The columns that are known, left to right.
    var columns: [RecognisedColumn] {
        known.map { claim in
            let (heading, meaning) = (block.headings[claim.heading], claim.meaning)
            return RecognisedColumn(
                column: heading.column, row: heading.row, heading: heading.text, groups: heading.groups,
                field: meaning.field, how: meaning.how,
                mustBeFilled: meaning.own.map { definition.columns[$0].mustBeFilled } ?? false)
        }
    }

    /// Headings that nothing knows, or whose field a surer one has taken, left to right.
    var unknown: [TableFacts.Heading] { unknownHeadings.sorted().map { block.headings[$0].fact } }

    /// Headings that stand twice: the later one of each.
    var repeated: [TableFacts.Heading] { block.headings.filter(\.isRepeated).map(\.fact) }

    /// The layout's columns that are required and lack.
    var missingRequired: [ColumnDefinition] { lacking.map { definition.columns[$0] } }

    /// The layout's columns that lack.
    var absent: [ColumnDefinition] {
        let fields = Set(known.compactMap(\.meaning.field))
        return definition.columns.filter { $0.field.map { !fields.contains($0) } == true }
    }

    /// How well the layout explains the header: its own columns count most, required ones that lack count against it.
    var score: Int {
        let exact = known.count { $0.meaning.how == .exact }
        return 4 * ownCount + exact + known.count - 6 * lacking.count
    }

    /// Whether the header is one of this layout: most of its headings are known, or most of the layout is there, and
    /// no more than half of what is required lacks.
    var isConvincing: Bool {
        let isMostlyKnown = known.count * 100 >= block.headings.count * Self.leastShare
        let isMostlyThere = ownCount * 100 >= definition.columns.count * Self.leastShare
        return ownCount >= Self.leastColumns && (isMostlyKnown || isMostlyThere)
            && lacking.count * 2 <= layout.required.count
    }

    /// Whether the rows are clearly persons of households, whatever the layout.
    var isClearlyPersons: Bool {
        let fields = Set(known.compactMap(\.meaning.field))
        return definition.kind == .persons && fields.isSuperset(of: [.name, .idNo, .relation])
    }

    /// The share of columns, in percent, that must be known (F003).
    private static let leastShare = 60
    private static let leastColumns = 3
}

extension HeaderBlock.Heading {
    fileprivate var fact: TableFacts.Heading {
        TableFacts.Heading(text, at: TablePlace(row: row, column: column))
    }
}

extension Field {
    /// Whether the values of the field may be spread over columns (致贫原因2, 致贫原因3; 致贫/返贫风险1 to 5).
    public var takesParts: Bool {
        if case .codes = entry.kind { true } else { self == .fallRisk }
    }
}
