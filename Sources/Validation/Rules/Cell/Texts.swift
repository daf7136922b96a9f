import Findings
import Registry

extension Catalogue {
    /// Free text (文字).
    static let texts: [Rule] = [
        Rule(
            "C022", .warning,
            title: Words("文本过长", "text that is too long"),
            message: Words("“{0}”有{1}个字，最多{2}个", "“{0}” has {1} characters; {2} at most"),
            why: Words(
                "系统的文字列有长度限制，超过的部分会被截掉或整行拒收。姓名过长，多半是把几个人或说明写进了一格。限数写在政策参数里。",
                "Systems take so many characters and cut off or refuse the rest. A name that long is several people, or a remark. "
                    + "The limits stand in the policy."),
            remedy: Words("写短；几个人写在一格的，分成几行。", "Shorten it; where it names several people, give each a row."),
            basis: Basis("INF", .inference), needs: [nameFields + textFields], thresholds: [.nameLength, .textLength],
            examples: [
                .breaks("备注写了整段话", "a note of a whole paragraph") {
                    $0.causeNote = .value(String(repeating: "长", count: 256))
                },
                .breaks("一格写了几个人的姓名", "several people in one cell") {
                    $0.members[1].name = .value(PersonName(String(repeating: "范样本", count: 11)))
                },
                .keeps("正好到限数", "just as long as may be") { $0.causeNote = .value(String(repeating: "长", count: 255)) },
            ],
            check: .household { household, context, sink in
                guard let name = context.number(.nameLength), let text = context.number(.textLength) else { return }
                let limits = LengthLimits(name: name, text: text)
                limits.judge(household, &sink)
                for index in household.members.indices { limits.judge(household.members[index], at: index, &sink) }
            })
    ]

    private static let nameFields: [Field] = [.name, .headName, .helperName]
    private static let textFields: [Field] = [
        .province, .city, .county, .town, .village, .naturalVillage, .bankName, .causeNote, .disasterKind, .fallRisk,
        .helperUnit, .helperDuty, .unitAddress, .measureName, .pensionLevel, .dropReason, .publicJob, .jobChannel,
        .workPlace, .workCompany, .techSchoolWish, .trainingNeed, .skillState, .jobWish, .jobExpect, .memberNote,
        .grade,
        .school, .welfareAttribute, .industry,
    ]
}

/// How long names and other texts may be, in characters (字数上限).
private struct LengthLimits {
    let name: Int
    let text: Int

    func judge(_ household: Household, _ sink: inout Sink) {
        judge(household.headName.value?.registered, .headName, name, nil, &sink)
        judge(household.province.value, .province, text, nil, &sink)
        judge(household.city.value, .city, text, nil, &sink)
        judge(household.county.value, .county, text, nil, &sink)
        judge(household.town.value, .town, text, nil, &sink)
        judge(household.village.value, .village, text, nil, &sink)
        judge(household.naturalVillage.value, .naturalVillage, text, nil, &sink)
        judge(household.bankName.value, .bankName, text, nil, &sink)
        judge(household.causeNote.value, .causeNote, text, nil, &sink)
        judge(household.disasterKind.value, .disasterKind, text, nil, &sink)
        judge(household.fallRisk.value, .fallRisk, text, nil, &sink)
        for index in household.helpers.indices {
            judge(household.helpers[index].helperName.value?.registered, .helperName, name, nil, &sink)
            judge(household.helpers[index].helperUnit.value, .helperUnit, text, nil, &sink)
            judge(household.helpers[index].helperDuty.value, .helperDuty, text, nil, &sink)
            judge(household.helpers[index].unitAddress.value, .unitAddress, text, nil, &sink)
        }
        for index in household.measures.indices {
            judge(household.measures[index].measureName.value, .measureName, text, nil, &sink)
        }
    }

    func judge(_ member: Member, at position: Int, _ sink: inout Sink) {
        judge(member.name.value?.registered, .name, name, position, &sink)
        judge(member.pensionLevel.value, .pensionLevel, text, position, &sink)
        judge(member.dropReason.value, .dropReason, text, position, &sink)
        judge(member.publicJob.value, .publicJob, text, position, &sink)
        judge(member.jobChannel.value, .jobChannel, text, position, &sink)
        judge(member.workPlace.value, .workPlace, text, position, &sink)
        judge(member.workCompany.value, .workCompany, text, position, &sink)
        judge(member.techSchoolWish.value, .techSchoolWish, text, position, &sink)
        judge(member.trainingNeed.value, .trainingNeed, text, position, &sink)
        judge(member.skillState.value, .skillState, text, position, &sink)
        judge(member.jobWish.value, .jobWish, text, position, &sink)
        judge(member.jobExpect.value, .jobExpect, text, position, &sink)
        judge(member.memberNote.value, .memberNote, text, position, &sink)
        judge(member.grade.value, .grade, text, position, &sink)
        judge(member.school.value, .school, text, position, &sink)
        judge(member.welfareAttribute.value, .welfareAttribute, text, position, &sink)
        judge(member.industry.value, .industry, text, position, &sink)
    }

    /// Characters are counted only of a text whose bytes are more than may be characters.
    private func judge(_ text: String?, _ field: Field, _ limit: Int, _ member: Int?, _ sink: inout Sink) {
        guard let text, text.utf8.count > limit, text.count > limit else { return }
        let arguments: [Argument] = [.field(field), .count(text.count), .count(limit)]
        if let member { sink.report(member: member, field, arguments) } else { sink.report(field, arguments) }
    }
}
