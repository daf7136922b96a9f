/// What a department's list is about (部门名单类别). The raw values are those of the command line.
public enum ListKind: String, Sendable, CaseIterable {
    case deaths, cancellations, vehicles, houses, companies, soleTraders, payroll, cadres, deposits, pensions
    case housingFund, taxes, relief, disabilities, medicalInsurance, pupils, renovations, identities, prisoners
    case machinery

    /// Whether whoever the list names may be excluded from the register: Hebei's six, Guangdong's exception classes.
    public var isExclusion: Bool { [.vehicles, .houses, .companies, .payroll, .cadres, .machinery].contains(self) }
}

extension ListKind {
    /// Whether the list names everybody of whom its subject is true, so that whom it does not name contradicts a register
    /// that claims it (名单应列全).
    public var isExhaustive: Bool {
        switch self {
        case .relief, .disabilities, .medicalInsurance, .pupils, .renovations: true
        case .deaths, .cancellations, .vehicles, .houses, .companies, .soleTraders, .payroll, .cadres, .deposits,
            .pensions, .housingFund, .taxes, .identities, .prisoners, .machinery:
            false
        }
    }
}

extension ListKind {
    /// The fields of a member by which hits of such a list are judged, beside name, number and day of birth (比对所看指标).
    public var judgedFields: [Field] {
        switch self {
        case .deaths: [.state, .memberNote]
        case .relief: [.dibao, .tekun]
        case .disabilities: [.health, .disabilityType, .disabilityGrade, .disabilityYear]
        case .medicalInsurance: [.residentMedical, .employeeMedical]
        case .pupils: [.student, .education]
        case .cancellations, .vehicles, .houses, .companies, .soleTraders, .payroll, .cadres, .deposits, .pensions,
            .housingFund, .taxes, .renovations, .identities, .prisoners, .machinery:
            []
        }
    }

    /// The fields of a household by which hits of such a list are judged, beside the village.
    public var judgedHouseholdFields: [Field] { self == .renovations ? [.dangerHouse, .renovation] : [] }
}

/// What a column of a department's list says (名单栏目), by the key it has in `templates/lists/`.
public enum ListItem: String, Sendable, CaseIterable {
    case name, idNo, birth, village, status, type, amount, grade, exception
}

/// A department's list (部门名单): people about whom the department knows something.
public struct DepartmentList: Sendable {
    /// What the list is about.
    public var kind: ListKind
    /// The position of the list among the inputs.
    public var table: Int
    /// Where each column stands, counted from 1.
    public var columns: [ListItem: Int] = [:]
    /// The rows that can mean somebody of the register.
    public var rows: [ListRow] = []
    /// How many further rows were passed over.
    public var passedOver = 0
    /// The villages that these name, where the list is exhaustive.
    public var furtherVillages: Set<VillageKey> = []

    /// The villages that the list names.
    public var villages: Set<VillageKey> {
        rows.reduce(into: furtherVillages) { villages, row in
            if !row.village.isEmpty { villages.insert(VillageKey(row.village)) }
        }
    }

    /// A list of a kind, without a row yet.
    public init(_ kind: ListKind, table: Int) {
        self.kind = kind
        self.table = table
    }
}

/// A row of a department's list (名单行).
public struct ListRow: Sendable {
    /// The row, counted from 1.
    public var row: Int
    /// The name.
    public var name: PersonName?
    /// The identity number.
    public var idNo: Reading<IdentityNumber> = .absent
    /// The day of birth, where the list has a column for it.
    public var birth: CalendarDay?
    /// The village or address; blank where the list does not say.
    public var village = ""
    /// An amount in yuan: of a deposit, a wage, a pension.
    public var amount: Money?
    /// What the other columns say.
    public var texts: [ListItem: String] = [:]

    /// A row that says nothing yet.
    public init(row: Int) { self.row = row }
}
