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
            check: .shared(.helperOrMember) { group, _, sink in
                guard let name = group.first.flatMap({ sink.text(of: $0.key) }) else { return }
                for member in group where member.member != nil {
                    var reported: Set<Int> = []
                    for helper in group where helper.member == nil && helper.mark == member.mark {
                        guard (helper.household == member.household) == (member.mark == KeyHolder.namesakeMark),
                            reported.insert(helper.household).inserted
                        else { continue }
                        sink.report(
                            at: helper.subject(.helperName),
                            [.value(name, .helperName), .words(member.relationToHelper)],
                            related: [member.subject(.name)])
                    }
                }
            })
    ]
}

extension SharedKey {
    /// Helpers and members by name and telephone, and, marked, by name within one household (责任人与成员).
    fileprivate static let helperOrMember = SharedKey("helperOrMember") { households, _, keys in
        for position in households.indices {
            let members = households[position].members.span
            for helper in households[position].helpers {
                guard let name = helper.helperName.value else { continue }
                if let phone = helper.helperPhone.value, phone.isMobile {
                    keys.add(key(name, phone), of: position)
                    keys.keep(name.registered, for: key(name, phone))
                }
                for index in members.indices where members[index].name.value == name {
                    var key = KeyHash(name.registered)
                    key.add(UInt64(members[index].source.table) << 32 | UInt64(members[index].source.row))
                    keys.add(key.value, of: position, mark: KeyHolder.namesakeMark)
                    keys.add(key.value, of: position, member: index, mark: KeyHolder.namesakeMark)
                    keys.keep(name.registered, for: key.value)
                }
            }
            for index in members.indices {
                guard let name = members[index].name.value else { continue }
                let own = members[index].memberPhone.value
                if let own, own.isMobile { keys.add(key(name, own), of: position, member: index) }
                if let phone = households[position].phone.value, phone != own, phone.isMobile {
                    keys.add(key(name, phone), of: position, member: index)
                }
            }
        }
    }

    private static func key(_ name: PersonName, _ phone: PhoneNumber) -> UInt64 {
        var key = KeyHash(name.registered)
        key.add(phone.registered)
        return key.value
    }
}

extension KeyHolder {
    /// The mark of helper and member of one name in one household.
    fileprivate static let namesakeMark: UInt8 = 1

    fileprivate var relationToHelper: Words {
        mark == Self.namesakeMark
            ? Words("这一户的成员", "a member of this household")
            : Words("在册的贫困人口，姓名和电话都相同", "a registered poor person, by name and telephone")
    }
}
