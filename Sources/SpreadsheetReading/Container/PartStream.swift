import Compression

/// The inflated bytes of one part, with size, ratio and checksum verified.
package struct PartStream: ~Copyable {
    /// A part of no more bytes may have any ratio: small parts of blanks are sound, and harm nobody.
    private static let ratioFreeBytes = 8 << 20

    let part: Part
    private let inflater: Inflater?
    private var input: [UInt8]
    private var inputRange = 0..<0
    private var compressed = 0
    private var produced = 0
    private var checksum: UInt32 = 0
    private var isFinished = false

    package init(_ part: Part) {
        inflater = part.member.method == 8 ? Inflater() : nil
        input = [UInt8](repeating: 0, count: min(64 << 10, max(1, part.member.compressedSize)))
        self.part = part
    }

    /// Puts the next bytes into `buffer` from `start` on: how many, 0 after the last. There must be room.
    package mutating func read(into buffer: inout [UInt8], from start: Int) throws(ReadingError) -> Int {
        while !isFinished {
            if inputRange.isEmpty {
                guard let count = part.container.read(part.member, at: compressed, into: &input) else {
                    throw fault(.readFailed)
                }
                inputRange = 0..<count
                compressed += count
            }
            let made = try step(into: &buffer, from: start)
            if made > 0 {
                checksum = Checksum.updated(checksum, with: buffer, start..<start + made)
                produced += made
                guard produced <= part.member.size else { throw fault(.sizeMismatch) }
                guard produced <= Self.ratioFreeBytes || produced / part.limits[.ratio] <= compressed else {
                    throw .overLimit(.ratio, part.limits, part: part.name)
                }
            }
            if isFinished { try verify() }
            if made > 0 { return made }
        }
        return 0
    }

    private mutating func step(into buffer: inout [UInt8], from start: Int) throws(ReadingError) -> Int {
        guard part.member.method == 8 else {
            let count = min(inputRange.count, buffer.count - start)
            buffer.replaceSubrange(
                start..<start + count, with: input[inputRange.lowerBound..<inputRange.lowerBound + count])
            inputRange = inputRange.dropFirst(count)
            isFinished = count == 0
            return count
        }
        guard let step = inflater?.inflate(input, inputRange, into: &buffer, from: start) else {
            throw fault(.badData)
        }
        // Nothing used and nothing made: the data end too early.
        guard step.used > 0 || step.made > 0 || step.isFinished else { throw fault(.badData) }
        inputRange = inputRange.dropFirst(step.used)
        isFinished = step.isFinished
        return step.made
    }

    private func verify() throws(ReadingError) {
        guard produced == part.member.size else { throw fault(.sizeMismatch) }
        guard checksum == part.member.checksum else { throw fault(.checksumMismatch) }
    }

    private func fault(_ fault: ContainerFault) -> ReadingError { .damagedContainer(fault, member: part.name) }
}
