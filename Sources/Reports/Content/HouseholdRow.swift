import Findings
import Registry

/// A row of a household as a report shows it beside its findings (户内一行): what stands in a few cells.
public struct HouseholdRow: Sendable, Hashable {
    /// The fields that a member's row shows.
    public static let ofMember: [Field] = [
        .name, .relation, .sex, .idNo, .education, .student, .health, .labor, .work,
    ]
    /// The fields that a household's own row shows.
    public static let ofHousehold: [Field] = [.memberCount, .exitStatus, .perCapita, .mainCause, .phone]

    /// The row in the sheet; `nil` where it is not known.
    public let number: Int?
    /// What stands in the cells of its fields, in their order; blank where there is nothing.
    public let cells: [String]

    /// A row with its cells.
    public init(number: Int?, cells: [String]) {
        self.number = number
        self.cells = cells
    }
}
