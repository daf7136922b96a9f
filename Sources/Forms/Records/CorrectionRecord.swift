import Corrections
import SpreadsheetWriting
import Templates

/// A row of the record of corrections (更正记录一行): a correction, or the number of all.
struct CorrectionRecord: FormRecord {
    let sum: FormSum?
    private let number: Int
    private let correction: PrintedCorrection?

    /// The corrections in the order of the ledger, and their number.
    static func rows(_ corrections: [PrintedCorrection]) -> [CorrectionRecord] {
        guard !corrections.isEmpty else { return [] }
        let sum = FormSum(level: .all, placeholders: ["changes": "\(corrections.count)"])
        return corrections.enumerated().map { CorrectionRecord(sum: nil, number: $0 + 1, correction: $1) }
            + [CorrectionRecord(sum: sum, number: 0, correction: nil)]
    }

    func value(of source: CorrectionSource) -> OutputValue {
        guard let correction else { return .blank }
        return switch source {
        case .number: .integer(number)
        case .household: .given(correction.household)
        case .content: .given(correction.content)
        case .before: .given(correction.before)
        case .after: .given(correction.after)
        case .reason: .given(correction.reason)
        case .date: .given(correction.date)
        case .unit: .given(correction.unit)
        case .person: .given(correction.person)
        case .place: .given(correction.place)
        case .campaign: .given(correction.campaign)
        }
    }

    /// What a column may show (更正记录数据项).
    enum CorrectionSource: String, CaseIterable, FormSource {
        case number, household, content, before, after, reason, date, unit, person, place, campaign

        init?(key: String) { self.init(rawValue: key) }
        static var keys: [String] { allCases.map(\.rawValue) }
        var isNumberLikeText: Bool { [.household, .before, .after].contains(self) }
    }

    typealias Source = CorrectionSource
}
