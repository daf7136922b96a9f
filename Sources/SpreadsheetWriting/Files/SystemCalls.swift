import Glibc

/// An open file or folder of the operating system, closed at the end of its life.
///
/// This file holds all calls of the operating system; each returns the `errno` it failed with.
package struct OpenFile: ~Copyable {
    private let descriptor: Int32

    /// Creates a file that nobody else can read, and fails if something stands there already.
    package init(creating path: String) throws(SystemError) {
        self.descriptor = try Self.open(path, O_RDWR | O_CREAT | O_EXCL)
    }

    /// Opens a file for locking and creates it if need be.
    init(openingOrCreating path: String) throws(SystemError) {
        self.descriptor = try Self.open(path, O_RDWR | O_CREAT)
    }

    /// Opens a plain file for reading.
    init(reading path: String) throws(SystemError) {
        self.descriptor = try Self.open(path, O_RDONLY)
    }

    init(folder path: String) throws(SystemError) {
        self.descriptor = try Self.open(path, O_RDONLY | O_DIRECTORY)
    }

    deinit {
        _ = Glibc.close(descriptor)
    }

    private static func open(_ path: String, _ flags: Int32) throws(SystemError) -> Int32 {
        let descriptor = unsafe Glibc.open(path, flags | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw SystemError(code: errno) }
        return descriptor
    }

    /// Writes all bytes, however many calls it takes.
    package func write(_ bytes: Span<UInt8>) throws(SystemError) {
        var done = 0
        while done < bytes.count {
            let written = unsafe bytes.extracting(done..<bytes.count).withUnsafeBytes { buffer in
                unsafe Glibc.write(descriptor, buffer.baseAddress, buffer.count)
            }
            if written < 0 {
                if errno == EINTR { continue }
                throw SystemError(code: errno)
            }
            done += written
        }
    }

    /// Appends bytes of another file from an offset on, at most `count`: how many; fewer at the other file's end only.
    ///
    /// The kernel copies them itself where the file system lets it.
    package func append(from source: Int32, at offset: Int, count: Int) throws(SystemError) -> Int {
        var at = off_t(offset)
        let end = at + off_t(count)
        while at < end {
            let copied = unsafe sendfile(descriptor, source, &at, Int(end - at))
            if copied < 0, errno == EINTR { continue }
            // What it cannot copy, two plain calls can; an end of the file it has been wrong about.
            if copied <= 0 { break }
        }
        return try Int(at) - offset + appendThroughMemory(from: source, at..<end)
    }

    private func appendThroughMemory(from source: Int32, _ range: Range<off_t>) throws(SystemError) -> Int {
        guard !range.isEmpty else { return 0 }
        var buffer = [UInt8](repeating: 0, count: 1 << 18)
        var at = range.lowerBound
        while at < range.upperBound {
            let got = try Self.read(source, at: at, count: Int(range.upperBound - at), into: &buffer)
            if got == 0 { break }
            try write(buffer.span.extracting(0..<got))
            at += off_t(got)
        }
        return Int(at - range.lowerBound)
    }

    /// Appends all of another file.
    func append(_ other: borrowing OpenFile) throws(SystemError) {
        _ = try append(from: other.descriptor, at: 0, count: Int(Int32.max) << 16)
    }

    /// Fills the beginning of `buffer` with at most `count` bytes from an offset on: how many, 0 at the end of the file.
    func read(at offset: Int, count: Int, into buffer: inout [UInt8]) throws(SystemError) -> Int {
        try Self.read(descriptor, at: off_t(offset), count: count, into: &buffer)
    }

    private static func read(
        _ descriptor: Int32, at offset: off_t, count: Int, into buffer: inout [UInt8]
    ) throws(SystemError) -> Int {
        while true {
            let got = unsafe buffer.withUnsafeMutableBytes { bytes in
                unsafe pread(descriptor, bytes.baseAddress, min(count, bytes.count), offset)
            }
            if got >= 0 { return got }
            if errno != EINTR { throw SystemError(code: errno) }
        }
    }

    /// Takes the file's mode down to 0600. A file system that knows no modes (a memory stick's) is not an error.
    func makePrivate() throws(SystemError) {
        guard fchmod(descriptor, 0o600) != 0 else { return }
        guard errno == EPERM || errno == ENOTSUP || errno == ENOSYS else { throw SystemError(code: errno) }
    }

    /// Waits until the content is on the disk.
    func sync() throws(SystemError) {
        guard fsync(descriptor) == 0 else { throw SystemError(code: errno) }
    }

    /// Whether this process holds the lock now. `false` if another holds it.
    func lock() throws(SystemError) -> Bool {
        guard flock(descriptor, LOCK_EX | LOCK_NB) != 0 else { return true }
        guard errno == EWOULDBLOCK else { throw SystemError(code: errno) }
        return false
    }

    /// Waits until this process holds the lock.
    func waitForLock() throws(SystemError) {
        while flock(descriptor, LOCK_EX) != 0 {
            guard errno == EINTR else { throw SystemError(code: errno) }
        }
    }

    /// Whether the file still has a name in a folder.
    func hasName() -> Bool {
        var info = stat()
        return unsafe fstat(descriptor, &info) == 0 && info.st_nlink > 0
    }

    package consuming func close() throws(SystemError) {
        let descriptor = descriptor
        discard self
        guard Glibc.close(descriptor) == 0 else { throw SystemError(code: errno) }
    }
}

/// A call of the operating system failed.
package struct SystemError: Error {
    package let code: Int32
}

/// What stands at a path, not following a link.
enum PathKind {
    case nothing, plainFile, ownFolder, other
}

func kind(of path: String) throws(SystemError) -> PathKind {
    var info = stat()
    guard unsafe lstat(path, &info) == 0 else {
        guard errno == ENOENT else { throw SystemError(code: errno) }
        return .nothing
    }
    switch info.st_mode & S_IFMT {
    case S_IFREG: return .plainFile
    case S_IFDIR where info.st_uid == geteuid(): return .ownFolder
    default: return .other
    }
}

func makePrivateFolder(_ path: String) throws(SystemError) {
    guard unsafe mkdir(path, 0o700) == 0 else { throw SystemError(code: errno) }
}

func rename(_ source: String, to destination: String) throws(SystemError) {
    guard unsafe Glibc.rename(source, destination) == 0 else { throw SystemError(code: errno) }
}

/// Removes a file or an empty folder. What is gone already needs no removing, and what cannot be removed is left to the
/// next sweep, so nothing is reported.
func remove(_ path: String) {
    _ = unsafe Glibc.remove(path)
}

/// The names in a folder, in no order; none if it cannot be read.
func names(inFolder path: String) -> [String] {
    guard let folder = unsafe opendir(path) else { return [] }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
        let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
            unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        if name != ".", name != ".." { names.append(name) }
    }
    return names
}

func systemMessage(_ code: Int32) -> String {
    unsafe String(cString: strerror(code))
}
