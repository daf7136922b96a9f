import Findings
import Registry

/// A finding in the words and with the values that a list shows (疑点文字): masked or not, in one language.
struct WordedFinding {
    /// The value that would mend it.
    struct Fix {
        let kind: Repair
        let value: String
    }

    let code: RuleCode
    let severity: Severity
    let place: ListedPlace
    let field: Field?
    let household: String?
    /// Whom it is about, where it is about one person.
    let person: (name: String?, idNo: String?)
    /// Whether an earlier report lacks it; `nil` where there is none.
    let isNew: Bool?
    let related: [(place: ListedPlace, household: String?)]
    let message: String
    let fix: Fix?
    /// The numbers that may be the right one.
    let candidates: [String]
    let hint: (cells: [(place: ListedPlace, field: Field)], codes: [RuleCode])?
    /// The hint in one sentence.
    let hintSentence: String?

    init(_ finding: ReportedFinding, of report: Report, _ language: Language, showValues: Bool) {
        // The report as such would be copied into what looks at the lists below.
        let inputs = report.inputs
        code = finding.code
        severity = report.severity(of: finding.code)
        place = ListedPlace(finding.place, among: inputs)
        field = finding.finding.subject.field
        household = finding.household?.number
        person = (
            finding.name.map { showValues ? $0.registered : $0.masked }, finding.idNo?.shown(showValues)
        )
        isNew = finding.isNew
        related = finding.related.map { (ListedPlace($0.place, among: inputs), $0.household) }
        message = report.message(of: finding.finding, language, showValues: showValues)
        fix = finding.finding.fix.map { fix in
            Fix(kind: fix.repair, value: showValues ? fix.value : fix.field.masked(fix.value))
        }
        candidates = finding.finding.candidates.map { showValues ? $0.number.registered : $0.number.masked }
        hint = finding.finding.hint.map { hint in
            (finding.hintedCells.map { (ListedPlace($0.place, among: inputs), $0.field) }, hint.codes)
        }
        hintSentence = finding.hintSentence(language)
    }
}

/// A place with the names of its file and sheet (清单位置).
struct ListedPlace {
    /// The position among the report's inputs; `nil` for a place outside of them.
    let input: Int?
    let file: String?
    let sheet: String?
    let place: FindingPlace

    init(_ place: FindingPlace, among inputs: [Report.Input]) {
        let isKnown = inputs.indices.contains(place.input)
        input = isKnown ? place.input : nil
        file = isKnown ? inputs[place.input].file : nil
        sheet = isKnown ? inputs[place.input].sheet : nil
        self.place = place
    }

    /// The smallest part of a sheet that is known: a cell (`F23`), a row (`23:23`) or a column (`F:F`); `nil` for the whole.
    var reference: String? {
        if let cell = place.cell { return cell }
        if let row = place.row { return "\(row):\(row)" }
        return place.letters.map { "\($0):\($0)" }
    }

    /// The reference behind the sheet's name (`表!F23`).
    var qualified: String? {
        let parts = [sheet, reference].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: "!")
    }
}
