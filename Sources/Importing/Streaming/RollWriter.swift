import Registry
import SpreadsheetReading

/// Writes households into a roll (底账写入): numbers in groups of seven bits, texts behind their length.
struct RollWriter {
    private(set) var bytes: [UInt8] = []
    private var previousRow = 0

    mutating func write(number: Int) {
        var rest = UInt(bitPattern: number)
        while rest > 127 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 128)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    mutating func write(_ household: borrowing Household) {
        write(household.householdId) { $0.registered }
        write(household.headName) { $0.registered }
        write(household.phone) { $0.registered }
        write(household.bankAccount) { $0.registered }
        write(number: household.members.count)
        previousRow = 0
        let members = household.members.span
        for index in members.indices {
            write(members[index].source, isHead: members[index].relation == .value(.head))
            write(members[index].name) { $0.registered }
            write(personId: members[index].personId, of: household.householdId)
            write(identityNumber: members[index].idNo)
            write(members[index].remarks)
        }
    }

    /// Behind the first, rows that follow each other take one byte.
    private mutating func write(_ source: RecordToken, isHead: Bool) {
        write(number: Int(source.table))
        write(number: (Int(source.row) - previousRow) << 1 | (isHead ? 1 : 0))
        previousRow = Int(source.row)
    }

    /// Only of the fields that a roll has.
    private mutating func write(_ remarks: [Remark]) {
        let kept = remarks.isEmpty ? [] : remarks.filter { RollReader.fields.contains($0.field) }
        write(number: kept.count)
        for remark in kept {
            write(number: RollReader.fields.firstIndex(of: remark.field) ?? 0)
            write(number: Int(remark.kind.rawValue))
            write(text: remark.original)
        }
    }

    private mutating func write<Value>(_ reading: Reading<Value>, _ text: (Value) -> String) {
        switch reading {
        case .absent: write(number: 0)
        case .blank: write(number: 1)
        case .unreadable: write(number: 2)
        case .value(let value): write(text: text(value), length: 3)
        }
    }

    /// A person's number mostly is the household's and two digits more: then these.
    private mutating func write(personId reading: Reading<Identifier>, of household: Reading<Identifier>) {
        guard case .value(let number) = reading else { return write(reading) { $0.registered } }
        let text = number.registered
        let start = household.value?.registered ?? ""
        let utf8 = text.utf8Span.span
        let above = start.utf8Span.span
        let isBehind = utf8.count >= above.count && utf8.extracting(first: above.count).isEqual(to: above)
        let rest = utf8.extracting(droppingFirst: isBehind ? above.count : 0)
        write(number: 3 + rest.count << 1 + (isBehind ? 1 : 0))
        bytes.append(rest)
    }

    /// A citizen's number as it is packed; others as text.
    private mutating func write(identityNumber reading: Reading<IdentityNumber>) {
        if case .value(let number) = reading, number.form == .citizen {
            write(number: 3)
            for shift in stride(from: UInt64(0), to: 64, by: 8) {
                bytes.append(UInt8(truncatingIfNeeded: number.packed >> shift))
            }
        } else {
            write(number: 0)
            write(reading) { $0.registered }
        }
    }

    private mutating func write(text: String, length offset: Int = 0) {
        let utf8 = text.utf8Span.span
        write(number: utf8.count + offset)
        bytes.append(utf8)
    }
}

/// Reads households of a roll (底账读取).
struct RollReader {
    /// The fields of members that a roll has.
    static let fields: [Field] = [.name, .personId, .idNo]

    let bytes: [UInt8]
    var position: Int
    /// How many tables stand before those of the rows.
    let tables: Int
    private var row = 0

    init(bytes: [UInt8], position: Int, tables: Int) {
        self.bytes = bytes
        self.position = position
        self.tables = tables
    }

    mutating func number() -> Int {
        var number: UInt = 0
        var shift: UInt = 0
        while true {
            let byte = bytes[position]
            position += 1
            number |= UInt(byte & 127) << shift
            if byte < 128 { return Int(bitPattern: number) }
            shift += 7
        }
    }

    mutating func read(_ household: inout Household) {
        household.householdId = reading { Identifier($0) }
        household.headName = reading { PersonName($0) }
        household.phone = reading { PhoneNumber($0) }
        household.bankAccount = reading { AccountNumber($0) }
        let id = household.householdId.value?.registered ?? ""
        for _ in 0..<number() { household.members.append(member(ofHousehold: id)) }
    }

    private mutating func member(ofHousehold id: String) -> Member {
        let table = number()
        let step = number()
        row += step >> 1
        var member = Member(source: RecordToken(table: table + tables, row: row))
        if step & 1 == 1 { member.relation = .value(.head) }
        member.name = reading { PersonName($0) }
        member.personId = personId(ofHousehold: id)
        member.idNo = identityNumber()
        for _ in 0..<number() {
            let field = Self.fields[number()]
            let kind = Remark.Kind(rawValue: UInt8(number())) ?? .cellError
            member.remarks.append(Remark(field, kind, original: text(number())))
        }
        return member
    }

    private mutating func personId(ofHousehold id: String) -> Reading<Identifier> {
        switch number() {
        case 0: return .absent
        case 1: return .blank
        case 2: return .unreadable
        case let code:
            let isBehind = (code - 3) & 1 == 1
            return .value(Identifier((isBehind ? id : "") + text((code - 3) >> 1)))
        }
    }

    private mutating func identityNumber() -> Reading<IdentityNumber> {
        guard number() == 3 else {
            switch reading({ IdentityNumber($0) }) {
            case .absent: return .absent
            case .blank: return .blank
            case .unreadable: return .unreadable
            case .value(let number): return number.map { .value($0) } ?? .unreadable
            }
        }
        var packed: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 64, by: 8) {
            packed |= UInt64(bytes[position]) << shift
            position += 1
        }
        return .value(IdentityNumber(person: packed))
    }

    private mutating func reading<Value>(_ value: (String) -> Value) -> Reading<Value> {
        switch number() {
        case 0: .absent
        case 1: .blank
        case 2: .unreadable
        case let length: .value(value(text(length - 3)))
        }
    }

    private mutating func text(_ length: Int) -> String {
        defer { position += length }
        return String(decoding: bytes[position..<position + length], as: UTF8.self)
    }
}
