/// The stretch of a part's text that is being scanned. Bytes that are done with are dropped at each refill.
struct PartBuffer {
    private(set) var bytes: [UInt8]
    /// How many of `bytes` hold text.
    private(set) var count = 0
    /// Where in the part the first byte stands.
    private(set) var base: Int
    /// Whether the text ends with the last byte.
    private(set) var isFinal = false
    private(set) var isUTF16 = false
    private let part: String
    private let limits: Limits

    init(part: String, base: Int = 0, capacity: Int = 256 << 10, limits: Limits) {
        self.base = base
        bytes = [UInt8](repeating: 0, count: capacity)
        self.part = part
        self.limits = limits
    }

    /// Drops what stands before `start` and fills the rest; grows when one piece of markup does not fit.
    mutating func refill<Source: TextSource & ~Copyable>(
        keepingFrom start: Int, from text: inout Source
    ) throws(ReadingError) {
        if start > 0 {
            for index in start..<count { bytes[index - start] = bytes[index] }
            count -= start
            base += start
        }
        if bytes.count - count < 64 {
            guard bytes.count < limits.markupBytes else { throw .overLimit(.markupBytes, part: part) }
            bytes.append(contentsOf: repeatElement(0, count: bytes.count))
        }
        while bytes.count - count >= 64 {
            let more = try text.read(into: &bytes, from: count)
            isUTF16 = text.isUTF16
            count += more
            if more == 0 {
                isFinal = true
                return
            }
        }
    }
}
