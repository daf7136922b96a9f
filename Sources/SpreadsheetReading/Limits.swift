/// How much a workbook may ask of this machine (限额). Every refusal names the limit and the part.
///
/// The defaults lie far above real workbooks (of 4,342: at most 1,033 members, depth 30, 38 attributes, ratio 299)
/// and low enough that no file can exhaust memory. Sheets are streamed, and so have no limit in bytes.
public struct Limits: Sendable, Hashable {
    /// Members of the container.
    public var members = 10_000
    /// Bytes of the container's directory.
    public var directoryBytes = 32 << 20
    /// Inflated bytes of one of the small parts: workbook, relationships, styles.
    public var smallPartBytes = 64 << 20
    /// Inflated bytes of all shared strings together, as stored in memory.
    public var sharedStringBytes = 2 << 30
    /// How many times larger than its compressed bytes a part may become, once it is past `ratioFreeBytes`.
    public var ratio = 1000
    /// Inflated bytes below which no ratio is asked.
    public var ratioFreeBytes = 8 << 20
    /// Elements inside one another.
    public var depth = 256
    /// Attributes of one element.
    public var attributes = 1000
    /// Namespace declarations that hold at one place.
    public var namespaces = 256
    /// Bytes of one tag, comment or processing instruction.
    public var markupBytes = 4 << 20
    /// Bytes of one cell's text in UTF-8. (Excel's own limit, 32,767 UTF-16 units, is only noted.)
    public var textBytes = 1 << 20
    /// Bytes of one row as stored, markup included.
    public var rowBytes = 64 << 20
    /// Merged ranges of one sheet.
    public var mergedRanges = 1_000_000
    /// Bytes held to put rows in order that a sheet stores out of order.
    public var reorderBytes = 128 << 20

    /// Rows of one text table. (Sheets of workbooks have the rows of the grid.)
    public var textRows = 1 << 24
    /// Tables in one text file.
    public var sheets = 10_000

    public init() {}
}
