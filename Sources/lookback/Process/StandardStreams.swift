import Glibc

/// Writes text to the standard streams (标准输出).
enum StandardStreams {
    /// Writes to standard output, where the result goes.
    static func write(_ text: String) { write(text, to: STDOUT_FILENO) }

    /// Writes a line to standard error, where progress and warnings go.
    static func warn(_ line: String) { write(line + "\n", to: STDERR_FILENO) }

    /// Writes bytes to standard output.
    static func write(_ bytes: Span<UInt8>) {
        unsafe bytes.withUnsafeBufferPointer { unsafe write($0, to: STDOUT_FILENO) }
    }

    private static func write(_ text: String, to descriptor: Int32) {
        var text = text
        text.withUTF8 { unsafe write($0, to: descriptor) }
    }

    private static func write(_ bytes: UnsafeBufferPointer<UInt8>, to descriptor: Int32) {
        var written = 0
        while written < bytes.count {
            let rest = unsafe UnsafeBufferPointer(rebasing: bytes[written...])
            let count = unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
            if count >= 0 {
                written += count
            } else if errno != EINTR {
                // Where nobody reads any more there is nothing left to do; any other failure must not pass for success.
                exit(errno == EPIPE ? 0 : 2)
            }
        }
    }
}

extension StandardStreams {
    /// Whether standard output is a terminal that wants colours.
    static var isColoured: Bool {
        isatty(STDOUT_FILENO) == 1 && Environment.value("NO_COLOR") == nil
    }

    /// Whether standard error is a terminal, whose line can be renewed.
    static var errorsAreOnTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// How many columns standard output has: what `COLUMNS` says, otherwise the terminal.
    static var width: Int {
        if let columns = Environment.value("COLUMNS").flatMap({ Int($0) }) { return columns }
        var size = winsize()
        guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }

    /// Puts a text in the place of the terminal's last line on standard error.
    static func overwrite(_ line: String) { write("\r" + line + "\u{1B}[K", to: STDERR_FILENO) }
}
