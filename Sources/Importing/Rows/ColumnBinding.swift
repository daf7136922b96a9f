import Registry
import Templates

/// A field and the columns of a sheet that it is read from (列绑定).
struct ColumnBinding {
    /// The column, counted from 1.
    let column: Int
    /// The field.
    let field: Field
    /// Whose field it is.
    let scope: FieldScope
    /// Further columns over which the field's values are spread (致贫原因2, 致贫原因3).
    private(set) var furtherColumns: [Int] = []

    private init(_ field: Field, column: Int) {
        self.field = field
        self.column = column
        scope = field.scope
    }

    /// The bindings of a table's columns, left to right; each field once.
    static func bindings(of recognition: Recognition) -> [ColumnBinding] {
        var bindings: [ColumnBinding] = []
        for column in recognition.columns {
            guard let field = column.field else { continue }
            if let index = bindings.firstIndex(where: { $0.field == field }) {
                bindings[index].furtherColumns.append(column.column)
            } else {
                bindings.append(ColumnBinding(field, column: column.column))
            }
        }
        return bindings
    }

    /// All its columns, left to right.
    var columns: [Int] { [column] + furtherColumns }
}
