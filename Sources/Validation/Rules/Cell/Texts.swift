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
            check: .household { household, context, sink in LengthLimits(context)?.judge(household, &sink) })
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
    private let name: Int
    private let text: Int

    init?(_ context: borrowing RuleContext) {
        guard let name = context.number(.nameLength), let text = context.number(.textLength) else { return nil }
        self.name = name
        self.text = text
    }

    func judge(_ household: Household, _ sink: inout Sink) {
        judgeOwn(household, &sink)
        let members = household.members.span
        for index in members.indices {
            judge(members[index].name.value?.registered, .name, name, of: index, &sink)
            judge(members[index].pensionLevel.value, .pensionLevel, text, of: index, &sink)
            judge(members[index].dropReason.value, .dropReason, text, of: index, &sink)
            judge(members[index].publicJob.value, .publicJob, text, of: index, &sink)
            judge(members[index].jobChannel.value, .jobChannel, text, of: index, &sink)
            judge(members[index].workPlace.value, .workPlace, text, of: index, &sink)
            judge(members[index].workCompany.value, .workCompany, text, of: index, &sink)
            judge(members[index].techSchoolWish.value, .techSchoolWish, text, of: index, &sink)
            judge(members[index].trainingNeed.value, .trainingNeed, text, of: index, &sink)
            judge(members[index].skillState.value, .skillState, text, of: index, &sink)
            judge(members[index].jobWish.value, .jobWish, text, of: index, &sink)
            judge(members[index].jobExpect.value, .jobExpect, text, of: index, &sink)
            judge(members[index].memberNote.value, .memberNote, text, of: index, &sink)
            judge(members[index].grade.value, .grade, text, of: index, &sink)
            judge(members[index].school.value, .school, text, of: index, &sink)
            judge(members[index].welfareAttribute.value, .welfareAttribute, text, of: index, &sink)
            judge(members[index].industry.value, .industry, text, of: index, &sink)
        }
    }

    private func judgeOwn(_ household: Household, _ sink: inout Sink) {
        judge(household.headName.value?.registered, .headName, name, &sink)
        judge(household.province.value, .province, text, &sink)
        judge(household.city.value, .city, text, &sink)
        judge(household.county.value, .county, text, &sink)
        judge(household.town.value, .town, text, &sink)
        judge(household.village.value, .village, text, &sink)
        judge(household.naturalVillage.value, .naturalVillage, text, &sink)
        judge(household.bankName.value, .bankName, text, &sink)
        judge(household.causeNote.value, .causeNote, text, &sink)
        judge(household.disasterKind.value, .disasterKind, text, &sink)
        judge(household.fallRisk.value, .fallRisk, text, &sink)
        for index in household.helpers.indices {
            judge(household.helpers[index].helperName.value?.registered, .helperName, name, &sink)
            judge(household.helpers[index].helperUnit.value, .helperUnit, text, &sink)
            judge(household.helpers[index].helperDuty.value, .helperDuty, text, &sink)
            judge(household.helpers[index].unitAddress.value, .unitAddress, text, &sink)
        }
        for index in household.measures.indices {
            judge(household.measures[index].measureName.value, .measureName, text, &sink)
        }
    }

    /// Characters are counted only of a text whose bytes are more than may be characters.
    @inline(__always) private func judge(
        _ text: String?, _ field: Field, _ limit: Int, of member: Int? = nil, _ sink: inout Sink
    ) {
        guard let text, text.utf8.count > limit else { return }
        report(text.count, field, limit, of: member, &sink)
    }

    private func report(_ count: Int, _ field: Field, _ limit: Int, of member: Int?, _ sink: inout Sink) {
        guard count > limit else { return }
        let arguments: [Argument] = [.field(field), .count(count), .count(limit)]
        if let member {
            sink.report(member: member, field, arguments)
        } else {
            sink.report(field, arguments)
        }
    }
}
