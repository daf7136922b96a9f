import CISAL

/// Inflates a raw deflate stream through ISA-L. Unsafe code: C handle, byte pointers.
@safe package struct Inflater: ~Copyable {
    private let state: UnsafeMutablePointer<inflate_state>

    /// `nil` when there is no memory.
    package init?() {
        guard let state = unsafe isal_raw_inflate_create() else { return nil }
        unsafe self.state = state
    }

    deinit { unsafe isal_raw_inflate_free(state) }

    package struct Step {
        package let used: Int
        package let made: Int
        package let isFinished: Bool
    }

    /// Inflates `input` in its range into `output` from `start` on; `nil` when the data are damaged.
    package func inflate(
        _ input: [UInt8], _ range: Range<Int>, into output: inout [UInt8], from start: Int
    ) -> Step? {
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
