import Findings
import Registry

extension Catalogue {
    /// Whether only what may be changed was changed (开放修改的指标).
    static let openFields: [Rule] = [
        Rule(
            "Y027", .warning,
            title: Words("非开放字段被修改", "a field changed that was not open"),
            message: Words("“{0}”没有开放修改，上期填“{1}”，本期变了", "{0} was not open to change; it was “{1}” and is not now"),
            why: Words(
                "系统每年只在规定的时间、按权限开放修改。政策参数里写明本次开放的指标，其余的变了要说明怎么改的。上期没有填的补填不算；"
                    + "其他规则（Y007至Y022）已报这一格的不再报。",
                "The system opens once a year, and not every field. The policy lists the fields open to change; for others "
                    + "somebody has to say how they changed. Filling a blank is no change; what Y007 to Y022 report of the "
                    + "same cell is not reported again."),
            remedy: Words("查是谁在什么时候改的；没有依据的改回去。", "Find out who changed it and when; undo it without proof."),
            basis: Basis("半月谈 2019-03-27", .medium), needs: [[.idNo, .householdId]],
            compares: [.earlierExport, .openFields],
            yieldsTo: ([
                "Y007", "Y008", "Y009", "Y010", "Y012", "Y014", "Y015", "Y016", "Y017", "Y018", "Y019", "Y020",
                "Y021", "Y022",
            ] as [RuleCode]).map { Explanation($0) },
            examples: [
                .breaks(
                    "民族变了", "another ethnic group",
                    sinceLastYear: { _, before in
                        before.household.members[0].ethnicity = Ethnicity(rawValue: 21).map { .value($0) } ?? .blank
                    }),
                .breaks(
                    "首次识别时间变了", "another time of identification",
                    sinceLastYear: { _, before in
                        before.neighbour.identifyTime = .value(PartialDate(year: 2013))
                    }),
                .keeps(
                    "开放的指标", "an open field",
                    sinceLastYear: { _, before in before.household.bankName = .value("样本银行") }),
                .keeps(
                    "上期没有填", "blank before",
                    sinceLastYear: { _, before in before.household.members[0].ethnicity = .blank }),
                .keeps(
                    "姓名变了属于Y008", "another name is Y008",
                    sinceLastYear: { _, before in
                        before.household.members[3].name = .value(PersonName("范样文"))
                    }),
            ],
            check: .years(
                .change { change, context, sink in
                    guard let now = change.now else { return }
                    let (present, past) = (change.years.now.households[now], change.years.before.households)
                    if let before = change.before {
                        for field in context.past.closedFields.households {
                            guard let earlier = past[before].value(of: field, changedIn: present) else { continue }
                            sink.report(field, [.field(field), .value(earlier, field)])
                        }
                    }
                    for index in present.members.indices {
                        guard let position = change.years.match.earlierMembers.position(now, index) else { continue }
                        let earlier = past[position.household].members[position.member]
                        for field in context.past.closedFields.members {
                            guard let text = earlier.value(of: field, changedIn: present.members[index]) else {
                                continue
                            }
                            sink.report(member: index, field, [.field(field), .value(text, field)])
                        }
                    }
                }))
    ]
}

extension FieldStorage {
    /// The value of a field, as registered, where `later` has another or has lost it; `nil` where it is the same, where
    /// there is none, and where the later table has no column or cannot be read.
    fileprivate func value(of field: Field, changedIn later: Self) -> String? {
        var copy = self
        var comparison = ChangeVisitor(later: later, field: field)
        _ = copy.withField(field, &comparison)
        return comparison.earlier
    }
}

/// Sees the earlier value, and then the later one (逐项比较).
private struct ChangeVisitor<Storage: FieldStorage>: FieldVisitor {
    var later: Storage
    let field: Field
    /// The earlier value, where the later one is another.
    var earlier: String?

    init(later: Storage, field: Field) {
        self.later = later
        self.field = field
    }

    mutating func visit<Value: FieldValue>(_ slot: inout Reading<Value>) {
        guard let value = slot.value else { return }
        var second = LaterVisitor(earlier: value)
        _ = later.withField(field, &second)
        if second.isChanged { earlier = value.registered }
    }
}

private struct LaterVisitor<Earlier: FieldValue>: FieldVisitor {
    let earlier: Earlier
    var isChanged = false

    init(earlier: Earlier) { self.earlier = earlier }

    mutating func visit<Value: FieldValue>(_ slot: inout Reading<Value>) {
        switch slot {
        case .absent, .unreadable: return
        case .blank: isChanged = true
        case .value(let value): isChanged = (value as? Earlier) != earlier
        }
    }
}
