import Glibc

/// Converts text of another encoding to UTF-8 through the C library's `iconv`, refusing what is not valid. Unsafe code:
/// C handle, byte pointers.
@safe struct TextConverter: ~Copyable {
    enum Stop { case inputUsed, outputFull, cutCharacter, invalid }

    private let descriptor: iconv_t

    /// `nil` when the system has no converter for the encoding.
    init?(from encoding: String) {
        let descriptor = unsafe iconv_open("UTF-8", encoding)
        guard Int(bitPattern: descriptor) != -1, let descriptor = unsafe descriptor else { return nil }
        unsafe self.descriptor = descriptor
    }

    deinit { unsafe _ = iconv_close(descriptor) }

    /// Converts whole characters of `input` into `output` from `start` on: how many bytes were used and made, and why it
    /// stopped.
    func convert(_ input: [UInt8], into output: inout [UInt8], from start: Int) -> (used: Int, made: Int, stop: Stop) {
        var left = input.count
        var room = output.count - start
        var code: Int32 = 0
        unsafe input.withUnsafeBytes { source in
            unsafe output.withUnsafeMutableBytes { target in
                // iconv takes a pointer to mutable bytes, and changes none.
                var from = unsafe UnsafeMutablePointer(
                    mutating: source.baseAddress?.assumingMemoryBound(to: CChar.self))
                var to = unsafe target.baseAddress?.advanced(by: start).assumingMemoryBound(to: CChar.self)
                if unsafe iconv(descriptor, &from, &left, &to, &room) == Int(bitPattern: UInt.max) { code = errno }
            }
        }
        let stop: Stop =
            switch code {
            case 0: .inputUsed
            case E2BIG: .outputFull
            case EINVAL: .cutCharacter
            default: .invalid
            }
        return (input.count - left, output.count - start - room, stop)
    }
}
