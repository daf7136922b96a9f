import Glibc

/// What a run of a program cost (用量).
struct Cost {
    /// From start to end.
    let seconds: Double
    /// Of all threads, in user and system mode.
    let processorSeconds: Double
    /// The most memory that was resident at one time.
    let peakMebibytes: Double
}

/// Runs programs and measures them. Unsafe code: system calls.
enum ChildProcess {
    /// Runs a program to its end, its output going to a file or to nowhere. `nil` where it cannot be started or fails.
    static func run(_ arguments: [String], output: String = "/dev/null") -> Cost? {
        guard let program = arguments.first else { return nil }
        // What was printed so far comes before what the child may print.
        fflush(nil)
        var files = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&files)
        defer { unsafe posix_spawn_file_actions_destroy(&files) }
        unsafe posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0)
        unsafe posix_spawn_file_actions_addopen(&files, 1, output, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        unsafe posix_spawn_file_actions_addopen(&files, 2, output, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        var words = unsafe arguments.map { unsafe strdup($0) } + [nil]
        defer { unsafe words.forEach { unsafe free($0) } }

        var child = pid_t()
        let start = now()
        guard unsafe posix_spawnp(&child, program, &files, nil, &words, environ) == 0 else { return nil }
        var status: Int32 = 0
        var usage = rusage()
        while unsafe wait4(child, &status, 0, &usage) < 0 {
            guard errno == EINTR else { return nil }
        }
        let seconds = now() - start
        guard status == 0 else { return nil }
        return Cost(
            seconds: seconds, processorSeconds: Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime),
            peakMebibytes: Double(usage.ru_maxrss) / 1024)
    }

    private static func now() -> Double {
        var time = timespec()
        unsafe clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
}

/// Files of the benchmark's own. Unsafe code: system calls.
enum Files {
    static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

    static func makeFolder(_ path: String) { unsafe mkdir(path, 0o700) }

    static func move(_ path: String, to other: String) -> Bool { unsafe rename(path, other) == 0 }

    static func remove(_ path: String) { unsafe unlink(path) }

    /// The lines of a small text; none where it cannot be read.
    static func lines(of path: String) -> [Substring] {
        let descriptor = unsafe open(path, O_RDONLY)
        guard descriptor >= 0 else { return [] }
        defer { close(descriptor) }
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 20) { buffer, count in
            count = unsafe max(0, read(descriptor, buffer.baseAddress, buffer.count))
        }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    }
}
