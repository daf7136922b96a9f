import Findings
import Registry

/// A cell that a hint names, and where it stands (提示所指的单元格).
public struct HintedCell: Sendable, Hashable {
    /// The cell's field.
    public var field: Field
    /// Where it stands.
    public var place: FindingPlace

    /// A cell of a field at a place.
    public init(_ field: Field, at place: FindingPlace) {
        self.field = field
        self.place = place
    }
}

extension ReportedFinding {
    /// What a change of a few cells would bring about, in one sentence; `nil` where there is no hint.
    func hintSentence(_ language: Language) -> String? {
        guard let hint = finding.hint else { return nil }
        let count = hintedCells.count
        let findings = hint.codes.count
        let cells = hintedCells.map { cell in
            let name = language == .zh ? cell.field.label : cell.field.entry.english
            guard let reference = cell.place.cell else { return name }
            return language == .zh ? "\(name)（\(reference)）" : "\(name) (\(reference))"
        }
        return language == .zh
            ? "改 \(count) 处即可同时消除 \(findings) 条：" + cells.joined(separator: "、")
            : "\(findings) findings would go with \(count) cell\(count == 1 ? "" : "s"): "
                + cells.joined(separator: ", ")
    }

    /// The numbers that may be the right one, in one sentence; `nil` where there are none. Masked unless `showValues`: the
    /// characters in which they differ are named, so that somebody with the papers knows where to look.
    func candidateSentence(_ language: Language, showValues: Bool) -> String? {
        guard !finding.candidates.isEmpty else { return nil }
        let numbers = finding.candidates.map { candidate in
            let number = showValues ? candidate.number.registered : candidate.number.masked
            let positions = candidate.positions.map(String.init)
            return language == .zh
                ? "\(number)（第\(positions.joined(separator: "、"))位）"
                : "\(number) (character \(positions.joined(separator: " and ")))"
        }
        return language == .zh
            ? "可能的正确号码（须核对户口簿）：" + numbers.joined(separator: "；")
            : "the right number may be (see the household book): " + numbers.joined(separator: "; ")
    }
}
