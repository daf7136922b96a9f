import Findings
import Registry

extension Catalogue {
    /// Helpers who are themselves registered as poor (帮扶责任人与贫困人口).
    static let registeredHelpers: [Rule] = [
        Rule(
            "H101", .error,
            title: Words("帮扶责任人本身是贫困人口", "a helper who is a registered poor person"),
            message: Words("帮扶责任人{0}就是{1}", "the helper {0} is {1}"),
            why: Words(
                "帮扶责任人是单位派出的干部，不会是在册的贫困人口。多半是把户主填进了帮扶责任人一列，或用邻户的人凑数。"
                    + "只凭姓名不认定：同一户里有同名的人，或别的户有同名又同一电话的人，才报。",
                "A helper is sent by a unit and is no registered poor person. Mostly the head was written into the column, "
                    + "or a neighbour to fill it. A name alone proves nothing: somebody of that name in the same household, "
                    + "or elsewhere with that telephone, too."),
            remedy: Words(
                "查结对文件，改成真正的责任人；没有的，请镇里安排。",
                "See the list of helpers and name the real one; where there is none, the town appoints one."),
            basis: Basis("SX ⑨", .medium), needs: [[.helperName], [.name]],
            examples: [
                .breaks("户主填成了帮扶责任人", "the head is given as the helper") {
                    $0.helpers[0].helperName = $0.members[0].name
                },
                .breaks(
                    "邻户的户主填成了帮扶责任人", "the neighbour is given as the helper",
                    inRegister: {
                        $0.household.helpers[0].helperName = $0.neighbour.members[0].name
                        $0.household.helpers[0].helperPhone = $0.neighbour.phone
                    }),
                .keeps(
                    "只是同名", "the name alone",
                    inRegister: {
                        $0.household.helpers[0].helperName = $0.neighbour.members[0].name
                    }),
                .keeps(
                    "责任人的电话填给了邻户", "the helper's telephone is given as the neighbour's",
                    inRegister: {
                        $0.household.helpers[0].helperPhone = $0.neighbour.phone
                    }),
            ],
            check: .register { judged, sink in
                let helpers = HelperIndex(judged.register)
                for position in judged.register.households.indices {
                    reportNamesakes(in: judged.register, at: position, &sink)
                    if !helpers.isEmpty { reportCalled(helpers, in: judged.register, at: position, &sink) }
                }
            })
    ]

    /// Reports helpers of a household who bear the name of one of its members.
    private static func reportNamesakes(in register: Register, at position: Int, _ sink: inout Sink) {
        for helper in register.households[position].helpers.indices {
            guard let name = register.households[position].helpers[helper].helperName.value else { continue }
            for member in register.households[position].members.indices
            where register.households[position].members[member].name.value == name {
                sink.report(
                    at: .household(position, field: .helperName),
                    [.value(name.registered, .helperName), .words(Words("这一户的成员", "a member of this household"))],
                    related: [.member(household: position, member: member, field: .name)])
            }
        }
    }

    /// Reports the helpers of other households who bear name and telephone of a member of this one.
    private static func reportCalled(
        _ helpers: HelperIndex, in register: Register, at position: Int, _ sink: inout Sink
    ) {
        let ofAll = helpers.called(register.households[position].phone)
        for member in register.households[position].members.indices {
            let ofOne = helpers.called(register.households[position].members[member].memberPhone)
            if ofAll.isEmpty, ofOne.isEmpty { continue }
            guard let name = register.households[position].members[member].name.value else { continue }
            var reported: Set<Int> = [position]
            for helper in [ofAll, ofOne].joined() where helper.name == name {
                guard reported.insert(helper.household).inserted else { continue }
                sink.report(
                    at: .household(helper.household, field: .helperName),
                    [
                        .value(name.registered, .helperName),
                        .words(Words("在册的贫困人口，姓名和电话都相同", "a registered poor person, by name and telephone")),
                    ],
                    related: [.member(household: position, member: member, field: .name)])
            }
        }
    }
}

/// The helpers of a register by their telephone (责任人电话簿).
private struct HelperIndex {
    typealias Entry = (household: Int, name: PersonName)
    private var entries: [PhoneNumber: [Entry]] = [:]

    var isEmpty: Bool { entries.isEmpty }

    init(_ register: Register) {
        for position in register.households.indices {
            for helper in register.households[position].helpers.indices {
                guard let phone = register.households[position].helpers[helper].helperPhone.value, phone.isMobile,
                    let name = register.households[position].helpers[helper].helperName.value
                else { continue }
                entries[phone, default: []].append((position, name))
            }
        }
    }

    /// The helpers with this telephone.
    func called(_ phone: Reading<PhoneNumber>) -> [Entry] {
        phone.value.flatMap { entries[$0] } ?? []
    }
}
