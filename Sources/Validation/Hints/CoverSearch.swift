import Findings
import Registry

/// A cell that may be the wrong one (嫌疑格).
struct Suspect {
    let cell: ChangeHint.Cell
    /// How far the cell is to be trusted.
    let weight: Int
    /// How many of the findings it silences stand at this very cell.
    let own: Int
    /// The findings, by position, that go when the cell's value is taken for unknown.
    let silenced: Set<Int>
}

extension [Suspect] {
    /// The findings that hang together through common suspects, and these suspects; in the order of the findings.
    var groups: [(findings: Set<Int>, suspects: [Suspect])] {
        var groups: [(findings: Set<Int>, suspects: [Suspect])] = []
        for suspect in self {
            let touched = groups.indices.filter { !groups[$0].findings.isDisjoint(with: suspect.silenced) }
            var merged = (findings: suspect.silenced, suspects: [Suspect]())
            for index in touched {
                merged.findings.formUnion(groups[index].findings)
                merged.suspects += groups[index].suspects
            }
            merged.suspects.append(suspect)
            for index in touched.reversed() { groups.remove(at: index) }
            groups.append(merged)
        }
        return groups.sorted { ($0.findings.min() ?? 0) < ($1.findings.min() ?? 0) }
    }
}

/// The sets of suspects that account for every finding of a group, the lightest first (最小覆盖).
struct CoverSearch {
    /// The most sets that are looked at; what needs more is too tangled for a hint.
    private static let mostSteps = 2_000

    private let suspects: [Suspect]
    private let group: Set<Int>
    /// The sets to be looked at, in descending order; each is in ascending order.
    private var open: [Choice]
    private var seen: Set<[Int]> = []
    private var steps = 0

    init(_ suspects: [Suspect], _ group: Set<Int>) {
        self.suspects = suspects.sorted { ($0.weight, $1.own, $0.cell) < ($1.weight, $0.own, $1.cell) }
        self.group = group
        open = [Choice(weight: 0, own: 0, members: [])]
    }

    /// The next set none of which can be left out; `nil` where there are no more.
    mutating func next() -> [Suspect]? {
        while let choice = open.popLast(), steps < Self.mostSteps {
            steps += 1
            let covered = covered(by: choice.members)
            guard
                let target = group.subtracting(covered).min(by: { left, right in
                    (holders(of: left), left) < (holders(of: right), right)
                })
            else {
                if isMinimal(choice.members) { return choice.members.map { suspects[$0] } }
                continue
            }
            for index in suspects.indices where suspects[index].silenced.contains(target) { add(index, to: choice) }
        }
        return nil
    }

    private mutating func add(_ index: Int, to choice: Choice) {
        let members = (choice.members + [index]).sorted()
        guard seen.insert(members).inserted else { return }
        let wider = Choice(
            weight: choice.weight + suspects[index].weight, own: choice.own + suspects[index].own, members: members)
        open.insert(wider, at: open.partitioningIndex { $0 < wider })
    }

    private func covered(by members: [Int]) -> Set<Int> {
        members.reduce(into: []) { $0.formUnion(suspects[$1].silenced) }
    }

    private func holders(of finding: Int) -> Int { suspects.count { $0.silenced.contains(finding) } }

    private func isMinimal(_ members: [Int]) -> Bool {
        members.allSatisfy { member in !covered(by: members.filter { $0 != member }).isSuperset(of: group) }
    }

    /// Some suspects, by position. The lighter comes first; of two as light the one with fewer cells, then the one at which
    /// more of the findings stand.
    private struct Choice: Comparable {
        let weight: Int
        let own: Int
        let members: [Int]

        static func < (left: Choice, right: Choice) -> Bool {
            let one = (left.weight, left.members.count, right.own)
            let other = (right.weight, right.members.count, left.own)
            return one == other ? left.members.lexicographicallyPrecedes(right.members) : one < other
        }
    }
}

extension ChangeHint.Cell: Comparable {
    /// The household's own cells first, then by member; within a record by the order of fields.
    public static func < (left: ChangeHint.Cell, right: ChangeHint.Cell) -> Bool { left.key < right.key }

    private var key: (Int, Int) { (member ?? -1, Self.order[field] ?? 0) }

    private static let order = Dictionary(uniqueKeysWithValues: Field.allCases.enumerated().map { ($1, $0) })
}
