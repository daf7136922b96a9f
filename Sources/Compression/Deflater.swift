import CISAL

/// Deflates to a raw stream through ISA-L. Unsafe code: C handle, byte pointers.
@safe package struct Deflater: ~Copyable {
    private let stream: UnsafeMutablePointer<isal_zstream>

    /// `nil` when there is no memory. `level` is 1 to 3, the last the closest.
    package init?(level: Int) {
        guard let stream = unsafe isal_raw_deflate_create(UInt32(level)) else { return nil }
        unsafe self.stream = stream
    }

    deinit { unsafe isal_raw_deflate_free(stream) }

    /// What stands behind the input.
    package enum Ending: Int32 {
        /// More of the same.
        case none
        /// Something that is to be inflated without what came before: all is made now, up to the end of a byte.
        case seam
        /// Nothing: the stream is over.
        case last
    }

    /// Deflates what it can of `input` into `output` from its beginning on: how many bytes were used and made; `nil` on
    /// failure. All is done once all is used and `output` was not filled.
    package func deflate(
        _ input: [UInt8], _ range: Range<Int>, _ ending: Ending, into output: inout [UInt8]
    ) -> (used: Int, made: Int)? {
        var used = UInt32(clamping: range.count)
        var made = UInt32(clamping: output.count)
        let result = unsafe input.withUnsafeBufferPointer { source in
            unsafe output.withUnsafeMutableBufferPointer { target in
                guard let to = target.baseAddress else { return Int32(-1) }
                // An empty array has no address; the stream's own will do, since nothing is read there.
                guard let from = source.baseAddress else {
                    return unsafe isal_raw_deflate(stream, to, &used, ending.rawValue, to, &made)
                }
                return unsafe isal_raw_deflate(
                    stream, from + range.lowerBound, &used, ending.rawValue, to, &made)
            }
        }
        return result == COMP_OK ? (Int(used), Int(made)) : nil
    }
}
