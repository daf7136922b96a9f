import CISAL

/// Inflates a raw deflate stream through ISA-L. Unsafe code: C handle, byte pointers.
@safe struct Inflater: ~Copyable {
    private let state: UnsafeMutablePointer<inflate_state>

    /// `nil` when there is no memory.
    init?() {
        guard let state = unsafe isal_raw_inflate_create() else { return nil }
        unsafe self.state = state
    }

    deinit { unsafe isal_raw_inflate_free(state) }

    struct Step {
        let used: Int
        let made: Int
        let isFinished: Bool
    }

    /// Inflates `input` in its range into `output` from `start` on; `nil` when the data are damaged.
    func inflate(_ input: [UInt8], _ range: Range<Int>, into output: inout [UInt8], from start: Int) -> Step? {
        var used = UInt32(clamping: range.count)
        var made = UInt32(clamping: output.count - start)
        var finished: Int32 = 0
        let result = unsafe input.withUnsafeBufferPointer { source in
            unsafe output.withUnsafeMutableBufferPointer { target in
                guard let from = source.baseAddress, let to = target.baseAddress else { return Int32(-1) }
                return unsafe isal_raw_inflate(state, from + range.lowerBound, &used, to + start, &made, &finished)
            }
        }
        guard result >= 0, result != ISAL_NEED_DICT else { return nil }
        return Step(used: Int(used), made: Int(made), isFinished: finished != 0)
    }
}

/// The CRC-32 of ZIP, through ISA-L. Unsafe code: byte pointer.
package func updatedChecksum(_ checksum: UInt32, with bytes: [UInt8], _ range: Range<Int>) -> UInt32 {
    unsafe bytes.withUnsafeBufferPointer { buffer in
        guard let base = buffer.baseAddress else { return checksum }
        return unsafe crc32_gzip_refl(checksum, base + range.lowerBound, UInt64(range.count))
    }
}
