/// How names are written and spoken (姓名写法): by which the name of one person is known again where somebody wrote it in
/// traditional characters, with another character of the same sound, or with the sound in letters.
public struct NameWriting: Sendable {
    /// How two names are alike (姓名相近程度).
    public enum Likeness: Sendable, Hashable {
        /// Character by character.
        case same
        /// But for traditional and simplified characters.
        case variant
        /// They sound alike, tones aside.
        case sound
    }

    /// The characters of which more than their own writing is known.
    public static let characters = Unicode.Scalar("\u{4E00}")...Unicode.Scalar("\u{9FFF}")

    /// What is known of the characters, in one place: a copy of a struct costs as many counts as it has arrays.
    private final class Tables: Sendable {
        let simplified: [Unicode.Scalar]
        let sounds: [UInt32]
        let letters: [String: UInt32]

        init(simplified: [Unicode.Scalar], sounds: [UInt32], letters: [String: UInt32]) {
            self.simplified = simplified
            self.sounds = sounds
            self.letters = letters
        }
    }

    private let tables: Tables
    /// Sounds are numbered behind all characters.
    private static let firstSound: UInt32 = 0x11_0000

    /// Names are what stands there.
    public static let plain = NameWriting(simplified: [], sounds: [])

    /// - Parameters:
    ///   - simplified: the simplified form of each of `characters`.
    ///   - sounds: the sound of each in letters without tones, empty where it has none.
    public init(simplified: [Unicode.Scalar], sounds: [String]) {
        var letters: [String: UInt32] = [:]
        let sounds = sounds.enumerated().map { index, sound in
            guard !sound.isEmpty else { return Self.characters.lowerBound.value + UInt32(index) }
            return letters[sound]
                ?? {
                    let number = Self.firstSound + UInt32(letters.count)
                    letters[sound] = number
                    return number
                }()
        }
        tables = Tables(simplified: simplified, sounds: sounds, letters: letters)
    }

    /// A number that names of one sound share, and hardly any others.
    public func soundKey(of name: PersonName) -> UInt64 {
        soundKey(plain: name.registered.utf8Span.span) ?? soundKeyAtCloserLook(name)
    }

    /// The same of a name's text that is nothing but Chinese characters; `nil` of another.
    public func soundKey(plain text: Span<UInt8>) -> UInt64? {
        guard text.count > 0, text.count.isMultiple(of: 3), !Placeholder.isPlaceholder(text, orZero: true) else {
            return nil
        }
        var key = SoundKey()
        let sounds = tables.sounds
        for position in stride(from: 0, to: text.count, by: 3) {
            guard text[position] & 0xF0 == 0xE0 else { return nil }
            let scalar =
                UInt32(text[position] & 0x0F) << 12 | UInt32(text[position + 1] & 0x3F) << 6
                | UInt32(text[position + 2] & 0x3F)
            guard Self.characters.lowerBound.value <= scalar, scalar <= Self.characters.upperBound.value else {
                return nil
            }
            key.add(sounds.isEmpty ? scalar : sounds[Int(scalar - Self.characters.lowerBound.value)])
        }
        return key.value
    }

    private func soundKeyAtCloserLook(_ name: PersonName) -> UInt64 {
        var key = SoundKey()
        var word = ""
        func endWord(_ key: inout SoundKey) {
            guard !word.isEmpty else { return }
            if let sound = tables.letters[word] {
                key.add(sound)
            } else {
                word.unicodeScalars.forEach { key.add($0.value) }
            }
            word = ""
        }
        for scalar in name.registered.unicodeScalars {
            if scalar.isASCII, scalar.properties.isAlphabetic {
                word.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value) | 0x20))
            } else {
                endWord(&key)
                key.add(sound(of: scalar))
            }
        }
        endWord(&key)
        return key.value
    }

    /// How two names of one sound are alike.
    public func likeness(_ one: PersonName, _ other: PersonName) -> Likeness {
        if one == other { return .same }
        let pairs = zip(one.registered.unicodeScalars, other.registered.unicodeScalars)
        let isVariant =
            one.registered.unicodeScalars.count == other.registered.unicodeScalars.count
            && pairs.allSatisfy { simplified($0) == simplified($1) }
        return isVariant ? .variant : .sound
    }

    private func sound(of scalar: Unicode.Scalar) -> UInt32 {
        guard !tables.sounds.isEmpty, Self.characters.contains(scalar) else { return scalar.value }
        return tables.sounds[Int(scalar.value - Self.characters.lowerBound.value)]
    }

    private func simplified(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard !tables.simplified.isEmpty, Self.characters.contains(scalar) else { return scalar }
        return tables.simplified[Int(scalar.value - Self.characters.lowerBound.value)]
    }
}

/// Sounds, one after the other, as one number (读音键).
private struct SoundKey {
    private var mixed: UInt64 = 0xCBF2_9CE4_8422_2325

    var value: UInt64 { mixed ^ mixed >> 29 }

    mutating func add(_ sound: UInt32) { mixed = (mixed ^ UInt64(sound)) &* 0x0000_0100_0000_01B3 }
}
