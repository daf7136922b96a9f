import Importing
import Registry
import SpreadsheetEditing

/// Which column of a table goes where in another one of its kind (列对应), by the headings: as written, by the field that
/// they mean, then without the groups above them.
struct ColumnMatch {
    private(set) var columns: [RowMapping.Column] = []
    /// Known columns of the other table that this one lacks.
    private(set) var missing: [RecordTable.Heading] = []

    init(_ headings: [RecordTable.Heading], into target: [RecordTable.Heading]) {
        var rest = headings
        var open = target
        let ways: [(RecordTable.Heading, RecordTable.Heading) -> Bool] = [
            { $0.key == $1.key },
            { $0.field != nil && $0.field == $1.field },
            { MatchKey($0.text) == MatchKey($1.text) },
        ]
        for isSame in ways {
            rest.removeAll { heading in
                guard let found = open.firstIndex(where: { isSame(heading, $0) }) else { return false }
                let match = open.remove(at: found)
                columns.append(
                    RowMapping.Column(
                        source: heading.column, target: match.column,
                        isIdentifier: match.field?.entry.kind.isNumberLikeText == true))
                return true
            }
        }
        missing = open.filter { $0.field != nil }
    }
}
