import Glibc
import Synchronization

/// A hidden folder, open to its owner only, that one run keeps beside its destination and removes at the end.
///
/// A locked file in it tells a live folder from one that a killed run left behind: whoever gets the lock may remove the
/// folder. Names are random, so a left-over never blocks the next run.
struct PrivateFolder: ~Copyable {
    let path: String
    /// None where the folder lies in another one, whose lock is enough.
    private let lock: OpenFile?

    private static let prefix = ".lookback-"
    private static let lockName = "lock"

    /// The folders of this process, so that an interrupted run leaves none behind.
    private static let live = Mutex<Set<String>>([])

    /// Removes every folder of this process, which then ends: no thread can begin another folder in between.
    static func abandonAll(andEnd end: () -> Never) -> Never {
        live.withLock { folders in
            for folder in folders { removeAll(of: folder) }
            end()
        }
    }

    init(in parent: String) throws(WritingError) {
        while true {
            let path = parent + "/" + Self.prefix + String(UInt64.random(in: 1 << 60 ... .max), radix: 16)
            do {
                try Self.live.withLock { folders throws(SystemError) in
                    try makePrivateFolder(path)
                    folders.insert(path)
                }
            } catch {
                if error.code == EEXIST { continue }
                throw .file(path: parent, .createFolder, code: error.code)
            }
            if let lock = try Self.lock(path) {
                self.path = path
                self.lock = consume lock
                return
            }
            Self.live.withLock { _ = $0.remove(path) }
        }
    }

    /// A folder within another one, for one of several files that are made there.
    init(within outer: borrowing PrivateFolder, for destination: String) throws(WritingError) {
        let path = outer.path + "/" + String(UInt64.random(in: 1 << 60 ... .max), radix: 16)
        do {
            try Self.live.withLock { _ throws(SystemError) in try makePrivateFolder(path) }
        } catch {
            throw .file(path: destination, .createFolder, code: error.code)
        }
        self.path = path
        lock = nil
    }

    deinit {
        Self.removeAll(of: path)
        Self.live.withLock { _ = $0.remove(path) }
    }

    /// The lock of a new folder, or `nil` if a sweep of another run took the folder for a left-over in between.
    private static func lock(_ folder: String) throws(WritingError) -> OpenFile? {
        do {
            let file = try OpenFile(creating: folder + "/" + lockName)
            do {
                guard try file.lock() else { return nil }
            } catch {
                // A file system without locks: other runs cannot take the lock either, and so leave the folder alone.
            }
            guard file.hasName() else { return nil }
            return consume file
        } catch {
            if error.code == EEXIST || error.code == ENOENT { return nil }
            removeAll(of: folder)
            throw .file(path: folder, .create, code: error.code)
        }
    }

    /// Removes the folders that killed runs left behind.
    static func sweep(_ parent: String) {
        for name in names(inFolder: parent) where name.hasPrefix(prefix) {
            let folder = parent + "/" + name
            guard let kind = try? kind(of: folder), kind == .ownFolder,
                let lock = try? OpenFile(openingOrCreating: folder + "/" + lockName),
                let isOurs = try? lock.lock(), isOurs
            else { continue }
            removeAll(of: folder)
            try? lock.close()
        }
    }

    /// Removes a folder and all in it, the lock last. A folder may hold another of its kind. What is refused (a network disk
    /// may refuse for a moment, another thread may just put a file there) is tried again, and then left to the next sweep.
    private static func removeAll(of folder: String) {
        for _ in 0..<3 {
            for name in names(inFolder: folder) where name != lockName {
                let path = folder + "/" + name
                if let kind = try? kind(of: path), kind == .ownFolder { removeAll(of: path) } else { remove(path) }
            }
            remove(folder + "/" + lockName)
            remove(folder)
            if let kind = try? kind(of: folder), kind == .nothing { return }
        }
    }
}
