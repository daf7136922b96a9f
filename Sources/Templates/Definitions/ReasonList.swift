/// The reasons that a clerk can choose for a decision (处置原因), from `templates/reasons.yaml`.
public struct ReasonList: Sendable, Hashable {
    /// Why somebody is cleared out.
    public let removal: [String]
    /// Why a household has a member more.
    public let increase: [String]
    /// Why a household has a member fewer.
    public let decrease: [String]
    /// Why a household comes into the register.
    public let addition: [String]

    /// All reasons, in the order in which they are offered.
    public var all: [String] { removal + increase + decrease + addition }

    /// The reasons of a definition.
    init(_ content: DefinitionNode) throws(TemplateError) {
        let mapping = try content.mapping(of: ["removal", "increase", "decrease", "addition"])
        removal = try mapping.required("removal").texts()
        increase = try mapping.required("increase").texts()
        decrease = try mapping.required("decrease").texts()
        addition = try mapping.required("addition").texts()
    }
}
