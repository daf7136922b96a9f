/// A stretch of a part's text, in storage that is used again. The first `room` bytes are free for what was left over of
/// the stretch before.
package struct Stretch: Sendable {
    package static let room = 16 << 10
    static let size = 256 << 10

    package var bytes: [UInt8] = []
    /// Where the text ends.
    package var end = 0
    var isUTF16 = false
    /// Whether the stretch was filled and there was no text left for it.
    var isLast: Bool { end == Stretch.room }
}
