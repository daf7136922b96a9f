/// What can be said of a register before its households are at hand (台账概况).
public struct RegisterOutline: Sendable {
    /// The fields for which any of the tables has a column.
    public var columns: Set<Field>
    /// Whose records the tables list, row by row.
    public var listed: Set<FieldScope>
    /// What the tables' layout lays down.
    public var conventions: Conventions
    /// The year of the data, where the register says one.
    public var dataYear: Int?

    /// The outline of a register.
    public init(columns: Set<Field>, listed: Set<FieldScope>, conventions: Conventions, dataYear: Int?) {
        self.columns = columns
        self.listed = listed
        self.conventions = conventions
        self.dataYear = dataYear
    }
}

extension Register {
    /// What can be said of the register as a whole.
    public var outline: RegisterOutline {
        RegisterOutline(columns: columns, listed: listed, conventions: conventions, dataYear: dataYear)
    }
}
