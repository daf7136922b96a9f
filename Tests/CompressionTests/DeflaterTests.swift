import Testing

@testable import Compression

struct DeflaterTests {
    private static func deflated(
        _ bytes: [UInt8], _ ending: Deflater.Ending, by deflater: borrowing Deflater, room: Int
    ) throws -> [UInt8] {
        var result: [UInt8] = []
        var output = [UInt8](repeating: 0, count: room)
        var rest = bytes.indices
        while true {
            let step = try #require(deflater.deflate(bytes, rest, ending, into: &output))
            result += output[..<step.made]
            rest = rest.dropFirst(step.used)
            if rest.isEmpty, step.made < room { return result }
        }
    }

    private static func inflated(_ bytes: [UInt8], count: Int) throws -> (bytes: [UInt8], isFinished: Bool) {
        guard let inflater = Inflater() else { throw NoMemory() }
        var output = [UInt8](repeating: 0, count: count + 1)
        let step = try #require(inflater.inflate(bytes, bytes.indices, into: &output, from: 0))
        return (Array(output[..<step.made]), step.isFinished)
    }

    /// `#require` copies what it unwraps.
    private struct NoMemory: Error {}

    private static func deflater(_ level: Int) throws -> Deflater {
        guard let deflater = Deflater(level: level) else { throw NoMemory() }
        return deflater
    }

    private static let text = Array(String(repeating: "<c r=\"A1\"><v>12</v></c>村", count: 4_000).utf8)

    @Test(arguments: [1, 2, 3], [64, 1 << 20])
    func `what is deflated inflates again, however little room there is`(level: Int, room: Int) throws {
        let deflater = try Self.deflater(level)
        let deflated = try Self.deflated(Self.text, .last, by: deflater, room: room)
        let back = try Self.inflated(deflated, count: Self.text.count)
        #expect(back.isFinished && back.bytes == Self.text)
        #expect(deflated.count < Self.text.count / 20)
    }

    /// Stretches may be put together in another order than they were made in.
    @Test(arguments: [1, 2, 3])
    func `what lies between two seams inflates on its own`(level: Int) throws {
        let deflater = try Self.deflater(level)
        let stretches = try ["甲甲甲甲", "乙甲乙甲", "", "甲甲甲甲"].map {
            try Self.deflated(Array($0.utf8), .seam, by: deflater, room: 1 << 10)
        }
        let end: [UInt8] = [3, 0]
        let last = try Self.inflated(stretches[3] + end, count: 12)
        #expect(last.isFinished && last.bytes == Array("甲甲甲甲".utf8))
        let joined = try Self.inflated(stretches[1] + stretches[2] + stretches[0] + end, count: 24)
        #expect(joined.isFinished && joined.bytes == Array("乙甲乙甲甲甲甲甲".utf8))
    }
}
