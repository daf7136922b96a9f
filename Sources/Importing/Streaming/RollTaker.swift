import Registry
import SpreadsheetReading

/// Takes households straight into a roll (直入底账), of which nothing else is wanted: none is put together, and of the village
/// only what differs from the household before is read.
struct RollTaker: HouseholdTaker, ~Copyable {
    /// All that is read, besides what the roll is told to keep.
    private static let fields: Set<Field> = places.union(PeopleKeys.fields).union([
        .householdId, .headName, .relation, .year,
    ])
    private static let places: Set<Field> = [.province, .city, .county, .town, .village, .naturalVillage]
    /// A section mostly has fewer: what is kept of people takes little room.
    private static let persons = 4_096

    private let table: Int
    private let writing: NameWriting
    private let keepsFurther: Bool
    private var reader: FieldReader
    private let ofHousehold: [Column]
    private let ofMember: [Column]
    /// The position of the relation's column among those of a member.
    private let relation: Int?
    private let plain: PlainMembers?
    private var household = Household()
    private var member: Member
    /// What stood in the columns of the household, where they say its village.
    private var above: [CellImage]
    /// The further columns of those that have some.
    private let further: [Field: [Int]]
    /// Whether they tell the village of the household before, and no row but its first had to.
    private var knowsVillage = false
    private var roll: RollBuilder
    private var keys = PeopleKeys()
    private var years = YearCount()
    private var count = 0

    /// A column that is read.
    private struct Column {
        let field: Field
        let number: Int
        /// Whether the field's values are spread over further columns.
        let hasMore: Bool
        let isPlace: Bool
    }

    /// - Parameters:
    ///   - row: one to which the rows that are read can be lent.
    ///   - fields: what the roll keeps besides who and where somebody is.
    ///   - writing: how the names of lists are compared.
    init(
        _ row: consuming Row, of layout: TableLayout, table: Int, keeping fields: RollFields, for writing: NameWriting
    ) {
        let bindings = layout.narrowed(to: Self.fields.union(fields.all)).bindings
        let ofHousehold = Self.columns(.household, of: bindings)
        let ofMember = Self.columns(.member, of: bindings)
        let isPlain = fields.all.isEmpty && !ofMember.contains(where: \.hasMore)
        self.table = table
        self.writing = writing
        self.ofHousehold = ofHousehold
        self.ofMember = ofMember
        relation = ofMember.firstIndex { $0.field == .relation }
        plain = isPlain ? PlainMembers(bindings) : nil
        keepsFurther = !fields.all.isEmpty
        further = Dictionary(bindings.map { ($0.field, $0.furtherColumns) }, uniquingKeysWith: { first, _ in first })
        above = Array(repeating: CellImage(), count: ofHousehold.count)
        member = Member(source: RecordToken(table: table, row: 0))
        roll = RollBuilder(fields)
        reader = FieldReader(row, of: layout, pool: TextPool(), columns: ofHousehold.count + ofMember.count)
    }

    private static func columns(_ scope: FieldScope, of bindings: [ColumnBinding]) -> [Column] {
        bindings.filter { $0.scope == scope }.map {
            Column(
                field: $0.field, number: $0.column, hasMore: !$0.furtherColumns.isEmpty,
                isPlace: places.contains($0.field))
        }
    }

    var isFull: Bool { count >= Self.persons }

    mutating func lend(_ lend: (inout Row) -> Void) { lend(&reader.row) }

    mutating func take(_ rows: inout RowStore) {
        let isInPlace = readHousehold(&rows)
        roll.begin(household, members: rows.count, isInPlace: isInPlace)
        for index in 0..<rows.count {
            rows.exchange(index, with: &reader.row)
            if !takePlainMember() { takeMember() }
            rows.exchange(index, with: &reader.row)
        }
        if keepsFurther { roll.addFurther(of: &household) }
        if let year = household.year.value { years.add(Int(year.number)) }
        count += rows.count
    }

    mutating func finish() -> RegisterRoll? {
        guard count > 0 else { return nil }
        defer {
            years = YearCount()
            count = 0
        }
        return RegisterRoll(
            persons: count, households: roll.count, years: years, records: roll.finish(), people: keys.finish())
    }

    /// Reads what the rows say of the household: the first one everything, a further one what is blank in those above.
    ///
    /// - Returns: whether it is of the village of the household before.
    private mutating func readHousehold(_ rows: inout RowStore) -> Bool {
        rows.exchange(0, with: &reader.row)
        let isInPlace = repeatsVillage()
        for index in ofHousehold.indices where !(isInPlace && ofHousehold[index].isPlace) {
            move(to: ofHousehold[index], at: index)
            _ = household.withField(ofHousehold[index].field, &reader)
        }
        rows.exchange(0, with: &reader.row)
        guard rows.count > 1 else { return isInPlace }
        for index in ofHousehold.indices where isBlank(ofHousehold[index].field) {
            for position in 1..<rows.count where fillGap(index, from: position, of: &rows) {
                if ofHousehold[index].isPlace { knowsVillage = false }
                break
            }
        }
        return isInPlace && knowsVillage
    }

    /// Whether the row's cells say the village of the household before; they are remembered. Texts do, and empty cells:
    /// with others, the format may matter as well.
    private mutating func repeatsVillage() -> Bool {
        var isRepeated = knowsVillage
        knowsVillage = true
        for index in ofHousehold.indices where ofHousehold[index].isPlace {
            let cell = reader.row.cell(inColumn: ofHousehold[index].number)
            if ofHousehold[index].hasMore || cell.map({ !$0.isText }) ?? false {
                knowsVillage = false
                isRepeated = false
            } else if let cell {
                if !above[index].isRepeated(by: cell, reader.row) { isRepeated = false }
            } else if above[index].clear() {
                isRepeated = false
            }
        }
        return isRepeated
    }

    private mutating func isBlank(_ field: Field) -> Bool {
        var visitor = BlankVisitor()
        _ = household.withField(field, &visitor)
        return visitor.isBlank
    }

    /// Reads a blank field of the household from a further row: whether it is blank no longer.
    private mutating func fillGap(_ index: Int, from position: Int, of rows: inout RowStore) -> Bool {
        rows.exchange(position, with: &reader.row)
        move(to: ofHousehold[index], at: index, fillsOnlyGaps: true)
        _ = household.withField(ofHousehold[index].field, &reader)
        rows.exchange(position, with: &reader.row)
        return !isBlank(ofHousehold[index].field)
    }

    private mutating func takeMember() {
        member.source = RecordToken(table: table, row: reader.row.number)
        if !member.remarks.isEmpty { member.remarks = [] }
        for index in ofMember.indices {
            move(to: ofMember[index], at: ofHousehold.count + index)
            _ = member.withField(ofMember[index].field, &reader)
            member.note(reader, ofMember[index].field)
        }
        roll.add(member, of: household.householdId)
        if keepsFurther { roll.addFurther(of: &member) }
        keys.add(member, writing)
    }

    /// Takes a member that is written as most are, without reading more than its relation; `false` where it is not.
    private mutating func takePlainMember() -> Bool {
        guard let plain else { return false }
        if let relation {
            move(to: ofMember[relation], at: ofHousehold.count + relation)
            reader.visit(&member.relation)
        }
        return plain.take(
            reader.row, from: RecordToken(table: table, row: reader.row.number),
            isHead: relation != nil && member.relation == .value(.head), writing, to: &roll, &keys)
    }

    private mutating func move(to column: Column, at position: Int, fillsOnlyGaps: Bool = false) {
        if column.hasMore {
            let columns = [column.number] + (further[column.field] ?? [])
            reader.move(toColumns: columns, fillsOnlyGaps: fillsOnlyGaps)
        } else {
            reader.move(
                to: reader.row.cell(inColumn: column.number), inColumn: position, fillsOnlyGaps: fillsOnlyGaps)
        }
    }
}

/// Tells whether a field of a record is blank (空白探看).
private struct BlankVisitor: FieldVisitor {
    private(set) var isBlank = false

    mutating func visit<Value: FieldValue>(_ slot: inout Reading<Value>) {
        if case .blank = slot { isBlank = true } else { isBlank = false }
    }
}
