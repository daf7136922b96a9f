import Glibc

/// The environment. Unsafe code: system calls.
enum Environment {
    static subscript(name: String) -> String? { unsafe getenv(name).map { unsafe String(cString: $0) } }
}

/// Files that the fuzzer is to read. Unsafe code: system calls.
enum OutputFile {
    /// Writes a file anew; what fails, the fuzzer does without.
    static func write(_ bytes: [UInt8], to path: String) {
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return }
        _ = unsafe bytes.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
        close(descriptor)
    }
}

/// The one file that inputs are read from, in memory and without a name. Unsafe code: system calls.
enum InputFile {
    private static let descriptor: Int32 = {
        var name = Array("/dev/shm/lookback-XXXXXX".utf8CString)
        let descriptor = unsafe mkstemp(&name)
        unsafe unlink(&name)
        return descriptor
    }()

    /// Holds these bytes from now on.
    /// - Returns: a path by which this process opens the file.
    static func hold(_ bytes: [UInt8]) -> String {
        ftruncate(descriptor, off_t(bytes.count))
        _ = unsafe bytes.withUnsafeBytes { unsafe pwrite(descriptor, $0.baseAddress, $0.count, 0) }
        return "/proc/self/fd/\(descriptor)"
    }
}

/// Files of the checkout. Unsafe code: system calls.
enum InputFolder {
    /// The contents of the files of a folder whose names end so, in order.
    static func files(_ suffix: String, in folder: String) -> [[UInt8]] {
        guard let stream = unsafe opendir(folder) else { return [] }
        defer { unsafe closedir(stream) }
        var names: [String] = []
        while let entry = unsafe readdir(stream) {
            let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name.hasSuffix(suffix) { names.append(name) }
        }
        return names.sorted().map { contents(of: "\(folder)/\($0)") }
    }

    static func contents(of path: String) -> [UInt8] {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return [] }
        defer { close(descriptor) }
        return unsafe [UInt8](unsafeUninitializedCapacity: 1 << 20) { buffer, count in
            count = unsafe max(0, read(descriptor, buffer.baseAddress, buffer.count))
        }
    }
}
