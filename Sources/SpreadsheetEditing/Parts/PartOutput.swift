import SpreadsheetReading
import SpreadsheetWriting

/// The new bytes of a part on their way to a file.
struct PartOutput: ~Copyable {
    private let part: Part
    private let path: String
    private var output: PackedOutput
    private(set) var splices: [Splice] = []

    /// Begins the file at `path`, compressed as the part was. `destination` is for messages.
    init(replacing part: Part, at path: String, destination: String) throws(EditingError) {
        do throws(WritingError) {
            output = try PackedOutput(
                creating: path, for: destination, isDeflated: part.member.method == 8)
        } catch { throw .writing(error) }
        self.part = part
        self.path = path
    }

    /// Bytes that the part had before.
    mutating func keep(_ bytes: [UInt8], _ range: Range<Int>) throws(EditingError) {
        do { try output.write(bytes, range) } catch { throw .writing(error) }
    }

    /// New bytes in the place of those that stood at `range` of the part before.
    mutating func replace(_ range: Range<Int>, with bytes: [UInt8]) throws(EditingError) {
        splices.append(Splice(old: range, count: bytes.count))
        try keep(bytes, 0..<bytes.count)
    }

    /// Ends the part.
    consuming func finish() throws(EditingError) -> NewPart {
        let (part, path, splices) = (part, path, splices)
        do {
            return NewPart(old: part, path: path, packing: try output.finish(), splices: splices)
        } catch { throw .writing(error) }
    }
}

/// Bytes of a part that others took the place of.
struct Splice: Hashable, Sendable {
    /// Where they stood in the part before.
    let old: Range<Int>
    /// How many there are now.
    let count: Int
}

/// A part's new bytes, compressed, in a file of their own.
struct NewPart {
    let old: Part
    let path: String
    let packing: Packing
    /// Where the part differs from the old one, in order.
    let splices: [Splice]
}
