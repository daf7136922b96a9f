import Synchronization

/// How much this process has read so far (读取进度), for whoever watches a long run. It counts, and decides nothing.
public enum ReadingMeter {
    private static let readBytes = Atomic<Int>(0)
    private static let readRows = Atomic<Int>(0)

    /// The bytes that were read of files; what is read twice counts twice.
    public static var bytes: Int { readBytes.load(ordering: .relaxed) }
    /// The records of tables, in steps of a thousand.
    public static var rows: Int { readRows.load(ordering: .relaxed) }

    static func add(bytes: Int) { readBytes.add(bytes, ordering: .relaxed) }
    /// Counts records; once for many of them, since several threads count.
    public static func add(rows: Int) { readRows.add(rows, ordering: .relaxed) }
}
