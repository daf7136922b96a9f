/// Supplies a part's text, stretch after stretch; for a large part, a second thread inflates it meanwhile.
package struct PartSupply: ~Copyable, StretchSource {
    /// Inflated bytes from which on a second thread is worth its start.
    package static let largeBytes = 1 << 20

    let part: String
    private var text: PartText?
    private let ahead: ReadAhead?
    /// How many stretches were supplied.
    private var turn = 0

    /// - Parameter readsAhead: whether there may be a second thread.
    package init(_ part: Part, readsAhead: Bool) {
        self.part = part.name
        ahead = readsAhead && part.member.size >= Self.largeBytes ? ReadAhead(part) : nil
        text = ahead == nil ? PartText(PartStream(part)) : nil
    }

    deinit { ahead?.abandon() }

    /// Exchanges a stretch for the next one, which holds no text once there is none. Not to be called after an error.
    package mutating func next(_ stretch: inout Stretch) throws(ReadingError) {
        if let ahead { try ahead.next(&stretch, turn: turn) } else { try text?.fill(&stretch) }
        turn += 1
    }
}
