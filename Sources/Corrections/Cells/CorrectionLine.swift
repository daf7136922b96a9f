import Registry
import Spreadsheet

/// A line of a list of corrections as it is written (清单行): texts by column, none of them empty.
public struct CorrectionLine: Sendable {
    private let source: CorrectionSource
    private let texts: [CorrectionColumn: String]

    /// The words by which a cell is emptied.
    private static let emptying = Set(["（清空）", "清空", "(blank)"].map { MatchKey($0) })

    /// A line with these texts.
    public init(_ source: CorrectionSource, _ texts: [CorrectionColumn: String]) {
        self.source = source
        self.texts = texts
    }

    /// The correction, or `nil` where the line asks for none: an empty one, or a finding that nobody gave a value for.
    public func correction() throws(CorrectionFault) -> Correction? {
        guard !texts.isEmpty else { return nil }
        guard let wanted = texts[.new] else {
            if texts[.code] != nil { return nil }
            throw .newValueMissing
        }
        if let verification = texts[.verification],
            Verification.read(verification, edition: 2018).value != .confirmed
        {
            throw .notConfirmed
        }
        let target = try target()
        let old = texts[.old] ?? ""
        if case .everywhere = target, old.isEmpty { throw .oldValueMissing }
        var correction = Correction(
            source: source, target: target, old: old, new: Self.emptying.contains(MatchKey(wanted)) ? "" : wanted)
        correction.file = texts[.file]
        correction.code = texts[.code]
        correction.reason = texts[.reason] ?? ""
        correction.who = texts[.who].map { PersonName($0) }
        correction.date = texts[.date] ?? ""
        return correction
    }

    /// A cell is the surest name; a household's number stands beside one in every issue workbook.
    private func target() throws(CorrectionFault) -> Correction.Target {
        let written = texts[.cell] ?? texts[.row].flatMap { row in texts[.letters].map { $0 + row } }
        if let written {
            guard let cell = CellReference(written) else { throw .notACell }
            return .cell(sheet: texts[.sheet], cell)
        }
        guard let column = texts[.heading], texts[.row] == nil else { throw .noTarget }
        // One column may name people by number or by name.
        let isNumber = texts[.name]?.first?.isNumber == true
        let person = Correction.Person(
            idNo: texts[.idNo] ?? (isNumber ? texts[.name] : nil),
            name: isNumber ? nil : texts[.name].map { PersonName($0) })
        let isPersonNamed = person.idNo != nil || person.name != nil
        guard let household = texts[.household] else {
            if isPersonNamed { throw .householdMissing }
            return .everywhere(column: column)
        }
        return .record(
            column: column, household: Identifier(CleanedText(household, .code).text),
            person: isPersonNamed ? person : nil)
    }
}
