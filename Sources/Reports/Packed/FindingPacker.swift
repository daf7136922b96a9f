import Findings
import Registry

/// Packs findings one by one (疑点打包).
public struct FindingPacker: Sendable {
    private var full = ReportedFindings()
    private var entries: [FindingBlock.Entry] = []
    private var writer = PackedWriter()
    private var codes = Numbered<RuleCode>()
    private var villages = Numbered<AdministrativePlace>()
    private var headings = Numbered<String>()
    private var words = Numbered<Words>()
    private var fields = Numbered<Field>()
    private var values = Numbered<String>()
    private var inputs = Numbered<Int>()
    /// The label that was written last.
    private var label: (household: HouseholdLabel, start: UInt32)?

    /// So many bytes, or entries, make a block: arrays that grow by themselves waste a third until they are closed.
    private static let fullBlock = (bytes: 256 << 10, entries: 16 << 10)

    /// Nothing packed yet.
    public init() {}

    /// Packs a finding behind the others.
    public mutating func append(_ finding: ReportedFinding) {
        if writer.bytes.count > Self.fullBlock.bytes || entries.count >= Self.fullBlock.entries { close() }
        let label = finding.household.map { pack($0) }
        let start = writer.begin()
        var isOfHousehold = false
        if case .household = finding.finding.subject { isOfHousehold = true }
        entries.append(
            FindingBlock.Entry(
                record: UInt32(start), label: label ?? FindingBlock.Entry.none,
                household: Int32(clamping: finding.finding.subject.household ?? -1),
                row: Int32(clamping: finding.place.row ?? 0), column: Int32(clamping: finding.place.column ?? 0),
                code: UInt16(codes.number(of: finding.code)),
                village: UInt16(finding.household.map { villages.number(of: $0.place) } ?? 0),
                input: UInt16(inputs.number(of: finding.place.input)), isOfHousehold: isOfHousehold,
                isNew: finding.isNew))
        pack(finding)
    }

    /// All that was packed.
    public consuming func finish() -> ReportedFindings {
        close()
        return full
    }

    private mutating func close() {
        guard !entries.isEmpty else { return }
        var block = FindingBlock()
        block.entries = Array(entries[...])
        block.bytes = Array(writer.bytes[...])
        block.codes = codes.values
        block.villages = villages.values
        block.headings = headings.values
        block.words = words.values
        block.fields = fields.values
        block.values = values.values
        block.inputs = inputs.values
        let done = full
        self = FindingPacker()
        full = done
        full.append(block)
    }

    /// A household's findings follow each other: the label is written once for all of them.
    private mutating func pack(_ household: HouseholdLabel) -> UInt32 {
        if let label, label.household.isSame(as: household) { return label.start }
        let start = UInt32(writer.begin())
        writer.put(
            (household.number == nil ? 0 : 1) | (household.head == nil ? 0 : 2) | (household.rows == nil ? 0 : 4))
        if let number = household.number { writer.put(number) }
        if let head = household.head { writer.put(head.registered) }
        household.rows?.pack(into: &writer, &values)
        label = (household, start)
        return start
    }

    private mutating func pack(_ reported: ReportedFinding) {
        let finding = reported.finding
        let hasRest =
            !finding.related.isEmpty || !finding.candidates.isEmpty || finding.hint != nil || !reported.related.isEmpty
            || !reported.hintedCells.isEmpty
        var parts: RecordParts = hasRest ? .rest : []
        if finding.subject.field != nil { parts.insert(.field) }
        if finding.subject.member != nil { parts.insert(.member) }
        if reported.place.heading != nil { parts.insert(.heading) }
        if reported.name != nil { parts.insert(.name) }
        if reported.idNo != nil { parts.insert(.idNo) }
        if reported.value != nil { parts.insert(.value) }
        if finding.fix != nil { parts.insert(.fix) }
        writer.put(parts.rawValue)
        if case .table(let table, let place) = finding.subject { put(table: table, place) }
        if let field = finding.subject.field { put(field) }
        if let member = finding.subject.member { writer.put(member) }
        if let heading = reported.place.heading { writer.put(headings.number(of: heading)) }
        if let name = reported.name { writer.put(name.registered) }
        if let idNo = reported.idNo { put(idNo) }
        if let value = reported.value { put(value) }
        if let fix = finding.fix {
            writer.put(fix.repair.number)
            put(fix.field)
            writer.put(fix.value)
        }
        writer.put(finding.arguments.count)
        for argument in finding.arguments { put(argument) }
        if hasRest { packRest(of: reported) }
    }

    /// What few findings have.
    private mutating func packRest(of reported: ReportedFinding) {
        let finding = reported.finding
        put(finding.related) { $0.put($1) }
        put(reported.related) { packer, related in
            packer.put(related.place)
            packer.writer.put(related.household == nil ? 0 : 1)
            if let household = related.household { packer.writer.put(household) }
        }
        put(finding.candidates) { packer, candidate in
            packer.writer.put(candidate.number.registered)
            packer.put(candidate.positions) { $0.writer.put($1) }
        }
        put(finding.hint?.cells ?? []) { packer, cell in
            packer.writer.put(cell.member.map { $0 + 1 } ?? 0)
            packer.put(cell.field)
        }
        put(finding.hint?.codes ?? []) { $0.writer.put($0.codes.number(of: $1)) }
        put(reported.hintedCells) { packer, cell in
            packer.put(cell.field)
            packer.put(cell.place)
        }
    }

    private mutating func put<Value>(_ values: [Value], _ put: (inout FindingPacker, Value) -> Void) {
        writer.put(values.count)
        for value in values { put(&self, value) }
    }

    private mutating func put(_ field: Field) { writer.put(fields.number(of: field)) }

    private mutating func put(_ cell: CellText) {
        put(cell.field)
        writer.put(cell.text)
    }

    private mutating func put(_ place: FindingPlace) {
        writer.put(inputs.number(of: place.input))
        writer.put(place.row ?? 0)
        writer.put(place.column ?? 0)
        writer.put(place.heading.map { headings.number(of: $0) + 1 } ?? 0)
    }

    private mutating func put(table: Int, _ place: TablePlace?) {
        writer.put(table)
        writer.put(place.map { $0.row + 1 } ?? 0)
        writer.put(place?.column.map { $0 + 1 } ?? 0)
    }

    /// Another record: what it is, and its field.
    private mutating func put(_ subject: Subject) {
        switch subject {
        case .table(let table, let place):
            writer.put(0)
            put(table: table, place)
        case .household(let household, let field):
            writer.put(1)
            writer.put(household)
            writer.put(field.map { fields.number(of: $0) + 1 } ?? 0)
        case .member(let household, let member, let field):
            writer.put(2 + member)
            writer.put(household)
            writer.put(field.map { fields.number(of: $0) + 1 } ?? 0)
        }
    }

    private mutating func put(_ argument: Argument) {
        func begin(_ kind: PackedArgument) { writer.put(kind.rawValue) }
        switch argument {
        case .text(let text):
            begin(.text)
            writer.put(text)
        case .words(let words):
            begin(.words)
            writer.put(self.words.number(of: words))
        case .field(let field):
            begin(.field)
            put(field)
        case .count(let count):
            begin(.count)
            writer.put(count)
        case .money(let money):
            begin(.money)
            writer.put(Int(money.fen))
        case .value(let text, let field):
            begin(.value)
            put(CellText(text, field))
        case .personal(let text):
            begin(.personal)
            writer.put(text)
        }
    }
}

extension HouseholdLabel {
    /// Whether it is the label that was made for the same household.
    fileprivate func isSame(as other: HouseholdLabel) -> Bool {
        rows === other.rows && number == other.number && head == other.head && place == other.place
    }
}
