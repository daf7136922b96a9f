/// The size of a sheet's grid, as Excel 2007 and later have it.
public enum Grid {
    /// The last row number, counted from 1.
    public static let lastRow = 1_048_576
    /// The last column number, counted from 1 (`XFD`).
    public static let lastColumn = 16_384
}
