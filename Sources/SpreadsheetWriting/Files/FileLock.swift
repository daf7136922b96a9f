/// A lock that one run holds at a time (文件锁), let go at the end of its life, however the process ends.
public struct FileLock: ~Copyable {
    private let file: OpenFile

    /// Waits until nobody else holds the lock of a file, which is made if need be and stays. On a file system that knows no
    /// locks nobody is kept out.
    public init(_ path: String) throws(WritingError) {
        do {
            file = try OpenFile(openingOrCreating: path)
        } catch {
            throw .file(path: path, .lock, code: error.code)
        }
        try? file.waitForLock()
    }
}
