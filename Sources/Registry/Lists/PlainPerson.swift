/// Who somebody is whose number and name are written as most are (常规写法): by that a row is known without being read.
public struct PlainPerson {
    /// What `IdentityNumber.person` packs: the check character agrees, and it is nobody's temporary number.
    public let number: UInt64
    /// The day of birth in the number.
    public let birth: CalendarDay
    /// See `NameWriting.soundKey`.
    public let soundKey: UInt64

    /// What a number and a name say; `nil` where either is written otherwise than most.
    ///
    /// - Parameter birth: the day of birth, where it is told besides; then it must be the one in the number.
    public init?(
        number bytes: Span<UInt8>, name: Span<UInt8>, birth written: Span<UInt8>? = nil, _ writing: NameWriting
    ) {
        if let written, !written.isDate(of: bytes) { return nil }
        guard let person = IdentityNumber.person(plain: bytes),
            let soundKey = writing.soundKey(plain: name)
        else { return nil }
        let number = IdentityNumber(packed: person, form: .citizen, agrees: true)
        let year = Int(IdentityNumber.writtenBirth(of: person) / 10_000)
        guard !number.isTemporary, let birth = number.birth, CalendarDay.readable.contains(year) else { return nil }
        self.number = person
        self.birth = birth
        self.soundKey = soundKey
    }
}

extension Span<UInt8> {
    /// Whether the bytes write, as 1965-02-03, the day of birth in a number of 18 bytes.
    fileprivate func isDate(of number: Span<UInt8>) -> Bool {
        guard count == 10, number.count == 18 else { return false }
        let front = word(at: 0)
        let back = word(at: 2)
        let hyphen = UInt64(UInt8(ascii: "-"))
        guard front >> 32 & 0xFF == hyphen, back >> 40 & 0xFF == hyphen else { return false }
        return number.word(at: 6) == front & 0xFFFF_FFFF | (back >> 24 & 0xFFFF) << 32 | (back >> 48) << 48
    }
}
