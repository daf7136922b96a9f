import Findings
import Registry

/// Packs findings one by one (疑点打包).
public struct FindingPacker: Sendable {
    private var full = ReportedFindings()
    private var entries: [FindingBlock.Entry] = []
    private var records = RecordWriter()
    /// The label that was written last, and where it begins.
    private var label: (household: HouseholdLabel, start: UInt32)?

    /// So many bytes, or entries, make a block: arrays that grow by themselves waste a third until they are closed.
    private static let fullBlock = (bytes: 256 << 10, entries: 16 << 10)

    /// Nothing packed yet.
    public init() {}

    /// Packs a finding behind the others.
    public mutating func append(_ finding: ReportedFinding) {
        if records.size > Self.fullBlock.bytes || entries.count >= Self.fullBlock.entries { close() }
        let label = finding.household.map { start(of: $0) }
        var isOfHousehold = false
        if case .household = finding.finding.subject { isOfHousehold = true }
        entries.append(
            FindingBlock.Entry(
                record: UInt32(records.size), label: label ?? FindingBlock.Entry.none,
                household: Int32(clamping: finding.finding.subject.household ?? -1),
                row: Int32(clamping: finding.place.row ?? 0), column: Int32(clamping: finding.place.column ?? 0),
                code: UInt16(records.codes.number(of: finding.code)),
                village: UInt16(finding.household.map { records.villages.number(of: $0.place) } ?? 0),
                input: UInt16(records.inputs.number(of: finding.place.input)), isOfHousehold: isOfHousehold,
                isNew: finding.isNew))
        records.write(finding)
    }

    /// All that was packed.
    public consuming func finish() -> ReportedFindings {
        close()
        return full
    }

    private mutating func close() {
        guard !entries.isEmpty else { return }
        full.append(records.block(entries))
        entries = []
        records = RecordWriter()
        label = nil
    }

    /// Where a household's label begins. Its findings follow each other: the label is written once for all of them.
    private mutating func start(of household: HouseholdLabel) -> UInt32 {
        if let label, label.household.isSame(as: household) { return label.start }
        let start = UInt32(records.size)
        records.write(household)
        label = (household, start)
        return start
    }
}

extension HouseholdLabel {
    /// Whether it is the label that was made for the same household.
    fileprivate func isSame(as other: HouseholdLabel) -> Bool {
        rows === other.rows && number == other.number && head == other.head && place == other.place
    }
}
