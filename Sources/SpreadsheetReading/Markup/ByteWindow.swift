/// Bytes of a text of which so many are known to be there (窗口): one check of bounds for each window, instead of one for each
/// word that is looked at in it.
///
/// Unsafe code: loads from an address, of which `window(at:)` has checked that all that `load` can reach lies in the text. A
/// window does not outlive the call that lends it.
@safe struct ByteWindow {
    /// So many offsets can be looked at, eight bytes from each.
    static let width = 128

    private let start: UnsafeRawPointer

    fileprivate init(_ start: UnsafeRawPointer) { unsafe self.start = start }

    /// The eight bytes at an offset, the first one lowest.
    @inline(__always)
    func load(_ offset: Int) -> UInt64 {
        unsafe UInt64(
            littleEndian: start.loadUnaligned(fromByteOffset: offset & (Self.width - 1), as: UInt64.self))
    }
}

/// A text, to be looked at through windows.
@safe struct ByteWindows {
    private let start: UnsafeRawPointer
    /// At how many offsets windows begin.
    private let count: UInt

    fileprivate init?(_ text: UnsafeRawBufferPointer) {
        guard let start = text.baseAddress else { return nil }
        unsafe self.start = start
        count = UInt(max(0, text.count - ByteWindow.width - 7))
    }

    /// The window at an offset; `nil` where less of the text is left.
    @inline(__always)
    func window(at offset: Int) -> ByteWindow? {
        UInt(bitPattern: offset) < count ? unsafe ByteWindow(start + offset) : nil
    }
}

extension Span<UInt8> {
    /// Lends the text, unless it is empty, to somebody who looks at it through windows.
    @inline(__always)
    func withWindows(_ look: (ByteWindows) -> Void) {
        unsafe withUnsafeBytes { if let windows = unsafe ByteWindows($0) { look(windows) } }
    }
}
