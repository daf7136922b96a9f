import SpreadsheetWriting
import Templates

/// A row of a form (行), which knows its values by source.
protocol FormRecord: Sendable {
    associatedtype Source: FormSource

    /// What the row sums up; `nil` for an ordinary row.
    var sum: FormSum? { get }

    /// By what an earlier copy's row of the same is found again (`HandEntries`); `nil` where nothing is taken over.
    var handKey: String? { get }

    /// The columns whose numbers were typed in by hand; where `nil`, what was filled into an earlier copy tells.
    var typedColumns: Set<String>? { get }

    /// The value of a source; `.blank` where the row has none.
    func value(of source: Source) -> OutputValue
}

extension FormRecord {
    var handKey: String? { nil }
    var typedColumns: Set<String>? { nil }
}

/// What a column of a form may show (数据项).
protocol FormSource: Sendable {
    /// The source that a definition calls `key`.
    init?(key: String)

    /// All keys, for messages.
    static var keys: [String] { get }

    /// Whether the value is text that must stay text although it looks like a number.
    var isNumberLikeText: Bool { get }

    /// How personal the value is.
    var privacy: FormPrivacy { get }
}

extension FormSource {
    var privacy: FormPrivacy { .open }
}

/// What a sum row sums up (合计行).
struct FormSum: Sendable {
    let level: FormSheetLayout.SumLevel
    /// What may stand in its label.
    let placeholders: [String: String]
}
