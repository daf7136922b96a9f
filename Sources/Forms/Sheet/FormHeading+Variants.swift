import Templates

extension FormHeading {
    /// The heading without the columns that a copy leaves out; `nil` where none stays.
    func without(_ isLeftOut: (FormColumn) -> Bool) -> FormHeading? {
        switch self {
        case .column(_, let column): return isLeftOut(column) ? nil : self
        case .group(let text, let headings):
            let kept = headings.compactMap { $0.without(isLeftOut) }
            return kept.isEmpty ? nil : .group(text, kept)
        }
    }

    /// The headings of its columns, each in one cell: 变动前－户数.
    var inOneRow: [FormHeading] {
        paths().map { .column($0.path.joined(separator: "－"), $0.column) }
    }
}
