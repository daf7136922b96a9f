import Registry
import Spreadsheet

/// Reads households of a roll (底账读取).
struct RollReader {
    /// The fields of members that a roll has.
    static let fields: [Field] = [.name, .personId, .idNo]

    let bytes: [UInt8]
    var position: Int
    /// How many tables stand before those of the rows.
    let tables: Int
    private let further: RollFields
    private let values: [any FieldValue]
    private var row = 0

    init(bytes: [UInt8], position: Int, tables: Int, fields: RollFields, values: [any FieldValue]) {
        self.bytes = bytes
        self.position = position
        self.tables = tables
        further = fields
        self.values = values
    }

    mutating func number() -> Int { bytes.packedNumber(at: &position) }

    mutating func read(_ household: inout Household) {
        household.householdId = identifier(ofHousehold: nil)
        household.headName = reading { PersonName($0) }
        household.phone = reading { PhoneNumber($0) }
        household.bankAccount = reading { AccountNumber($0) }
        for _ in 0..<number() { household.members.append(member(ofHousehold: household.householdId.value)) }
        for field in further.ofHousehold { _ = household.withField(field, &self) }
    }

    /// Whether somebody's number and name, as they are written, are wanted, of a household that begins with its village.
    mutating func hasMember(where isWanted: (UInt64?, Span<UInt8>) -> Bool) -> Bool {
        _ = number()
        passIdentifier()
        for _ in 0..<3 { passText() }
        for _ in 0..<number() {
            // Table and row.
            for _ in 0..<2 { _ = number() }
            let name = passText()
            passIdentifier()
            let person = person()
            if isWanted(person, bytes.span.extracting(name)) { return true }
            _ = number()
            for _ in 0..<number() {
                for _ in 0..<2 { _ = number() }
                position += number()
            }
            for _ in further.ofMember { _ = number() }
        }
        return false
    }

    /// Passes over a reading: where its text stands, if it has one.
    @discardableResult
    private mutating func passText() -> Range<Int> {
        let length = max(0, number() - RollCode.text)
        defer { position += length }
        return position..<position + length
    }

    private mutating func passIdentifier() {
        let code = number()
        if code >= RollCode.identifierText {
            position += code - RollCode.identifierText
        } else if code >= RollCode.identifierDigits {
            position += 8
        } else if code == RollCode.identifierOfHousehold {
            position += 1
        }
    }

    private mutating func member(ofHousehold id: Identifier?) -> Member {
        let table = number()
        let step = number()
        row += step >> 1
        var member = Member(source: RecordToken(table: table + tables, row: row))
        if step & 1 == 1 { member.relation = .value(.head) }
        member.name = reading { PersonName($0) }
        member.personId = identifier(ofHousehold: id)
        member.idNo = identityNumber()
        member.birth = birth(besides: member.idNo)
        for _ in 0..<number() {
            let place = number()
            let field = place < Self.fields.count ? Self.fields[place] : further.ofMember[place - Self.fields.count]
            let kind = Remark.Kind(rawValue: UInt8(number())) ?? .cellError
            member.remarks.append(Remark(field, kind, original: text(number())))
        }
        for field in further.ofMember { _ = member.withField(field, &self) }
        return member
    }

    private mutating func birth(besides number: Reading<IdentityNumber>) -> Reading<CalendarDay> {
        let code = self.number()
        if let lacking: Reading<CalendarDay> = RollCode.lacking(code) { return lacking }
        guard code != RollCode.birthInNumber else { return number.value?.birth.map { .value($0) } ?? .unreadable }
        let day = UInt32(truncatingIfNeeded: code - RollCode.birth)
        return .value(CalendarDay(number: Int32(bitPattern: day)))
    }

    private mutating func identifier(ofHousehold id: Identifier?) -> Reading<Identifier> {
        let code = number()
        if let lacking: Reading<Identifier> = RollCode.lacking(code) { return lacking }
        switch code {
        case RollCode.identifierOfHousehold:
            defer { position += 1 }
            guard case .digits(let above, let count) = id?.content else { return .unreadable }
            return .value(Identifier(digits: above * 100 + UInt64(bytes[position]), count: count + 2))
        case ..<RollCode.identifierText:
            return .value(Identifier(digits: eightBytes(), count: UInt8(code - RollCode.identifierDigits)))
        default: return .value(Identifier(text(code - RollCode.identifierText)))
        }
    }

    /// The first 18 characters of an identity number, if there is one.
    private mutating func person() -> UInt64? {
        number() == RollCode.citizensNumber ? eightBytes() : reading { IdentityNumber($0) }.value??.person
    }

    private mutating func identityNumber() -> Reading<IdentityNumber> {
        guard number() == RollCode.citizensNumber else {
            switch reading({ IdentityNumber($0) }) {
            case .absent: return .absent
            case .blank: return .blank
            case .unreadable: return .unreadable
            case .value(let number): return number.map { .value($0) } ?? .unreadable
            }
        }
        return .value(IdentityNumber(person: eightBytes()))
    }

    private mutating func eightBytes() -> UInt64 {
        var number: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 64, by: 8) {
            number |= UInt64(bytes[position]) << shift
            position += 1
        }
        return number
    }

    private mutating func reading<Value>(_ value: (String) -> Value) -> Reading<Value> {
        let code = number()
        return RollCode.lacking(code) ?? .value(value(text(code - RollCode.text)))
    }

    private mutating func text(_ length: Int) -> String {
        defer { position += length }
        return String(decoding: bytes[position..<position + length], as: UTF8.self)
    }
}

extension RollReader: FieldVisitor {
    /// Reads a further field, whatever it is.
    mutating func visit<Value: FieldValue>(_ slot: inout Reading<Value>) {
        let code = number()
        if let lacking: Reading<Value> = RollCode.lacking(code) {
            slot = lacking
            return
        }
        let value =
            code & 1 == RollCode.shorthand & 1
            ? Value.value(ofShorthand: UInt8(truncatingIfNeeded: (code - RollCode.shorthand) / 2))
            : values[(code - RollCode.kept) / 2] as? Value
        slot = value.map { .value($0) } ?? .unreadable
    }
}
