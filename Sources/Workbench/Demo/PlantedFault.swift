import Findings
import Registry

/// A fault that the demonstration hides in its tables on purpose (预设问题), and where a check must find it.
public struct PlantedFault: Sendable, Hashable {
    /// The rule that must find it.
    public let code: RuleCode
    /// The table it stands in.
    public let table: DemoTable
    /// The row that the spreadsheet shows.
    public let row: Int
}

/// The tables of the demonstration (示范表).
public enum DemoTable: String, Sendable, CaseIterable {
    /// One row a person, the layout of 47 columns.
    case persons = "national/person-2021"
    /// One row a household, the layout of 53 columns.
    case households = "national/household-2021"
    /// One row a household's helper.
    case helpers = "national/helpers"
}

extension DemoTable {
    /// The fields that the district adds behind the layout's columns: without 脱贫属性, a table of households does not say
    /// how they stand (五个底子).
    var furtherFields: [Field] { self == .households ? [.exitStatus] : [] }
}

/// A way to spoil a household so that exactly one rule is broken (问题样式).
struct DemoFault: Sendable {
    /// The rule that is broken.
    let code: RuleCode
    /// How often it is planted.
    let count: Int
    /// Spoils the household, or says `nil` where it is not one that can be spoilt so.
    let plant: @Sendable (inout DemoHousehold) -> Spot?

    /// Where a check must find it.
    enum Spot: Sendable {
        case member(Int)
        /// Each of these members.
        case members([Int])
        case household
    }

    init(_ code: RuleCode, count: Int = 2, _ plant: @escaping @Sendable (inout DemoHousehold) -> Spot?) {
        self.code = code
        self.count = count
        self.plant = plant
    }
}

/// A household on its way into the tables: its values, and cells that are written otherwise (示范户).
struct DemoHousehold {
    var household: Household
    /// Cells of member rows that do not show their field's value as it is.
    var memberCells: [Int: [Field: DemoCell]] = [:]
    /// Whether its members are left out of the person table.
    var isHollow = false
}

/// What a spoilt cell holds (示范单元格).
enum DemoCell: Sendable {
    case text(String)
    case number(Double)
}
