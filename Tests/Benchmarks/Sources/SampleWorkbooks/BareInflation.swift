import CDeflate

/// Inflates a member of an archive to nowhere, and does nothing else: what every reader must at least spend. Unsafe
/// code: C handle, byte pointers.
public enum BareInflation {
    /// How many bytes the member has when inflated; or when it is deflated again, at the level of Lookback's editor.
    ///
    /// - Throws: `noPart` where it is not there or not deflated, `deflate` where it is damaged.
    public static func size(
        of part: String, in path: String, deflatedAgain: Bool = false
    ) throws(SampleError) -> Int {
        let file = try ByteFile(reading: path)
        let data = try location(of: part, in: file)
        guard let state = unsafe igzip_inflate_create(deflatedAgain ? 2 : 0) else { throw .deflate }
        defer { unsafe igzip_inflate_free(state) }
        var input = [UInt8](repeating: 0, count: 64 << 10)
        var output = [UInt8](repeating: 0, count: 64 << 10)
        var total = 0
        var at = data.lowerBound
        while at < data.upperBound {
            let count = min(try file.read(into: &input, at: at), data.upperBound - at)
            let made = unsafe input.withUnsafeBufferPointer { source in
                unsafe output.withUnsafeMutableBufferPointer { target in
                    guard let from = source.baseAddress, let to = target.baseAddress else { return Int64(-1) }
                    return unsafe igzip_inflate_stretch(state, from, UInt32(count), to, UInt32(target.count))
                }
            }
            guard made >= 0, count > 0 else { throw .deflate }
            total += Int(made)
            at += count
        }
        return total
    }

    private static func location(of part: String, in file: borrowing ByteFile) throws(SampleError) -> Range<Int> {
        var tail = [UInt8](repeating: 0, count: 22)
        let size = file.size
        guard size > 22, try file.read(into: &tail, at: size - 22) == 22, tail.number(at: 0, width: 4) == 0x0605_4b50
        else { throw .noPart(part) }
        var directory = [UInt8](repeating: 0, count: tail.number(at: 12, width: 4))
        guard try file.read(into: &directory, at: tail.number(at: 16, width: 4)) == directory.count else {
            throw .noPart(part)
        }
        var at = 0
        while at + 46 <= directory.count {
            let name = directory.number(at: at + 28, width: 2)
            let next =
                at + 46 + name + directory.number(at: at + 30, width: 2) + directory.number(at: at + 32, width: 2)
            if directory[(at + 46)..<(at + 46 + name)].elementsEqual(part.utf8) {
                let start = directory.number(at: at + 42, width: 4) + 30 + name
                return start..<start + directory.number(at: at + 20, width: 4)
            }
            at = next
        }
        throw .noPart(part)
    }
}
