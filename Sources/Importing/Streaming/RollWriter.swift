import Registry
import Spreadsheet
import SpreadsheetReading

/// Writes households into a roll (底账写入): numbers in groups of seven bits, texts behind their length.
struct RollWriter {
    /// Room for so many bytes is made first.
    private static let room = 1 << 14

    private var output = OutputBytes(room: Self.room)
    /// What stands in the further fields, each value once, where no small number stands for it.
    private(set) var values: [any FieldValue] = []
    private var places: [AnyHashable: Int] = [:]
    private let fields: RollFields
    private var previousRow = 0

    /// - Parameter fields: what is written besides who and where somebody is.
    init(_ fields: RollFields) { self.fields = fields }

    /// How many bytes were written.
    var count: Int { output.count }
    /// The bytes.
    var bytes: [UInt8] { output.fitted }

    @inline(__always)
    mutating func write(number: Int) {
        output.reserve(OutputBytes.packedWidth)
        output.put(packed: number)
    }

    /// Begins with households anew.
    mutating func clear() {
        output.removeAll()
        values = []
        places = [:]
    }

    /// Begins a household of so many members.
    mutating func begin(
        _ number: Reading<Identifier>, head: Reading<PersonName>, phone: Reading<PhoneNumber>,
        account: Reading<AccountNumber>, members: Int
    ) {
        write(number)
        write(head) { $0.registered }
        write(phone) { $0.registered }
        write(account) { $0.registered }
        write(number: members)
        previousRow = 0
    }

    /// Writes a member of a household that has a number.
    mutating func write(
        _ source: RecordToken, isHead: Bool, name: Reading<PersonName>, personId: Reading<Identifier>,
        number: Reading<IdentityNumber>, birth: Reading<CalendarDay>, remarks: [Remark],
        of household: Reading<Identifier>
    ) {
        write(source, isHead: isHead)
        write(name) { $0.registered }
        write(personId: personId, of: household)
        write(identityNumber: number)
        write(birth, besides: number)
        write(remarks)
    }

    /// Writes a member of whom nothing else is known than who it is.
    ///
    /// - Parameter birth: the state of the day of birth beside the number.
    mutating func write(
        _ person: PlainPerson, called name: Span<UInt8>, from source: RecordToken, isHead: Bool, birth: FieldState
    ) {
        write(source, isHead: isHead)
        write(text: name, length: RollCode.text)
        write(personId: .absent, of: .absent)
        write(citizensNumber: person.number)
        write(number: RollCode.lacking(birth) ?? RollCode.birthInNumber)
        write([])
    }

    /// Writes further fields of a record, which stays as it is.
    mutating func write(_ fields: [Field], of record: inout some FieldStorage) {
        for field in fields { _ = record.withField(field, &self) }
    }

    /// Behind the first, rows that follow each other take one byte.
    private mutating func write(_ source: RecordToken, isHead: Bool) {
        write(number: Int(source.table))
        write(number: (Int(source.row) - previousRow) << 1 | (isHead ? 1 : 0))
        previousRow = Int(source.row)
    }

    /// Only of the fields that the roll has.
    private mutating func write(_ remarks: [Remark]) {
        guard !remarks.isEmpty else { return write(number: 0) }
        let known = RollReader.fields + fields.ofMember
        let kept = remarks.filter { known.contains($0.field) }
        write(number: kept.count)
        for remark in kept {
            write(number: known.firstIndex(of: remark.field) ?? 0)
            write(number: Int(remark.kind.rawValue))
            write(text: remark.original)
        }
    }

    private mutating func write<Value>(_ reading: Reading<Value>, _ text: (Value) -> String) {
        guard case .value(let value) = reading else { return write(lacking: reading.state) }
        write(text: text(value), length: RollCode.text)
    }

    private mutating func write(_ reading: Reading<Identifier>) {
        guard case .value(let identifier) = reading else { return write(lacking: reading.state) }
        switch identifier.content {
        case .digits(let number, let count):
            write(number: Int(count) + RollCode.identifierDigits)
            write(eightBytes: number)
        case .text(let text): write(text: text, length: RollCode.identifierText)
        }
    }

    /// A person's number mostly is the household's and two digits more.
    private mutating func write(personId reading: Reading<Identifier>, of household: Reading<Identifier>) {
        guard case .value(let person) = reading, case .digits(let number, let count) = person.content,
            count > 2, household == .value(Identifier(digits: number / 100, count: count - 2))
        else { return write(reading) }
        write(number: RollCode.identifierOfHousehold)
        output.reserve(1)
        output.put(number % 100, width: 1)
    }

    private mutating func write(lacking state: FieldState) { write(number: RollCode.lacking(state) ?? 0) }

    private mutating func write(eightBytes number: UInt64) {
        output.reserve(8)
        output.put(number, width: 8)
    }

    /// A citizen's number as it is packed; others as text.
    private mutating func write(identityNumber reading: Reading<IdentityNumber>) {
        if case .value(let number) = reading, number.form == .citizen {
            write(citizensNumber: number.packed)
        } else {
            write(number: RollCode.otherNumber)
            write(reading) { $0.registered }
        }
    }

    private mutating func write(citizensNumber number: UInt64) {
        write(number: RollCode.citizensNumber)
        write(eightBytes: number)
    }

    /// A day of birth mostly is the one in the number.
    private mutating func write(_ birth: Reading<CalendarDay>, besides number: Reading<IdentityNumber>) {
        guard case .value(let day) = birth else { return write(lacking: birth.state) }
        write(
            number: day == number.value?.birth
                ? RollCode.birthInNumber : Int(UInt32(bitPattern: day.number)) + RollCode.birth)
    }

    private mutating func write(text: String, length offset: Int = 0) {
        write(text: text.utf8Span.span, length: offset)
    }

    private mutating func write(text: Span<UInt8>, length offset: Int) {
        output.reserve(OutputBytes.packedWidth + text.count)
        output.put(packed: text.count + offset)
        output.put(text)
    }
}

extension RollWriter: FieldVisitor {
    /// Writes a further field, whatever it is.
    mutating func visit<Value: FieldValue>(_ slot: inout Reading<Value>) {
        guard case .value(let value) = slot else { return write(lacking: slot.state) }
        if Value.hasShorthands, let shorthand = value.shorthand {
            write(number: 2 * Int(shorthand) + RollCode.shorthand)
        } else {
            write(number: 2 * place(of: value) + RollCode.kept)
        }
    }

    private mutating func place(of value: some FieldValue) -> Int {
        if let place = places[value] { return place }
        places[value] = values.count
        values.append(value)
        return values.count - 1
    }
}
