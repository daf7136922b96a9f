import Findings
import Registry
import TestSupport
import Testing

@testable import Validation

/// Traits spare time and decide nothing: a rule that is asked about somebody without its traits has nothing to report.
@Suite("Traits")
struct TraitTests {
    @Test("In no example does a rule report without its traits", arguments: Catalogue.all)
    func examples(_ rule: Rule) {
        for example in rule.examples { #expect(reportsWithoutTraits(in: example.register) == []) }
    }

    @Test("In no household of random cells does a rule report without its traits", arguments: 0..<40)
    func randomCells(_ seed: UInt64) {
        var numbers = SeededNumbers(state: seed)
        var model = ModelRegister()
        if seed % 4 == 3 { model.fillBothSchoolingColumns() }
        if seed >= 20 { model.policy.shiftAges(&numbers) }
        model.others = (0..<25).map { _ in
            var household = model.household
            for index in household.members.indices {
                for _ in 0..<6 { household.members[index].scribble(&numbers) }
            }
            return household
        }
        #expect(reportsWithoutTraits(in: model) == [])
    }

    /// Which rules report about somebody, or about a household, that has not the traits which they name.
    private func reportsWithoutTraits(in model: ModelRegister) -> [RuleCode] {
        let session = Engine().session(model.register.outline, policy: model.policy)
        let (plan, context) = (session.plan, session.context)
        var sink = Sink(codes: plan.codes)
        for household in model.register.households {
            sink.move(toHousehold: 0)
            var anybodys: Traits = []
            for index in household.members.indices {
                sink.move(toMember: index)
                let traits = household.members.span.traits(at: index, context.ages)
                anybodys.formUnion(traits)
                for rule in plan.member where !traits.isSuperset(of: rule.traits) {
                    sink.rank = rule.rank
                    rule.check(household.members[index], context, &sink)
                }
            }
            for rule in plan.household where !anybodys.isSuperset(of: rule.traits) {
                sink.rank = rule.rank
                rule.check(household, context, &sink)
            }
        }
        return sink.take().map(\.finding.code)
    }
}

extension Policy {
    /// Moves every threshold that may be an age by a few years, as a district may.
    fileprivate mutating func shiftAges(_ numbers: inout SeededNumbers) {
        for name in Threshold.Name.allCases {
            guard let value = value(name).map({ $0.hundredths / 100 }), (4...130).contains(value) else { continue }
            thresholds[name]?.value = Quantity(value + Int64.random(in: -3...5, using: &numbers))
        }
    }
}

extension Member {
    /// Puts something that may stand in such a column into a random cell.
    fileprivate mutating func scribble(_ numbers: inout SeededNumbers) {
        let fields = Field.allCases.filter { $0.scope == .member }
        let field = fields[Int.random(in: fields.indices, using: &numbers)]
        var scribbler = Scribbler(choice: Int.random(in: 0..<8, using: &numbers), text: field.entry.kind.text(&numbers))
        _ = withField(field, &scribbler)
    }
}

private struct Scribbler: FieldVisitor {
    let choice: Int
    let text: String

    mutating func visit<Value: FieldValue>(_ slot: inout Reading<Value>) {
        switch choice {
        case 0: slot = .absent
        case 1: slot = .unreadable
        case 2, 3: slot = .blank
        default: slot = Value.read(text, edition: 2021).value.map { .value($0) } ?? .unreadable
        }
    }
}

extension FieldKind {
    /// A text that may stand in a cell of the kind.
    fileprivate func text(_ numbers: inout SeededNumbers) -> String {
        let year = Int.random(in: 1900...2019, using: &numbers)
        switch self {
        case .code(let list): return list.terms.randomElement(using: &numbers)?.name ?? ""
        case .codes(let list):
            return list.terms.shuffled(using: &numbers).prefix(Int.random(in: 1...3, using: &numbers)).map(\.name)
                .joined(separator: ",")
        case .identity:
            let sequence = Int.random(in: 100...999, using: &numbers)
            let number = CalendarDay(year: year, month: 6, day: 21).flatMap {
                IdentityNumber(area: year % 4 == 0 ? 999_999 : 990_001, birth: $0, sequence: sequence)
            }
            return (number?.registered ?? "") + (["", "", "43", "83", "4381"].randomElement(using: &numbers) ?? "")
        case .day, .partialDate: return "\(year)-06-21"
        case .year: return "\(year)"
        case .money, .quantity, .count:
            return ["0", "3", "11", "15", "17", "30", "62", "200", "-1"].randomElement(using: &numbers) ?? ""
        case .text, .name, .identifier, .phone, .account:
            let texts = ["公益性岗位", "外出务工", "国外", "长样县", "否", "暂无", "因病休学", "护林员，保洁员、护路员", "3", "13900000011"]
            return texts.randomElement(using: &numbers) ?? ""
        }
    }
}
