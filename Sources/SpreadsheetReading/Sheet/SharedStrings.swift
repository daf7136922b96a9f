/// The workbook's shared strings (共享字符串): every distinct text once, in one block of bytes.
public final class SharedStrings: Sendable {
    let table: Table
    /// Indices of texts longer than Excel's 32,767 UTF-16 units.
    let overlong: Set<Int>
    /// Whether any of the texts has runs of different looks (富文本).
    package let hasRuns: Bool

    init(bytes: [UInt8], ends: [UInt32], overlong: Set<Int>, hasRuns: Bool) {
        table = Table(bytes: bytes, ends: ends)
        self.overlong = overlong
        self.hasRuns = hasRuns
    }

    public var count: Int { table.count }

    /// The text at an index, 0 ..< `count`.
    public subscript(index: Int) -> String {
        withBytes(at: index) { String(validUTF8: $0) }
    }

    /// The text at an index as UTF-8.
    public func withBytes<Result, Failure: Error>(
        at index: Int, _ body: (Span<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try table.withBytes(at: index, body)
    }

    /// The texts themselves. Who looks up many keeps this, and spares the way through the object each time.
    @usableFromInline struct Table: Sendable {
        @usableFromInline let bytes: [UInt8]
        /// Where each string ends.
        @usableFromInline let ends: [UInt32]
        /// How many of the texts, from the first, lie in the first 256 KiB: those that are asked for most, which stay near.
        let nearCount: Int

        var count: Int { ends.count }

        init(bytes: [UInt8], ends: [UInt32]) {
            self.bytes = bytes
            self.ends = ends
            nearCount = ends.prefix { $0 <= 256 << 10 }.count
        }

        @inlinable
        func withBytes<Result, Failure: Error>(
            at index: Int, _ body: (Span<UInt8>) throws(Failure) -> Result
        ) throws(Failure) -> Result {
            let start = index == 0 ? 0 : Int(ends[index - 1])
            return try body(bytes.span.extracting(start..<Int(ends[index])))
        }
    }
}
