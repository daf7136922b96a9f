import CDeflate

/// Deflates through zlib, as the programs do that write workbooks. Unsafe code: C handle, byte pointers.
@safe struct Deflater: ~Copyable {
    private let stream: UnsafeMutablePointer<z_stream_s>

    init() throws(SampleError) {
        guard let stream = unsafe zlib_raw_deflate_create() else { throw .deflate }
        unsafe self.stream = stream
    }

    deinit { unsafe zlib_raw_deflate_free(stream) }

    struct Step {
        let used: Int
        let made: Int
        let isFinished: Bool
    }

    /// Deflates `count` bytes of `input` from `start` on, or less where `output` is full; `nil` on failure.
    func deflate(_ input: [UInt8], from start: Int, count: Int, isLast: Bool, into output: inout [UInt8]) -> Step? {
        var used = UInt32(count)
        var made = UInt32(output.count)
        let result = unsafe input.withUnsafeBufferPointer { source in
            unsafe output.withUnsafeMutableBufferPointer { target in
                guard let from = source.baseAddress, let to = target.baseAddress else { return Int32(-1) }
                return unsafe zlib_raw_deflate(stream, from + start, &used, to, &made, isLast ? 1 : 0)
            }
        }
        guard result >= 0 else { return nil }
        return Step(used: Int(used), made: Int(made), isFinished: result == 1)
    }

    /// The CRC-32 of ZIP, carried on.
    static func checksum(_ checksum: UInt, _ bytes: [UInt8]) -> UInt {
        unsafe bytes.withUnsafeBufferPointer { buffer in
            unsafe crc32(checksum, buffer.baseAddress, UInt32(buffer.count))
        }
    }
}
