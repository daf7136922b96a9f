import Glibc

/// A file, written or read at any offset. Unsafe code: system calls.
@safe struct ByteFile: ~Copyable {
    private let descriptor: Int32
    private let path: String

    /// Makes the file anew, readable by its owner only.
    init(creating path: String) throws(SampleError) {
        self.path = path
        descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .file(path: path, code: errno) }
    }

    init(reading path: String) throws(SampleError) {
        self.path = path
        descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .file(path: path, code: errno) }
    }

    deinit { close(descriptor) }

    var size: Int {
        let end = lseek(descriptor, 0, SEEK_END)
        return max(0, Int(end))
    }

    func write(_ bytes: [UInt8], count: Int, at offset: Int) throws(SampleError) {
        var done = 0
        while done < count {
            let wrote = unsafe bytes.withUnsafeBytes { buffer in
                unsafe pwrite(
                    descriptor, buffer.baseAddress.map { unsafe $0 + done }, count - done, off_t(offset + done))
            }
            guard wrote > 0 else { throw .file(path: path, code: errno) }
            done += wrote
        }
    }

    /// Reads into the beginning of `bytes`: how many, fewer than there is room for only at the end of the file.
    func read(into bytes: inout [UInt8], at offset: Int) throws(SampleError) -> Int {
        let got = unsafe bytes.withUnsafeMutableBytes { buffer in
            unsafe pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset))
        }
        guard got >= 0 else { throw .file(path: path, code: errno) }
        return got
    }
}
