import Glibc

/// A file open for reading at any offset. Unsafe code: system calls.
package struct RawFile: ~Copyable {
    package let descriptor: Int32
    package let size: Int

    package init(path: String) throws(ReadingError) {
        // Not blocking: a named pipe must not hang the program.
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            throw errno == ENOENT ? .notFound : .notReadable(code: errno)
        }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            let code = status.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL
            close(descriptor)
            throw .notReadable(code: code)
        }
        self.descriptor = descriptor
        size = Int(status.st_size)
    }

    deinit { close(descriptor) }

    /// Fills the beginning of `buffer` with at most `count` bytes from an offset on: how many, 0 at the end of the file;
    /// `nil` on failure. Any thread may read at any time.
    package func read(at offset: Int, count: Int, into buffer: inout [UInt8]) -> Int? {
        unsafe buffer.withUnsafeMutableBytes { bytes in
            while true {
                let got = unsafe pread(descriptor, bytes.baseAddress, min(count, bytes.count), off_t(offset))
                if got >= 0 {
                    ReadingMeter.add(bytes: got)
                    return got
                }
                if errno != EINTR { return nil }
            }
        }
    }

    /// Bytes at an offset: fewer than `count` only at the end of the file.
    package func read(at offset: Int, count: Int) throws(ReadingError) -> [UInt8] {
        let wanted = max(0, min(count, size - offset))
        var code: Int32 = 0
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: wanted) { buffer, done in
            while done < wanted {
                let got = unsafe pread(
                    descriptor, buffer.baseAddress.map { unsafe $0 + done }, wanted - done, off_t(offset + done))
                if got < 0, errno == EINTR { continue }
                if got < 0 { code = errno }
                if got <= 0 { break }
                done += got
            }
        }
        guard code == 0 else { throw .notReadable(code: code) }
        ReadingMeter.add(bytes: bytes.count)
        return bytes
    }
}
