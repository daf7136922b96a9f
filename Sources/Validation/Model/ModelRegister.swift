import Findings
import Registry

/// A register that keeps every rule (样本台账): the model household, a neighbour, their table, a policy. Examples change it.
public struct ModelRegister: Sendable {
    /// The household that examples change.
    public var household = Household.model
    /// A household that has nothing to do with it.
    public var neighbour = Household.neighbour
    /// What is true of the table in which both stand.
    public var table = TableFacts(table: 0)
    /// The policy by which they are judged.
    public var policy = Policy.model
    /// What the table's layout lays down.
    public var conventions = Conventions()

    /// The register without a fault.
    public init() {}

    /// The register of both households, with a column for every field about which either says something.
    public var register: Register {
        var register = Register()
        register.households = [household, neighbour]
        register.columns = Set(Field.allCases.filter { field in register.households.contains { $0.hasColumn(field) } })
        register.conventions = conventions
        return register
    }
}

extension Household {
    /// Whether the household, or one of its members or helpers, says something about `field`, were it that it is blank.
    fileprivate func hasColumn(_ field: Field) -> Bool {
        switch field.scope {
        case .household: state(of: field) != .absent
        case .member: members.contains { $0.state(of: field) != .absent }
        case .helper: helpers.contains { $0.state(of: field) != .absent }
        }
    }
}

extension Policy {
    /// A policy by which the model household keeps every rule.
    static var model: Policy {
        Policy(
            id: "model", title: "样本", asOf: CalendarDay(number: 17_531),
            lines: [
                PovertyLine(year: 2017, purpose: .identification, amount: Money(yuan: 2_952), basis: "样本"),
                PovertyLine(year: 2017, purpose: .exit, amount: Money(yuan: 4_000), basis: "样本"),
            ],
            thresholds: [
                .sumTolerance: Threshold(Quantity(1), basis: "样本"),
                .laborAgeFrom: Threshold(Quantity(16), basis: "样本"),
                .laborAgeTo: Threshold(Quantity(59), basis: "样本"),
                .schoolAgeFrom: Threshold(Quantity(6), basis: "样本"),
                .schoolAgeTo: Threshold(Quantity(15), basis: "样本"),
                .schoolCutoff: Threshold(Quantity(901), basis: "样本"),
                .farmlandPerHead: Threshold(Quantity(50), basis: "样本"),
                .farmlandPerHousehold: Threshold(Quantity(100), basis: "样本"),
                .forestPerHead: Threshold(Quantity(70), basis: "样本"),
                .forestPerHousehold: Threshold(Quantity(200), basis: "样本"),
                .returnForestPerHead: Threshold(Quantity(100), basis: "样本"),
                .returnForestPerHousehold: Threshold(Quantity(200), basis: "样本"),
                .orchardPerHousehold: Threshold(Quantity(200), basis: "样本"),
                .pasturePerHousehold: Threshold(Quantity(100), basis: "样本"),
                .waterAreaPerHousehold: Threshold(Quantity(100), basis: "样本"),
                .houseAreaPerHeadFrom: Threshold(Quantity(5), basis: "样本"),
                .houseAreaPerHeadTo: Threshold(Quantity(200), basis: "样本"),
                .roadDistanceWarning: Threshold(Quantity(5), basis: "样本"),
                .roadDistanceError: Threshold(Quantity(50), basis: "样本"),
                .wageFrom: Threshold(Quantity(100), basis: "样本"),
                .wageTo: Threshold(Quantity(300_000), basis: "样本"),
                .perCapitaTo: Threshold(Quantity(100_000), basis: "样本"),
                .perCapitaAtIdentificationTo: Threshold(Quantity(20_000), basis: "样本"),
                .dibaoPayFrom: Threshold(Quantity(200), basis: "样本"),
                .wubaoPayFrom: Threshold(Quantity(200), basis: "样本"),
                .familyPlanningPayFrom: Threshold(Quantity(100), basis: "样本"),
                .pensionPayFrom: Threshold(Quantity(88), basis: "样本"),
                .pensionAge: Threshold(Quantity(60), basis: "样本"),
                .nearLineFactor: Threshold(Quantity(hundredths: 150), basis: "样本"),
            ])
    }
}
