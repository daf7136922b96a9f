import Registry
import SpreadsheetReading

/// Takes members into a roll whose names, numbers and days of birth are written as most are (常规成员行), byte by byte: what
/// reading the cells would come to.
struct PlainMembers {
    private let name: Int
    private let number: Int
    private let birth: Int?

    /// `nil` where the table has no names or no numbers.
    init?(_ bindings: [ColumnBinding]) {
        func column(_ field: Field) -> Int? { bindings.first { $0.field == field }?.column }
        guard let name = column(.name), let number = column(.idNo) else { return nil }
        self.name = name
        self.number = number
        birth = column(.birth)
    }

    /// Takes the member of a row; `false` where that takes a closer look.
    func take(
        _ row: borrowing Row, from source: RecordToken, isHead: Bool, _ writing: NameWriting,
        to roll: inout RollBuilder,
        _ keys: inout PeopleKeys
    ) -> Bool {
        guard let name = row.cell(inColumn: name), name.isText, let number = row.cell(inColumn: number), number.isText
        else { return false }
        let day = birth.flatMap { row.cell(inColumn: $0) }
        if let day, !day.isText { return false }
        return row.withBytes(of: name) { name in
            let person = row.withBytes(of: number) { number in
                guard let day else { return PlainPerson(number: number, name: name, writing) }
                return row.withBytes(of: day) { PlainPerson(number: number, name: name, birth: $0, writing) }
            }
            guard let person else { return false }
            keys.add(person)
            roll.add(
                person, called: name, from: source, isHead: isHead,
                birth: birth == nil ? .absent : day == nil ? .blank : .filled)
            return true
        }
    }
}
