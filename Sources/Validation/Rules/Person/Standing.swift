import Findings
import Registry

extension Catalogue {
    /// Party, league and army (政治面貌与服役).
    static let standing: [Rule] = [
        Rule(
            "P069", .warning,
            title: Words("现役军人与年龄/在家状况不符", "a soldier whose age or life at home says otherwise"),
            message: Words("填为现役军人，{0}", "registered as a soldier; {0}"),
            why: Words(
                "现役军人一般17至55岁，在部队服役，不会同时在中小学读书、外出务工，也不会是残疾人。多半是退伍后没有改，或与“是否军烈属”弄混。",
                "Soldiers are from 17 to 55, serve with the army, and neither go to school nor work elsewhere, nor are they "
                    + "disabled. Mostly the person left the army, or the family's honour was meant."),
            remedy: Words(
                "问家里是否还在服役：已经退伍的改为“否”，在服役的改另一项。",
                "Ask whether the person still serves: give no for somebody who has left, else mend the other cell."),
            basis: Basis("INF; field A13", .inference),
            needs: [[.activeService], [.birth, .idNo, .student, .health, .work, .workMonths]],
            thresholds: [.serviceAgeFrom, .serviceAgeTo],
            examples: [
                .breaks("68岁的母亲填为现役军人", "a mother of 68 is a soldier") {
                    $0.members[4].activeService = .value(.yes)
                },
                .breaks("小学生填为现役军人", "a pupil is a soldier") {
                    $0.members[3].activeService = .value(.yes)
                },
                .breaks("在外务工8个月", "the head works away") { $0.members[0].activeService = .value(.yes) },
                .keeps("适龄、没有务工", "of the right age and not at work") {
                    $0.members[1].activeService = .value(.yes)
                },
                .keeps("大学生入伍", "a student who joined the army") {
                    $0.members[2].bear(1998, 6, 21, sequence: 335)
                    $0.members[2].student = .value(.collegeOrAbove)
                    $0.members[2].activeService = .value(.yes)
                },
            ],
            check: .member(of: .hasRareStatus) { member, context, sink in
                guard member.isSoldier, let words = member.contradictionToService(context) else { return }
                sink.report(.activeService, [.words(words)])
            }),
        Rule(
            "P070", .warning,
            title: Words("政治面貌不在字典", "the political affiliation is not in the code list"),
            message: Words("政治面貌填“{0}”，字典里没有", "the political affiliation is “{0}”, which the code list has not"),
            why: Words(
                "政治面貌只有中共党员、中共预备党员、共青团员、群众四种。“党员”“团员”等简称本工具认得，不报。没有填的不报。",
                "The list has four values. The short forms 党员 and 团员 are understood. Blank cells are passed over."),
            remedy: Words("从字典里选对应的取值。", "Choose the value of the list that fits."),
            basis: Basis("CT", .medium), needs: [[.politics]],
            examples: [
                .breaks("政治面貌填成“积极分子”", "a value that does not exist") {
                    $0.members[0].misread(.politics, .notInCodeList, "积极分子")
                },
                .keeps("“党员”认作中共党员", "a short form is understood") {
                    $0.members[0].politics = .value(.partyMember)
                    $0.members[0].remarks = [Remark(.politics, .synonymUnderstood, original: "党员")]
                },
            ],
            check: .cell { remark, _, sink in
                guard remark.field == .politics, remark.kind == .notInCodeList else { return }
                sink.report(.politics, [remark.originalArgument])
            }),
        Rule(
            "P071", .hint,
            title: Words("党员、团员年龄不符", "not of the age of party or league members"),
            message: Words("政治面貌填“{0}”，年龄{1}岁", "the political affiliation is “{0}”, the age {1}"),
            why: Words(
                "年满18周岁才能入党，共青团员一般在14至28周岁之间。超龄团员多半是退团后没有改为“群众”。",
                "The party takes members from 18; members of the league are from 14 to 28. Older ones have mostly left it and "
                    + "were not changed."),
            remedy: Words(
                "问本人或村支部，改政治面貌；出生日期错的先改出生日期。", "Ask the person or the branch; mend a wrong date of birth first."),
            basis: Basis("INF", .inference), needs: [[.politics], [.birth, .idNo]],
            thresholds: [.partyAge, .leagueAgeFrom, .leagueAgeTo],
            examples: [
                .breaks("13岁的党员", "a party member of 13") { $0.members[2].politics = .value(.partyMember) },
                .breaks("40岁的团员", "a league member of 40") { $0.members[1].politics = .value(.leagueMember) },
                .keeps("14岁的团员", "a league member of 14") {
                    $0.members[2].bear(2003, 12, 31, sequence: 335)
                    $0.members[2].politics = .value(.leagueMember)
                },
                .keeps("42岁的党员", "a party member of 42") { $0.members[0].politics = .value(.partyMember) },
            ],
            check: .member(of: .hasRareStatus) { member, context, sink in
                guard let politics = member.politics.value, politics != .masses,
                    let age = member.age(on: context.asOf), let partyAge = context.number(.partyAge)
                else { return }
                if politics == .leagueMember {
                    guard !context.isAge(age, from: .leagueAgeFrom, to: .leagueAgeTo) else { return }
                } else {
                    guard age < partyAge else { return }
                }
                sink.report(.politics, [.value(politics.registered, .politics), .count(age)])
            }),
    ]
}

extension Member {
    /// What a soldier's row says that no soldier's can.
    fileprivate func contradictionToService(_ context: RuleContext) -> Words? {
        if let age = age(on: context.asOf), !context.isAge(age, from: .serviceAgeFrom, to: .serviceAgeTo) {
            return Words("年龄却是\(age)岁", "the age is \(age)")
        }
        if let student = student.value, student.isGeneralSchooling {
            return Words("在校生状况却填“\(student.name)”", "the school class is “\(student.name)”")
        }
        if health.value?.contains(.disabled) == true { return Words("健康状况却有“残疾”", "the person is disabled") }
        return worksAway ? Words("却有务工登记：\(workWords.zh)", "and yet: \(workWords.en)") : nil
    }
}
