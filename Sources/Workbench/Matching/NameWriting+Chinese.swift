import Foundation
import Importing
import Registry

extension NameWriting {
    /// What Unicode's own tables know of Chinese characters: traditional and simplified forms, and the sound in Pinyin.
    static func chinese(jobs: Int) -> NameWriting {
        let all = NameWriting.characters
        // One part for each thread: to open a transformation takes as long as to use it.
        let size = (all.upperBound.value - all.lowerBound.value) / UInt32(max(1, min(jobs, 8))) + 1
        let starts = Array(stride(from: all.lowerBound.value, through: all.upperBound.value, by: Int(size)))
        let parts = SideBySide.map(starts, atOnce: jobs) { start in
            Part((start..<min(start + size, all.upperBound.value + 1)).compactMap { Unicode.Scalar($0) })
        }
        return NameWriting(simplified: parts.flatMap(\.simplified), sounds: parts.flatMap(\.sounds))
    }

    /// What is known of some of the characters.
    private struct Part: Sendable {
        private(set) var simplified: [Unicode.Scalar] = []
        private(set) var sounds: [String] = []

        /// One transformation of all costs a hundredth of one of each; lines keep them apart.
        init(_ scalars: [Unicode.Scalar]) {
            let text = scalars.map { String($0) }.joined(separator: "\n")
            let simple = text.applyingTransform(StringTransform("Hant-Hans"), reverse: false) ?? text
            let spoken = text.applyingTransform(.mandarinToLatin, reverse: false) ?? text
            for (scalar, line) in zip(scalars, simple.split(separator: "\n")) {
                let isOne = line.unicodeScalars.count == 1
                simplified.append(isOne ? line.unicodeScalars.first ?? scalar : scalar)
            }
            for line in spoken.split(separator: "\n") { sounds.append(Self.withoutTone(line)) }
        }

        /// The letters of a syllable; empty where it is still a character. The dots of ü are no tone.
        private static func withoutTone(_ syllable: Substring) -> String {
            var letters = ""
            for scalar in String(syllable).decomposedStringWithCanonicalMapping.unicodeScalars {
                if scalar.isASCII {
                    letters.unicodeScalars.append(scalar)
                } else if scalar == "\u{308}" {
                    letters = String(letters.dropLast()) + "v"
                } else if scalar.properties.isAlphabetic {
                    return ""
                }
            }
            return letters
        }
    }
}
