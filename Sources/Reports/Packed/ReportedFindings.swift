import Findings
import Registry

/// Findings with their places, as many as there may be (疑点集).
///
/// A province's register has a million. Each takes some fifty bytes until somebody looks at it, and its household's rows
/// stand there once for all of them. `FindingPacker` packs them.
public struct ReportedFindings: Sendable {
    private(set) var blocks: [FindingBlock] = []
    private var slots: [Slot] = []

    /// Where a finding is, and what an earlier report says of it.
    private struct Slot: Sendable {
        var block: UInt32
        var entry: UInt32
        var isNew: Bool?
    }

    /// No findings.
    public init() {}

    /// These findings, in their order.
    public init(_ findings: some Sequence<ReportedFinding>) {
        var packer = FindingPacker()
        for finding in findings { packer.append(finding) }
        self = packer.finish()
    }

    /// Adds findings behind.
    ///
    /// - Parameters:
    ///   - households: how many households stand before theirs.
    ///   - tables: how many tables stand before theirs.
    ///   - own: how many of their inputs are their tables, the first ones; those behind them keep their places.
    public mutating func append(
        _ other: ReportedFindings, behind households: Int = 0, tables: Int = 0, of own: Int = 0
    ) {
        let first = UInt32(blocks.count)
        for var block in other.blocks {
            block.move(behind: households, tables: tables, of: own)
            blocks.append(block)
        }
        for var slot in other.slots {
            slot.block += first
            slots.append(slot)
        }
    }

    /// Adds the findings of a block behind.
    mutating func append(_ block: FindingBlock) {
        let number = UInt32(blocks.count)
        blocks.append(block)
        for (position, entry) in block.entries.enumerated() {
            slots.append(Slot(block: number, entry: UInt32(position), isNew: entry.isNew))
        }
    }

    /// Notes whether the earlier report lacked a finding.
    public mutating func mark(_ isNew: Bool, at position: Int) { slots[position].isNew = isNew }

    /// The findings at these positions, in this order.
    public func picked(_ positions: some Collection<Int>) -> ReportedFindings {
        var picked = self
        picked.slots = positions.map { slots[$0] }
        return picked
    }

    /// By what a finding is counted and put in order, without unpacking it.
    func entry(at position: Int) -> (block: Int, entry: FindingBlock.Entry) {
        let slot = slots[position]
        return (Int(slot.block), blocks[Int(slot.block)].entries[Int(slot.entry)])
    }
}

extension ReportedFindings: RandomAccessCollection {
    /// The position of the first finding.
    public var startIndex: Int { 0 }
    /// The position behind the last finding.
    public var endIndex: Int { slots.count }

    /// The finding at a position, unpacked.
    public subscript(position: Int) -> ReportedFinding {
        let slot = slots[position]
        var finding = blocks[Int(slot.block)].finding(at: Int(slot.entry))
        finding.isNew = slot.isNew
        return finding
    }
}

extension ReportedFindings: ExpressibleByArrayLiteral {
    /// These findings, in their order.
    public init(arrayLiteral findings: ReportedFinding...) { self.init(findings) }
}
