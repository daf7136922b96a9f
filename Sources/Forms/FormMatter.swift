import Corrections
import Findings
import Registry

/// What the forms of a review are filled in from (填表材料): one matter for all of them, so that they cannot disagree.
public struct FormMatter: Sendable {
    /// The changes, with the numbers before and after.
    public var ledger: ChangeLedger
    /// The households as they stood before.
    public var households: [Household] = []
    /// How far the help has carried each of the households; `nil` where its row does not tell, and none at all where the
    /// tables have no column that could, so that annex 2 is filled in by hand.
    public var effects: [HelpEffect?] = []
    /// What a check found about the households.
    public var leads: [FormLead] = []
    /// The corrections that were decided (更正).
    public var corrections: [Decision] = []
    /// The villages of the pairing programme, where the policy lists them.
    public var pairedVillages: [PairedVillage] = []
    /// What reviews of higher levels found, and how far it is mended.
    public var issues: [ReviewIssue] = []
    /// The rows of forms that were handed in, by form and name; they stand for those of the ledger.
    private(set) var copied: [String: [CopiedRow]] = [:]
    /// What was corrected in the tables' cells, for the record of corrections.
    public var cellCorrections: [PrintedCorrection] = []
    /// What was filled in by hand in earlier copies.
    public var hand = HandEntries()

    /// The matter of a ledger.
    public init(ledger: ChangeLedger) { self.ledger = ledger }

    /// The matter of the record of corrections alone, which knows nothing of people who came or left.
    public static func corrections(_ corrections: [PrintedCorrection]) -> FormMatter {
        var matter = FormMatter(ledger: .empty)
        matter.cellCorrections = corrections
        return matter
    }

    /// Takes over rows of a form that was handed in; columns without a source are taken for filled in by hand.
    ///
    /// - Parameter name: what the form's definition calls the rows.
    public mutating func copy(_ rows: [CopiedRow], as name: String, of form: String) {
        let name = Self.copyName(name, of: form)
        for row in rows {
            let key = CopiedRecord.handKey(row: copied[name]?.count ?? 0)
            copied[name, default: []].append(row)
            for (column, value) in row.values { hand[name, key, column] = value }
        }
        copied[name, default: []] += []
    }

    static func copyName(_ rows: String, of form: String) -> String { "\(form)/\(rows)" }

    /// What concerns the villages of one town (街道材料).
    public func inTown(_ town: String, of county: String) -> FormMatter {
        func isThere(_ place: AdministrativePlace) -> Bool { place.town == town && place.county == county }
        var part = self
        part.ledger = ledger.inTown(town, of: county)
        let positions = households.indices.filter { isThere(households[$0].place) }
        part.households = positions.map { households[$0] }
        part.effects = effects.isEmpty ? [] : positions.map { effects[$0] }
        part.leads.removeAll { !isThere($0.place) }
        let numbers = Set(part.households.compactMap(\.householdId.value))
        part.corrections.removeAll { !numbers.contains($0.householdId) }
        part.pairedVillages.removeAll { $0.town != town }
        return part
    }
}

/// How far help has carried a household (脱贫成效), by the groups of annex 2.
public enum HelpEffect: Sendable, Hashable, CaseIterable {
    /// Out of poverty for good (达到预脱贫标准且质量好).
    case lasting
    /// Out of poverty, but not far from it (有成效但质量不高不稳).
    case unsteady
    /// Far behind (难度大、差距较大).
    case farBehind
}

/// Something that a check found about a household and a visit has to clear up (疑点).
public struct FormLead: Sendable {
    /// The village.
    public let place: AdministrativePlace
    /// The household.
    public let household: Identifier
    /// The member, where it is about one.
    public let name: PersonName?
    /// The rule.
    public let code: RuleCode
    /// How grave it is.
    public let severity: Severity
    /// What is said of it.
    public let message: String
    /// The head of the household.
    public var headName: PersonName?
    /// What stands as the member's identity number.
    public var idNo: String?
    /// The file, sheet and row that say so.
    public var source = ""

    /// A lead about a household, or one of its members.
    public init(
        place: AdministrativePlace, household: Identifier, name: PersonName?, code: RuleCode, severity: Severity,
        message: String
    ) {
        self.place = place
        self.household = household
        self.name = name
        self.code = code
        self.severity = severity
        self.message = message
    }
}
