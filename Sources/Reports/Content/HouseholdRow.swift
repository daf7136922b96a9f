import Findings
import Registry

/// A row of a household as a report shows it beside its findings (户内一行): what stands in a few cells.
///
/// Reports keep these for every household with findings: the cells are packed into one text.
public struct HouseholdRow: Sendable, Hashable {
    /// The fields that a member's row shows.
    public static let ofMember: [Field] = [
        .name, .relation, .sex, .idNo, .education, .student, .health, .labor, .work,
    ]
    /// The fields that a household's own row shows.
    public static let ofHousehold: [Field] = [.memberCount, .exitStatus, .perCapita, .mainCause, .phone]

    /// The row in the sheet, 0 where it is not known.
    public let number: Int32
    private let packed: String

    private static let separator: Character = "\u{1F}"

    /// A row with the cells of its fields, in their order; blank where there is nothing.
    public init(number: Int?, cells: [String]) {
        self.number = number.flatMap(Int32.init(exactly:)) ?? 0
        packed = cells.map { $0.replacing("\u{1F}", with: " ") }.joined(separator: "\u{1F}")
    }

    /// What stands in the cells.
    var cells: [String] {
        packed.split(separator: Self.separator, omittingEmptySubsequences: false).map(String.init)
    }

    /// How much is known of the row.
    var size: Int { packed.utf8.count }
}
