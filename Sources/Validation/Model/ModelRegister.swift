import Findings
import Registry

/// A register that keeps every rule (样本台账): the model household, a neighbour, their table, a policy. Examples change it.
public struct ModelRegister: Sendable {
    /// The household that examples change.
    public var household = Household.model
    /// A household that has nothing to do with it.
    public var neighbour = Household.neighbour
    /// Further households; none in the model.
    public var others: [Household] = []
    /// What is true of the table in which all stand.
    public var table = TableFacts(table: 0)
    /// What is true of further tables; none in the model.
    public var furtherTables: [TableFacts] = []
    /// The policy by which they are judged.
    public var policy = Policy.model
    /// What the table's layout lays down.
    public var conventions = Conventions.model
    /// What the review has besides the register; nothing in the model.
    public var papers = ReviewPapers()

    /// What the register was in earlier years, the last first; none where nothing is compared.
    public var earlier: [ModelRegister] = []
    /// The decisions that the register should show; `nil` where none are given.
    public var decisions: DecisionList?
    /// The decisions of an earlier review; `nil` where none are given.
    public var earlierDecisions: DecisionList?

    /// The register without a fault.
    public init() {}

    /// The register of the households, with a column for every field about which one says something.
    public var register: Register {
        var register = Register()
        register.households = [household, neighbour] + others
        register.columns = Set(Field.allCases.filter { field in register.households.contains { $0.hasColumn(field) } })
        register.conventions = conventions
        register.listed = [.member, .household, .helper]
        return register
    }

    /// What `engine` finds in the register and in the papers, or in others in their place.
    public func verdict(
        of engine: Engine = Engine(), in other: Register? = nil, comparing data: ComparisonData? = nil
    ) -> Verdict {
        let register = other ?? register
        return engine.run(register, tables: [table] + furtherTables, policy: policy, comparing: data ?? comparison)
            .with(
                engine.run(papers, on: register, policy: policy))
    }
}

extension Household {
    /// Whether the household, or one of its members or helpers, says something about `field`, were it that it is blank.
    fileprivate func hasColumn(_ field: Field) -> Bool {
        switch field.scope {
        case .household: state(of: field) != .absent
        case .member: members.contains { $0.state(of: field) != .absent }
        case .helper: helpers.contains { $0.state(of: field) != .absent }
        case .measure: measures.contains { $0.state(of: field) != .absent }
        case .work: members.contains { $0.workPeriods.contains { $0.state(of: field) != .absent } }
        }
    }
}

extension Conventions {
    /// What the model's layout lays down: every yes-or-no cell must be filled.
    static var model: Conventions {
        var conventions = Conventions()
        conventions.filled = Set(Field.allCases.filter { $0.entry.kind.codeList?.id == YesNo.list.id })
        return conventions
    }
}

extension ModelRegister {
    /// Fills both columns of schooling, as Guangdong's tables do: 非在校生 for whoever is at no school.
    mutating func fillBothSchoolingColumns() {
        conventions.schoolingIsExclusive = false
        conventions.edition = 2018
        household.fillBothSchoolingColumns()
        neighbour.fillBothSchoolingColumns()
    }
}

extension Household {
    fileprivate mutating func fillBothSchoolingColumns() {
        for index in members.indices {
            if members[index].student.isBlank { members[index].student = .value(.notAtSchool) }
            if members[index].education.isBlank { members[index].education = .value(.primary) }
        }
    }
}
