import Glibc

/// What a process that reads personal data must not leave behind (进程安全).
enum ProcessHygiene {
    /// The signals for which the Swift runtime prints a backtrace, and with it memory.
    private static let crashSignals = [SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV]

    /// No backtraces, no core dumps, no files that others can read.
    static func establish() {
        for signal in crashSignals { _ = Glibc.signal(signal, SIG_DFL) }
        var noCore = rlimit(rlim_cur: 0, rlim_max: 0)
        _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &noCore)
        umask(0o077)
    }
}
