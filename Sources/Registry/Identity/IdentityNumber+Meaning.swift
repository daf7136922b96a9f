extension IdentityNumber {
    /// Whether the number stands for "no identity number" (临时证件号): it begins with 999999.
    public var isTemporary: Bool { area == 999_999 }

    /// The code of the area of first registration (地址码), six digits.
    public var area: Int { Int(form == .citizenOld ? packed / 1_000_000_000 : packed / 11 / 100_000_000_000) }

    /// The sex in the number: an odd sequence number (顺序码) is a man's.
    public var sex: Sex {
        let sequence = form == .citizenOld ? packed : packed / 11
        return sequence % 2 == 1 ? .male : .female
    }

    /// The first 18 characters, by which one person's numbers are compared; an old number is upgraded to its 18.
    public var person: UInt64 {
        guard form == .citizenOld else { return packed }
        let digits = packed / 1_000_000_000 * 100_000_000_000 + 19_000_000_000 + packed % 1_000_000_000
        return digits * 11 + Self.checkValue(of: digits)
    }

    /// The number of 18 characters that an old number became (15位升18位); the number itself where it is none.
    public var upgraded: IdentityNumber {
        guard form == .citizenOld, let birth else { return self }
        return IdentityNumber(area: area, birth: birth, sequence: Int(packed % 1_000)) ?? self
    }

    /// Completed years of life on `day`; `nil` where the number has no day of birth.
    public func age(on day: CalendarDay) -> Int? { birth?.age(on: day) }

    /// Whether it is the number of a disability card (残疾人证).
    public var isDisabilityCard: Bool { form == .disabilityCard || form == .disabilityCardReissued }

    /// The kind of the disability, digit 19 of a card; `nil` where it is none of the seven, or no card.
    public var disabilityKind: DisabilityKind? {
        guard isDisabilityCard, cardDigits >= 10 else { return nil }
        return DisabilityKind(rawValue: cardDigits / 10 - 1)
    }

    /// The grade of the disability, digit 20 of a card; `nil` where it is none of the four, or no card.
    public var disabilityGrade: DisabilityGrade? {
        guard isDisabilityCard, cardDigits % 10 >= 1 else { return nil }
        return DisabilityGrade(rawValue: cardDigits % 10 - 1)
    }

    /// Whether the last two characters of a re-issued card are a B and a digit; `true` for all other numbers.
    public var hasUsualReissueMark: Bool {
        guard form == .disabilityCardReissued else { return true }
        return reissue >> 8 == 0x42 && (0x30...0x39).contains(reissue & 0xFF)
    }

    /// Whether the last three of the 18 characters are zeros, as a spreadsheet leaves them that kept 15 digits.
    public var endsInZeros: Bool { form != .citizenOld && packed % 11 == 0 && packed / 11 % 100 == 0 }

    /// The number as a person with these digits would have it, with its check character.
    ///
    /// - Parameters: area and sequence number within the digits that the form has for them.
    public init?(area: Int, birth: CalendarDay, sequence: Int) {
        let (year, month, day) = birth.parts
        let digits =
            UInt64(area) * 100_000_000_000 + UInt64(year * 10_000 + month * 100 + day) * 1_000 + UInt64(sequence)
        self.init(DateText.padded(Int(digits), to: 17) + Self.checkCharacter(of: digits))
    }

    private static func checkCharacter(of digits: UInt64) -> String {
        let value = checkValue(of: digits)
        return value == 10 ? "X" : String(value)
    }

    /// The check value of 17 digits, GB 11643-1999. The standard's weights 7, 9, 10, 5 … 8, 4, 2 are powers of two
    /// modulo 11.
    static func checkValue(of digits: UInt64) -> UInt64 {
        var rest = digits
        var sum: UInt64 = 0
        var place: UInt64 = 1
        while rest > 0 {
            // Two digits at once: the lower one, and the higher one twice.
            let pair = rest % 100
            sum &+= (pair &- 8 &* (pair / 10)) &<< place
            rest /= 100
            place &+= 2
        }
        return (12 - sum % 11) % 11
    }
}
