import Foundation
import Registry
import Templates
import TestSupport
import Testing

@Suite("Characters of names")
struct NameWritingTests {
    /// `templates/names.yaml` says what Unicode's own tables say, character by character: it is written from them.
    @Test func theFileSaysWhatUnicodeSays() throws {
        try Snapshot.expect(UnicodeNames().yaml, named: "../templates/names.yaml")
    }

    @Test(
        "A name is known again however it was written",
        arguments: [
            ("张丽", "張麗", NameWriting.Likeness.variant), ("刘玥", "刘悦", .sound), ("王春", "王chun", .sound),
            ("李平", "李平", .same),
        ])
    func likeness(_ one: String, _ other: String, _ likeness: NameWriting.Likeness) throws {
        let writing = try Library.load().nameWriting()
        #expect(writing.soundKey(of: PersonName(one)) == writing.soundKey(of: PersonName(other)))
        #expect(writing.likeness(PersonName(one), PersonName(other)) == likeness)
    }

    @Test("The bytes of a Chinese name have the key of the name; those of others have none")
    func keysOfBytes() throws {
        let writing = try Library.load().nameWriting()
        for name in ["张丽", "欧阳明月", "买买提·艾力", "chun", "王chun", "无", "丽𬱖", ""] {
            let text = name.utf8
            let isChinese = ["张丽", "欧阳明月"].contains(name)
            #expect(writing.soundKey(plain: text.span) == (isChinese ? writing.soundKey(of: PersonName(name)) : nil))
        }
    }
}

/// What Unicode's tables know of Chinese characters: the sound in Pinyin, traditional and simplified forms.
private struct UnicodeNames {
    private var sounds: [String: String] = [:]
    private var simplified: [String] = []

    /// One transformation of all costs a hundredth of one of each; lines keep them apart.
    init() {
        let scalars = (NameWriting.characters.lowerBound.value...NameWriting.characters.upperBound.value).compactMap {
            Unicode.Scalar($0)
        }
        let text = scalars.map { String($0) }.joined(separator: "\n")
        let simple = text.applyingTransform(StringTransform("Hant-Hans"), reverse: false) ?? text
        let spoken = text.applyingTransform(.mandarinToLatin, reverse: false) ?? text
        for (scalar, line) in zip(scalars, simple.split(separator: "\n"))
        where line.unicodeScalars.count == 1 && line.unicodeScalars.first != scalar {
            simplified.append(String(scalar) + line)
        }
        for (scalar, line) in zip(scalars, spoken.split(separator: "\n")) {
            let sound = Self.withoutTone(line)
            if !sound.isEmpty { sounds[sound, default: ""].unicodeScalars.append(scalar) }
        }
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

    var yaml: String {
        let pairs = stride(from: 0, to: simplified.count, by: 30).map { start in
            "  " + simplified[start..<min(start + 30, simplified.count)].joined(separator: " ") + "\n"
        }
        let spoken = sounds.sorted { $0.key < $1.key }.map { "  \($0.key): \($0.value)\n" }
        return """
            # 汉字的读音（不带声调）和简化字，比对姓名时用：读音相同、繁简不同的写法认作同一个名字。
            # 由 Unicode 的字表生成，测试逐字核对；一般不需要改。
            # sounds 读音：这样读的字；simplified 原字和简化字，成对，空格隔开。
            sounds:
            \(spoken.joined())simplified: >-
            \(pairs.joined())
            """
    }
}
