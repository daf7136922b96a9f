/// Something of which a workbook may ask this machine only so much (限额): its name, its meaning, and how much unless
/// told otherwise.
///
/// This is the one list of limits: `Limits` holds a number for each, a refusal names one, and the command line sets them by
/// name. The grid's borders (`GridBorder`) are no limits: the format itself has no cell beyond them.
public enum Limit: Int, CaseIterable, Hashable, Sendable {
    case members, directoryBytes, smallPartBytes, sharedStringBytes, ratio, depth, attributes, namespaces, markupBytes
    case textBytes, rowBytes, mergedRanges, reorderBytes, textRows, textTables, nestedTables

    /// How a limit is counted.
    public enum Unit: Hashable, Sendable {
        case count
        /// May be written with K, M or G (1,024 and its powers).
        case bytes
    }

    /// The name on the command line and in refusals, which never changes: `text-bytes`.
    public var name: String { entry.name }
    /// How it is counted.
    public var unit: Unit { entry.unit }
    /// How much is allowed unless told otherwise.
    public var standard: Int { entry.standard }
    /// The most that can be allowed.
    public var greatest: Int { entry.greatest }
    /// What is counted.
    public func label(_ language: MessageLanguage) -> String { entry.label.text(language) }

    /// The limit of a name.
    public init?(name: String) {
        guard let limit = Self.allCases.first(where: { $0.name == name }) else { return nil }
        self = limit
    }

    var label: Message { entry.label }

    private struct Entry {
        let name: String
        let standard: Int
        let unit: Unit
        var greatest = 1 << 40
        let label: Message
    }

    /// Places within a row are kept in 32 bits, and a row is measured only once its end or that of a stretch is reached.
    private static let greatestRow = 2 << 30

    /// The defaults lie far above real workbooks (of 4,342: at most 1,033 members, depth 30, 38 attributes, ratio 299) and
    /// low enough that no file can exhaust memory. Sheets are streamed, and so have no limit in bytes.
    private var entry: Entry {
        switch self {
        case .members:
            Entry(
                name: "members", standard: 10_000, unit: .count,
                label: Message("members of the ZIP container", "压缩包的成员数"))
        case .directoryBytes:
            Entry(
                name: "directory-bytes", standard: 32 << 20, unit: .bytes,
                label: Message("bytes of the ZIP container's directory", "压缩包目录的字节数"))
        case .smallPartBytes:
            Entry(
                name: "small-part-bytes", standard: 64 << 20, unit: .bytes,
                label: Message("bytes of a small part (workbook, relationships, styles)", "小部件（工作簿、关系、样式）的字节数"))
        case .sharedStringBytes:
            Entry(
                name: "shared-string-bytes", standard: 2 << 30, unit: .bytes, greatest: 4 << 30,
                label: Message("bytes of all shared strings, as held in memory", "全部共享字符串所占内存的字节数"))
        case .ratio:
            Entry(
                name: "ratio", standard: 1000, unit: .count,
                label: Message(
                    "times its compressed size to which a part of more than 8 MiB inflates", "部件解压后超过 8 MiB 时的压缩比"))
        case .depth:
            Entry(
                name: "depth", standard: 256, unit: .count,
                label: Message("levels of elements within one another", "元素嵌套的层数"))
        case .attributes:
            Entry(
                name: "attributes", standard: 1000, unit: .count,
                label: Message("attributes of one element", "一个元素的属性数"))
        case .namespaces:
            Entry(
                name: "namespaces", standard: 256, unit: .count,
                label: Message("namespace declarations that hold at one place", "同时有效的命名空间声明数"))
        case .markupBytes:
            Entry(
                name: "markup-bytes", standard: 4 << 20, unit: .bytes,
                label: Message("bytes of one tag, comment or processing instruction", "单个标签、注释或处理指令的字节数"))
        case .textBytes:
            Entry(
                name: "text-bytes", standard: 1 << 20, unit: .bytes, greatest: Self.greatestRow,
                label: Message("bytes of one cell's text", "单元格文本的字节数"))
        case .rowBytes:
            Entry(
                name: "row-bytes", standard: 64 << 20, unit: .bytes, greatest: Self.greatestRow,
                label: Message("bytes of one row as stored", "一行的字节数"))
        case .mergedRanges:
            Entry(
                name: "merged-ranges", standard: 1_000_000, unit: .count,
                label: Message("merged ranges of one sheet", "一个工作表的合并区域数"))
        case .reorderBytes:
            Entry(
                name: "reorder-bytes", standard: 128 << 20, unit: .bytes,
                label: Message(
                    "bytes held to put the rows of a sheet in order", "重排工作表各行所占内存的字节数"))
        case .textRows:
            Entry(
                name: "text-rows", standard: 1 << 24, unit: .count, greatest: 1 << 32 - 1,
                label: Message("rows of one text table", "一个文本表格的行数"))
        case .textTables:
            Entry(
                name: "text-tables", standard: 10_000, unit: .count,
                label: Message("tables in one text file", "一个文本文件中的表格数"))
        case .nestedTables:
            Entry(
                name: "nested-tables", standard: 16, unit: .count,
                label: Message("tables of a web page within one another", "网页表格嵌套的层数"))
        }
    }
}

/// Where the grid of a spreadsheet ends (表格边界): 1,048,576 rows, 16,384 columns. Every spreadsheet program ends there.
public enum GridBorder: Hashable, Sendable {
    case rows, columns
}
