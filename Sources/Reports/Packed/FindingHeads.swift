import Findings
import Registry

/// By what a finding is counted and put in order (疑点要素).
struct FindingHead {
    /// The rule, by its position in the order of those that found something.
    let code: Int
    /// The village, by its position in the order of those in which something was found; -1 for none.
    let village: Int
    /// The position of the household in the register; `nil` for a finding about a table.
    let household: Int?
    let input: Int
    /// 0 for none.
    let row: Int
    /// 0 for none.
    let column: Int
    /// Whether it is about a household as a whole.
    let isOfHousehold: Bool
}

/// Findings as they are counted and put in order: rules and villages by number, which is their order, so that passes over a
/// million compare integers and unpack nothing.
struct FindingHeads: Sendable {
    private(set) var findings: ReportedFindings
    /// The rules that found something, in the order of their codes.
    let codes: [RuleCode]
    /// The villages in which something was found, in the order in which clerks know them.
    let villages: [AdministrativePlace]
    /// What the numbers of each block mean.
    private let ofBlocks: [(codes: [Int32], villages: [Int32])]

    init(_ findings: ReportedFindings) {
        var codes = Numbered<RuleCode>()
        var villages = Numbered<AdministrativePlace>()
        var firsts: [Int] = []
        var ofBlocks = findings.blocks.map { block in
            (
                codes: [Int32](repeating: -1, count: block.codes.count),
                villages: [Int32](repeating: -1, count: block.villages.count)
            )
        }
        for position in findings.indices {
            let (block, entry) = findings.entry(at: position)
            let code = Int(entry.code)
            if ofBlocks[block].codes[code] < 0 {
                ofBlocks[block].codes[code] = Int32(codes.number(of: findings.blocks[block].codes[code]))
            }
            guard entry.label != FindingBlock.Entry.none else { continue }
            let village = Int(entry.village)
            if ofBlocks[block].villages[village] < 0 {
                let number = villages.number(of: findings.blocks[block].villages[village])
                ofBlocks[block].villages[village] = Int32(number)
                if number == firsts.count { firsts.append(.max) }
            }
            let number = Int(ofBlocks[block].villages[village])
            firsts[number] = Swift.min(firsts[number], findings.blocks[block].household(of: entry) ?? .max)
        }
        // From here on the number of a code, or of a village, is its place in their order.
        self.codes = codes.values.sorted()
        let order = VillageOrder(
            firsts.indices.sorted { (firsts[$0], $0) < (firsts[$1], $1) }.map { villages.values[$0] })
        self.villages = order.places
        let places = Dictionary(uniqueKeysWithValues: self.codes.enumerated().map { ($1, Int32($0)) })
        let codeRanks = codes.values.map { places[$0] ?? 0 }
        let villageRanks = villages.values.map { Int32(order[$0]) }
        self.ofBlocks = ofBlocks.map { block in
            (
                codes: block.codes.map { $0 < 0 ? -1 : codeRanks[Int($0)] },
                villages: block.villages.map { $0 < 0 ? -1 : villageRanks[Int($0)] }
            )
        }
        self.findings = findings
    }

    /// Puts the findings in another order: positions as they are now.
    mutating func arrange(_ order: [Int]) { findings = findings.picked(order) }
}

extension FindingHeads: RandomAccessCollection {
    var startIndex: Int { 0 }
    var endIndex: Int { findings.count }

    subscript(position: Int) -> FindingHead {
        let (block, entry) = findings.entry(at: position)
        let hasVillage = entry.label != FindingBlock.Entry.none
        return FindingHead(
            code: Int(ofBlocks[block].codes[Int(entry.code)]),
            village: hasVillage ? Int(ofBlocks[block].villages[Int(entry.village)]) : -1,
            household: findings.blocks[block].household(of: entry),
            input: findings.blocks[block].inputs[Int(entry.input)], row: Int(entry.row), column: Int(entry.column),
            isOfHousehold: entry.isOfHousehold)
    }
}
