import Registry
import SpreadsheetWriting

/// A row about a village of the pairing programme (双到村一行); what it lacks is written in by hand.
struct PairedVillageRecord: FormRecord {
    let number: Int
    let village: PairedVillage

    var sum: FormSum? { nil }
    var handKey: String? { HandEntries.key(town: village.town, village: village.village) }

    func value(of source: PairedVillageSource) -> OutputValue {
        switch source {
        case .number: .integer(number)
        case .round: .given(village.round)
        case .town: .given(village.town)
        case .village: .given(village.village)
        }
    }
}

/// What a column of a table of these villages may show (双到村数据项).
enum PairedVillageSource: String, CaseIterable, FormSource {
    case number, round, town, village

    init?(key: String) { self.init(rawValue: key) }
    static var keys: [String] { allCases.map(\.rawValue) }
    var isNumberLikeText: Bool { false }
}
