import Corrections
import Findings
import Registry
import SpreadsheetWriting
import Templates

/// What annexes 1 and 2 count in each village (附件统计数), all from one matter.
struct AreaFigures {
    private let matter: FormMatter
    private var counted: [AdministrativePlace: [StatisticFigure: Int]] = [:]

    /// - Parameter layout: what is counted for; how far help has carried a household must be known only where it asks.
    init(_ matter: FormMatter, for layout: FormSheetLayout) throws(FormError) {
        self.matter = matter
        countErrors()
        let asksForEffects = layout.columns.contains { column in
            if case .source(let key) = column.content { key.hasPrefix("\(StatisticItem.lasting).") } else { false }
        }
        guard asksForEffects else { return }
        try countEffects()
        if matter.effects.isEmpty { try proveTypedEffects() }
    }

    /// Everything that is counted of a village.
    func figures(of line: Balance.Line, _ place: AdministrativePlace) -> [StatisticFigure: Int] {
        let ledger = matter.ledger
        var figures = counted[place] ?? [:]
        func state(_ item: StatisticItem, _ tally: Tally) {
            figures[.init(item, .households)] = tally.households
            figures[.init(item, .persons)] = tally.persons
        }
        for item in [StatisticItem.before, .screened, .registered] { state(item, line.before) }
        state(.beforeAble, ledger.before.able[place] ?? .zero)
        state(.beforeUnable, ledger.before.unable(place))
        state(.after, line.after)
        state(.afterAble, ledger.after.able[place] ?? .zero)
        state(.afterUnable, ledger.after.unable(place))
        for item in [StatisticItem.ineligible, .cleared] { state(item, line.changes[.clearOut] ?? .zero) }
        for item in [StatisticItem.eligible, .added] { state(item, line.changes[.addition] ?? .zero) }
        for figure in always where figures[figure] == nil { figures[figure] = 0 }
        for figure in HandEntries.handFigures where figures[figure] == nil {
            figures[figure] = typed(figure, in: place)
        }
        return figures
    }

    /// The number that was typed in for a village.
    private func typed(_ figure: StatisticFigure, in place: AdministrativePlace) -> Int? {
        guard case .number(let number) = matter.hand["areas", HandEntries.key(of: place), figure.key] else {
            return nil
        }
        return Int(number)
    }

    /// What is counted wherever there is nothing to count: a blank is not taken for none.
    private var always: [StatisticFigure] {
        let effects: [StatisticItem] = matter.effects.isEmpty ? [] : [.lasting, .unsteady, .farBehind]
        return (effects + [.toClear]).flatMap { item in [StatisticFigure(item, .households), .init(item, .persons)] }
            + Self.alwaysByItems
    }

    private static let alwaysByItems: [StatisticFigure] =
        [StatisticItem.errorsBasic, .errorsLogic, .errorsGuarantee, .corrected].flatMap { item in
            [StatisticFigure(item, .households), .init(item, .persons), .init(item, .items)]
        }

    /// Errors of the register, and corrections of it: households and persons concerned, and how many there are.
    private mutating func countErrors() {
        var tallies: [AdministrativePlace: [StatisticItem: ErrorTally]] = [:]
        for lead in matter.leads where lead.severity == .error {
            guard let item = lead.code.errorClass else { continue }
            tallies[lead.place, default: [:]][item, default: .init()].add(lead.household, lead.name?.registered)
        }
        let homes = matter.households.byNumber.mapValues(\.place)
        for decision in matter.corrections {
            guard let place = homes[decision.householdId] else { continue }
            let person = decision.name?.registered ?? decision.idNo?.registered
            tallies[place, default: [:]][.corrected, default: .init()].add(decision.householdId, person)
        }
        for (place, items) in tallies {
            for (item, tally) in items {
                counted[place, default: [:]][.init(item, .households)] = tally.households.count
                counted[place, default: [:]][.init(item, .persons)] = tally.persons.count
                counted[place, default: [:]][.init(item, .items)] = tally.items
            }
        }
    }

    /// Every household of before in one group, those that are cleared out apart.
    private mutating func countEffects() throws(FormError) {
        let clearOuts = Dictionary(grouping: matter.ledger.clearedOut, by: \.decision.householdId)
        var unclear: [AdministrativePlace: [Identifier]] = [:]
        for (index, household) in matter.households.enumerated() {
            let parts = household.householdId.value.flatMap { clearOuts[$0] } ?? []
            let isGone = parts.contains(where: \.isWhole)
            let cleared = parts.reduce(0) { $0 + $1.members.count }
            let leaving = isGone ? household.members.count : min(cleared, household.members.count)
            let staying = Tally(households: isGone ? 0 : 1, persons: household.members.count - leaving)
            add(Tally(households: isGone ? 1 : 0, persons: leaving), to: .toClear, in: household.place)
            if matter.effects.isEmpty { continue }
            if let effect = matter.effects[index] {
                add(staying, to: effect.item, in: household.place)
            } else if staying != .zero {
                unclear[household.place, default: []].append(household.householdId.value ?? Identifier("—"))
            }
        }
        let first = matter.ledger.villages.places.first { unclear[$0] != nil }
        if let first { throw .effectUnknown(first, households: unclear[first] ?? []) }
    }

    /// What was typed in for a village must make its total.
    private func proveTypedEffects() throws(FormError) {
        for place in matter.ledger.villages.places {
            let before = matter.ledger.before.all[place] ?? .zero
            for (unit, all) in [(StatisticUnit.households, before.households), (.persons, before.persons)] {
                let parts = [StatisticItem.lasting, .unsteady, .farBehind].compactMap {
                    typed(.init($0, unit), in: place)
                }
                let leaving = counted[place]?[.init(.toClear, unit)] ?? 0
                let sum = parts.reduce(leaving, +)
                guard parts.isEmpty || sum == all else {
                    throw .typedDoesNotFoot(place, unit, typed: sum, expected: all)
                }
            }
        }
    }

    private mutating func add(_ tally: Tally, to item: StatisticItem, in place: AdministrativePlace) {
        counted[place, default: [:]][.init(item, .households), default: 0] += tally.households
        counted[place, default: [:]][.init(item, .persons), default: 0] += tally.persons
    }

    private struct ErrorTally {
        var households: Set<Identifier> = []
        var persons: Set<String> = []
        var items = 0

        mutating func add(_ household: Identifier, _ person: String?) {
            households.insert(household)
            if let person { persons.insert(household.registered + "/" + person) }
            items += 1
        }
    }
}

extension HelpEffect {
    fileprivate var item: StatisticItem {
        switch self {
        case .lasting: .lasting
        case .unsteady: .unsteady
        case .farBehind: .farBehind
        }
    }
}

extension RuleCode {
    /// The class of errors that annex 1 counts the rule under (信息错漏类别); `nil` for what is no error of the register.
    fileprivate var errorClass: StatisticItem? {
        if Self.guarantees.contains(rawValue) { return .errorsGuarantee }
        switch rawValue.first {
        case "C", "F": return .errorsBasic
        case "P", "H", "X", "Y": return .errorsLogic
        default: return nil
        }
    }

    /// What is about schooling, medical insurance, housing and water (三保障).
    private static let guarantees: Set<String> = [
        "P021", "P022", "P023", "P031", "P032", "P033", "P034", "P061", "P062", "P063", "H039", "H080", "H081", "H082",
        "H083", "H084", "H085", "H086", "H087", "H088", "H089",
    ]
}
