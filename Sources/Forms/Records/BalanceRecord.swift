import Corrections
import Registry
import SpreadsheetWriting
import Templates

/// A row of the summary (变动汇总一行): a village, or the sum of a town, a district or everything.
struct BalanceRecord: FormRecord {
    let sum: FormSum?
    private let number: Int
    private let line: Balance.Line
    private let explanation: String

    /// The lines of a balance in its order.
    static func rows(_ balance: Balance, of ledger: ChangeLedger) -> [BalanceRecord] {
        let events = Dictionary(grouping: ledger.events, by: \.place)
        var number = 0
        return balance.lines.map { line in
            guard case .village(let place) = line.area else {
                return BalanceRecord(sum: line.area.sum, number: 0, line: line, explanation: "")
            }
            number += 1
            return BalanceRecord(
                sum: nil, number: number, line: line, explanation: explanation(of: events[place] ?? []))
        }
    }

    var handKey: String? { sum == nil ? HandEntries.key(of: village) : nil }

    func value(of source: BalanceSource) -> OutputValue {
        switch source {
        case .number: sum == nil ? .integer(number) : .blank
        case .place(let part): sum == nil ? .given(village[keyPath: part.path]) : .blank
        case .explanation: .given(explanation)
        case .tally(let tally, .households): .integer(value(of: tally).households)
        case .tally(let tally, .persons): .integer(value(of: tally).persons)
        }
    }

    private var village: AdministrativePlace {
        if case .village(let place) = line.area {
            place
        } else {
            AdministrativePlace(county: "", town: "", village: "")
        }
    }

    private func value(of tally: BalanceSource.Numbers) -> Tally {
        switch tally {
        case .before: line.before
        case .after: line.after
        case .net: line.net
        case .change(let kind): line.changes[kind] ?? .zero
        }
    }

    /// 变动原因说明: what happened and why, alike events added up, in the order in which they first come.
    private static func explanation(of events: [ChangeEvent]) -> String {
        var order: [String] = []
        var tallies: [String: Tally] = [:]
        for event in events {
            let name = event.reason.isEmpty ? event.kind.name : "\(event.kind.name)：\(event.reason)"
            if tallies[name] == nil { order.append(name) }
            tallies[name, default: .zero] += Tally(households: abs(event.households), persons: abs(event.persons))
        }
        return order.map { name in
            let tally = tallies[name] ?? .zero
            let households = tally.households == 0 ? "" : "\(tally.households)户"
            let persons = tally.persons == 0 ? "" : "\(tally.persons)人"
            return name + households + persons
        }.joined(separator: "；")
    }
}

extension Balance.Area {
    var sum: FormSum? {
        switch self {
        case .village: nil
        case .town(let county, let name): FormSum(level: .town, placeholders: ["county": county, "town": name])
        case .county(let county): FormSum(level: .county, placeholders: ["county": county])
        case .all: FormSum(level: .all, placeholders: [:])
        }
    }
}

/// What a column of the summary may show (变动汇总数据项): `before.households`, `birth.persons`.
enum BalanceSource: FormSource {
    case number, explanation
    case place(PlacePart)
    case tally(Numbers, Unit)

    enum PlacePart: String, CaseIterable {
        case city, county, town, village

        var path: KeyPath<AdministrativePlace, String> {
            switch self {
            case .city: \.city
            case .county: \.county
            case .town: \.town
            case .village: \.village
            }
        }
    }

    enum Numbers {
        case before, after, net
        case change(ChangeEvent.Kind)

        init?(key: String) {
            switch key {
            case "before": self = .before
            case "after": self = .after
            case "net": self = .net
            default:
                guard let kind = ChangeEvent.Kind.allCases.first(where: { "\($0)" == key }) else { return nil }
                self = .change(kind)
            }
        }

        static let keys = ["before", "after", "net"] + ChangeEvent.Kind.allCases.map { "\($0)" }
    }

    enum Unit: String, CaseIterable {
        case households, persons
    }

    init?(key: String) {
        let parts = key.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        if parts.count == 2, let numbers = Numbers(key: parts[0]), let unit = Unit(rawValue: parts[1]) {
            self = .tally(numbers, unit)
        } else if let part = PlacePart(rawValue: key) {
            self = .place(part)
        } else if key == "number" {
            self = .number
        } else if key == "explanation" {
            self = .explanation
        } else {
            return nil
        }
    }

    static var keys: [String] {
        ["number"] + PlacePart.allCases.map(\.rawValue) + ["explanation"]
            + Numbers.keys.flatMap { numbers in Unit.allCases.map { "\(numbers).\($0)" } }
    }

    var isNumberLikeText: Bool { false }
}
