import Findings
import Registry
import Spreadsheet

/// A finding with everything that says where it is and whom it concerns (带位置的疑点).
///
/// A register may have a million of them, which `ReportedFindings` holds; words are made when shown.
public struct ReportedFinding: Sendable {
    /// What was found.
    public var finding: Finding
    /// Where it stands.
    public var place: FindingPlace
    /// The household concerned; `nil` for a finding about a table.
    public var household: HouseholdLabel?
    /// The name of the member concerned.
    public var name: PersonName?
    /// The member's identity number as it stands in the file, whether or not it is one.
    public var idNo: CellText?
    /// What stands in the cell now.
    public var value: CellText?
    /// Whether the earlier report lacked it; `nil` where there is none to compare with.
    public var isNew: Bool?
    private var involved: Involved?

    /// What few findings have.
    private final class Involved: Sendable {
        let related: [RelatedPlace]
        let hintedCells: [HintedCell]

        init?(related: [RelatedPlace], hintedCells: [HintedCell]) {
            if related.isEmpty, hintedCells.isEmpty { return nil }
            self.related = related
            self.hintedCells = hintedCells
        }
    }

    /// A finding at a place.
    public init(
        _ finding: Finding, at place: FindingPlace, household: HouseholdLabel? = nil, name: PersonName? = nil,
        idNo: CellText? = nil, value: CellText? = nil, related: [RelatedPlace] = []
    ) {
        self.finding = finding
        self.place = place
        self.household = household
        self.name = name
        self.idNo = idNo
        self.value = value
        involved = Involved(related: related, hintedCells: [])
    }

    /// The rule's code.
    public var code: RuleCode { finding.code }
    /// Where the other records involved stand, in the order of `finding.related`.
    public var related: [RelatedPlace] {
        get { involved?.related ?? [] }
        set { involved = Involved(related: newValue, hintedCells: hintedCells) }
    }
    /// The cells that `finding.hint` names, in its order.
    public var hintedCells: [HintedCell] {
        get { involved?.hintedCells ?? [] }
        set { involved = Involved(related: related, hintedCells: newValue) }
    }
}

/// Where a finding stands in the inputs (疑点位置). Rows and columns count from 1 as the spreadsheet shows them.
public struct FindingPlace: Sendable, Hashable {
    /// The column's heading, as in the file.
    public var heading: String?
    private var storedInput: Int32
    /// 0 for none.
    private var storedRow: Int32
    private var storedColumn: Int32

    /// A cell, a row or a whole table of an input.
    public init(input: Int, row: Int? = nil, column: Int? = nil, heading: String? = nil) {
        self.heading = heading
        // No sheet has as many rows, and no command as many inputs.
        storedInput = Int32(clamping: input)
        storedRow = Int32(clamping: row ?? 0)
        storedColumn = Int32(clamping: column ?? 0)
    }

    /// The position of the table among the report's inputs.
    public var input: Int {
        get { Int(storedInput) }
        set { storedInput = Int32(clamping: newValue) }
    }
    /// The row; `nil` for a finding about the table as a whole.
    public var row: Int? { storedRow == 0 ? nil : Int(storedRow) }
    /// The column; `nil` for a finding about the row as a whole.
    public var column: Int? { storedColumn == 0 ? nil : Int(storedColumn) }

    /// The letters of the column.
    var letters: String? { column.map(CellReference.letters(ofColumn:)) }

    /// The cell as the spreadsheet names it (`F23`), where both row and column are known.
    var cell: String? {
        guard let row, let letters else { return nil }
        return "\(letters)\(row)"
    }
}

/// Another record that a finding involves (关联记录).
public struct RelatedPlace: Sendable, Hashable {
    /// Where it stands.
    public var place: FindingPlace
    /// The number of its household.
    public var household: String?

    /// A record of a household.
    public init(_ place: FindingPlace, household: String? = nil) {
        self.place = place
        self.household = household
    }
}

/// The household that findings are about (疑点所在户).
public struct HouseholdLabel: Sendable {
    /// The household's number as registered.
    public let number: String?
    /// Where it lives.
    public let place: AdministrativePlace
    /// The head's name.
    public let head: PersonName?
    /// Its rows, where the report shows households.
    let rows: HouseholdRows?

    /// A household of a place.
    ///
    /// - Parameters:
    ///   - row: its own row, where the report shows households.
    ///   - members: the rows of its members, in the order of the register; none where the report shows no households.
    public init(
        number: String?, place: AdministrativePlace, head: PersonName? = nil, row: HouseholdRow? = nil,
        members: [HouseholdRow] = []
    ) {
        let isShown = row != nil || !members.isEmpty
        self.init(
            number: number, place: place, head: head, rows: isShown ? HouseholdRows(own: row, members: members) : nil)
    }

    init(number: String?, place: AdministrativePlace, head: PersonName?, rows: HouseholdRows?) {
        self.number = number
        self.place = place
        self.head = head
        self.rows = rows
    }
}

/// What stands in a cell (单元格内容). Printed masked where the field is personal; `text` is the only way to the whole.
public struct CellText: Sendable, Hashable, CustomStringConvertible {
    /// The text as it stands in the file.
    public let text: String
    /// The field whose cell it is.
    public let field: Field

    /// The text of a cell of `field`.
    public init(_ text: String, _ field: Field) {
        self.text = text
        self.field = field
    }

    /// The text as it may be shown to anybody.
    public var description: String { field.masked(text) }

    /// The text, masked unless `showValues`.
    func shown(_ showValues: Bool) -> String { showValues ? text : description }
}
