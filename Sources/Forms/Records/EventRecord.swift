import Corrections
import Registry
import SpreadsheetWriting
import Templates

/// A row of the change ledger (变动台账一行): an event, or the sum of all.
struct EventRecord: FormRecord {
    let sum: FormSum?
    private let number: Int
    private let event: ChangeEvent?
    private let net: Tally

    /// The events by village, each village's in the order of the decisions, and their sum.
    static func rows(_ ledger: ChangeLedger) -> [EventRecord] {
        let villages = ledger.events.map { ledger.villages[$0.place] }
        let order = villages.indices.sorted { (villages[$0], $0) < (villages[$1], $1) }
        var rows: [EventRecord] = []
        var total = Tally.zero
        for event in order.map({ ledger.events[$0] }) {
            let net = Tally(households: event.households, persons: event.persons)
            rows.append(EventRecord(sum: nil, number: rows.count + 1, event: event, net: net))
            total += net
        }
        guard !rows.isEmpty else { return [] }
        let sum = FormSum(level: .all, placeholders: ["events": "\(rows.count)"])
        return rows + [EventRecord(sum: sum, number: 0, event: nil, net: total)]
    }

    func value(of source: EventSource) -> OutputValue {
        switch source {
        case .households: return .integer(net.households)
        case .persons: return .integer(net.persons)
        default: break
        }
        guard let event else { return .blank }
        return switch source {
        case .households, .persons: .blank
        case .number: .integer(number)
        case .city: .given(event.place.city)
        case .county: .given(event.place.county)
        case .town: .given(event.place.town)
        case .village: .given(event.place.village)
        case .householdId: .given(event.householdId.registered)
        case .headName: .given(event.headName?.registered)
        case .name: .given(event.name?.registered)
        case .idNo: .given(event.idNo?.registered)
        case .kind: .text(event.kind.name)
        case .reason: .given(event.reason)
        case .date: .given(event.date)
        case .evidence: .given(event.evidence)
        case .handler: .given(event.handler?.registered)
        case .note: .given(event.note)
        }
    }
}

/// What a column of the change ledger may show (变动台账数据项).
enum EventSource: String, CaseIterable, FormSource {
    case number, city, county, town, village, householdId, headName, name, idNo, kind, reason, date
    case households, persons, evidence, handler, note

    init?(key: String) { self.init(rawValue: key) }
    static var keys: [String] { allCases.map(\.rawValue) }
    var isNumberLikeText: Bool { self == .householdId || self == .idNo }

    var privacy: FormPrivacy {
        switch self {
        case .idNo: .identity
        case .evidence, .note: .remark
        default: .open
        }
    }
}
