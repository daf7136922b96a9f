import Registry

/// How a statistical table is laid out (统计表样): the sheets of official forms that count by village or street.
public struct StatisticDefinition: Sendable, Hashable {
    /// What a column says.
    public enum Meaning: Sendable, Hashable {
        /// A figure.
        case figure(StatisticFigure)
        /// A part of the place.
        case place(PlacePart)
        /// The running number, an explanation: nothing that is counted.
        case other
    }

    /// A part of the place that a row is about (区划栏).
    public enum PlacePart: String, Sendable, CaseIterable {
        case city, county, town, village
    }

    /// A column.
    public struct Column: Sendable, Hashable {
        /// The headings from the top down, the column's own last.
        public let headings: [String]
        /// What it says.
        public let meaning: Meaning
    }

    /// The key of the form, `change-record`.
    public let form: String
    /// What the sheet is called.
    public let title: String
    /// What a row is.
    public let kind: StatisticTable.Kind
    /// The columns, left to right.
    public let columns: [Column]

    /// The layout of a sheet of a form; `nil` where it counts nothing.
    public init?(_ sheet: FormSheetLayout, of form: FormDefinition) {
        columns = sheet.headings.flatMap { Self.columns(of: $0, below: []) }
        let figures = columns.count { if case .figure = $0.meaning { true } else { false } }
        kind = sheet.rows == "pairedVillages" ? .pairedVillages : .areas
        guard figures > 1 || kind == .pairedVillages else { return nil }
        self.form = form.form
        title = sheet.title
    }

    private static func columns(of heading: FormHeading, below groups: [String]) -> [Column] {
        switch heading {
        case .group(let text, let headings): headings.flatMap { columns(of: $0, below: groups + [text]) }
        case .column(let text, let column): [Column(headings: groups + [text], meaning: meaning(of: column))]
        }
    }

    private static func meaning(of column: FormColumn) -> Meaning {
        guard case .source(let key) = column.content else { return .other }
        if let figure = StatisticFigure(key: key) { return .figure(figure) }
        return PlacePart(rawValue: key).map { .place($0) } ?? .other
    }
}
