import Findings
import Registry

extension Catalogue {
    /// Medical insurance, and aid to the ill (医疗保险与医疗救助).
    static let medicalInsurance: [Rule] = [
        Rule(
            "P061", .error,
            title: Words("基本医疗保险未参加", "without basic medical insurance"),
            message: Words(
                "居民医保{0}，职工医保{1}", "residents' medical insurance: {0}; employees' medical insurance: {1}"),
            why: Words(
                "有基本医疗保障是“三保障”之一，每人都要参加居民医保或职工医保中的一种。两列都是“否”或空白的报；只有一列的表，不知道另一种，不报。"
                    + "现役军人的医疗由部队保障，不报。",
                "Basic medical care is one of the three guarantees, and everybody has one of the two insurances. Reported "
                    + "where both columns say no or are blank; where a table has only one of them, the other is not known. "
                    + "The army looks after its soldiers."),
            remedy: Words(
                "查医保系统或缴费凭证：已经参保的改为“是”，没有参保的动员参保后再改。",
                "Look into the insurance's records: give yes where the person is insured, else have the person insured."
            ),
            basis: Basis("GZ 2_01_008; CT; S2 (三保障)", .high), needs: [[.residentMedical], [.employeeMedical]],
            yieldsTo: [Explanation("H083", .person)],
            examples: [
                .breaks("两种医保都填“否”", "no to both") { $0.members[1].residentMedical = .value(.no) },
                .breaks("居民医保没有填", "residents' insurance is blank") { $0.members[1].residentMedical = .blank },
                .breaks("两列都是空白", "both blank") {
                    $0.members[1].residentMedical = .blank
                    $0.members[1].employeeMedical = .blank
                },
                .keeps("参加的是职工医保", "insured as an employee") {
                    $0.members[0].residentMedical = .value(.no)
                    $0.members[0].employeeMedical = .value(.yes)
                },
                .keeps("现役军人", "a soldier") {
                    $0.members[0].activeService = .value(.yes)
                    $0.members[0].workMonths = .blank
                    $0.members[0].work = .blank
                    $0.members[0].workPlace = .blank
                    $0.members[0].residentMedical = .value(.no)
                },
                .keeps("居民医保识读不了，另有提示", "a cell that cannot be read") {
                    $0.members[1].residentMedical = .unreadable
                },
            ],
            check: .member(of: .isUninsured) { member, _, sink in
                guard member.isWithoutBasicMedical, !member.isSoldier else { return }
                sink.report(
                    .residentMedical, [.words(member.residentMedical.words), .words(member.employeeMedical.words)])
            }),
        Rule(
            "P062", .error,
            title: Words("居民医保与职工医保同时为是", "insured as a resident and as an employee"),
            message: Words("居民医保和职工医保都填“是”，只能参加一种", "both medical insurances say yes; only one is possible"),
            why: Words(
                "居民医保和职工医保不能同时参加。常见的是务工后参加了职工医保，而居民医保没有改。",
                "Nobody has both. Mostly the person found employment, and residents' insurance was not changed."),
            remedy: Words(
                "查医保系统现在是哪一种，另一种改为“否”。", "Look into the insurance's records which it is now, and give no for the other."
            ),
            basis: Basis("GZ 2_01_009; CT", .high), needs: [[.residentMedical], [.employeeMedical]],
            examples: [
                .breaks("两种医保都填“是”", "yes to both") { $0.members[0].employeeMedical = .value(.yes) },
                .keeps("职工医保没有填", "employees' insurance is blank") { $0.members[0].employeeMedical = .blank },
            ],
            check: .member(of: .isInsuredTwice) { member, _, sink in
                guard member.employeeMedical == .value(.yes), member.residentMedical == .value(.yes) else { return }
                sink.report(.employeeMedical)
            }),
        Rule(
            "P063", .warning,
            title: Words("大病保险为空或否", "serious-illness insurance is blank or no"),
            message: Words("是否参加大病保险{0}", "serious-illness insurance: {0}"),
            why: Words(
                "参加了居民医保的人同时享受大病保险，空白和“否”多半是漏填。基本医保都没有参加的只报P061；填“否”的职工医保参保人和现役军人不报。",
                "Who has residents' medical insurance has the other, too: blank or no was mostly forgotten. Without basic "
                    + "insurance it is P061; no is passed over for employees and soldiers."),
            remedy: Words(
                "查医保系统：已经享受的改为“是”；没有的查明原因。",
                "Look into the insurance's records: give yes where it is so, else find out why not."),
            basis: Basis("GZ 1_02_003, 2_01_006; SX ①", .high), needs: [[.seriousIllness]],
            yieldsTo: [Explanation("P061", .person), Explanation("H039")],
            examples: [
                .breaks("大病保险填“否”", "no") { $0.members[4].seriousIllness = .value(.no) },
                .breaks("大病保险没有填", "blank") { $0.members[4].seriousIllness = .blank },
                .keeps("职工医保参保人填“否”", "no for an employee") {
                    $0.members[0].residentMedical = .value(.no)
                    $0.members[0].employeeMedical = .value(.yes)
                    $0.members[0].seriousIllness = .value(.no)
                },
                .keeps("没有医保的只报P061", "without basic insurance it is P061") {
                    $0.members[1].residentMedical = .value(.no)
                    $0.members[1].seriousIllness = .value(.no)
                },
            ],
            check: .member(of: .isUninsured) { member, _, sink in
                guard member.seriousIllness.isNoOrBlank else { return }
                if member.seriousIllness == .value(.no), member.employeeMedical == .value(.yes) || member.isSoldier {
                    return
                }
                sink.report(.seriousIllness, [.words(member.seriousIllness.words)])
            }),
        Rule(
            "P064", .warning,
            title: Words("无医保却享受医疗救助", "medical aid to somebody without medical insurance"),
            message: Words(
                "接受了大病医疗救助，而居民医保{0}，职工医保{1}",
                "the person received serious-illness aid; residents' medical insurance: {0}, employees': {1}"),
            why: Words(
                "医疗救助是在医保报销之后给的，接受了救助而没有医保，多半是医保填错。两种医保都没有填的，不知道有没有，不报。",
                "Aid is paid on top of what the insurance pays: mostly the insurance is given wrongly. Where both insurances "
                    + "are blank nothing is known."),
            remedy: Words(
                "查医保系统：有医保的改医保，没有接受救助的改救助一项。", "Look into the records: mend the insurance, or the aid."),
            basis: Basis("GZ 3_01_007", .medium), needs: [[.illnessAid], [.residentMedical], [.employeeMedical]],
            examples: [
                .breaks("没有医保，却接受了救助", "aid and no insurance", also: ["P061"]) {
                    $0.members[4].illnessAid = .value(.yes)
                    $0.members[4].residentMedical = .value(.no)
                },
                .keeps("有医保，接受了救助", "aid and insurance") { $0.members[4].illnessAid = .value(.yes) },
                .keeps("两种医保都没有填", "both insurances blank") {
                    $0.members[4].illnessAid = .value(.yes)
                    $0.members[4].residentMedical = .blank
                    $0.members[4].employeeMedical = .blank
                },
            ],
            check: .member(of: .hasRareStatus) { member, _, sink in
                guard member.illnessAid == .value(.yes), member.isWithoutBasicMedical,
                    !member.residentMedical.isBlank || !member.employeeMedical.isBlank
                else { return }
                sink.report(
                    .illnessAid, [.words(member.residentMedical.words), .words(member.employeeMedical.words)])
            }),
    ]
}

extension Reading where Value == YesNo {
    /// What the cell says, as the end of a sentence.
    fileprivate var words: Words {
        switch self {
        case .value(.yes): Words("填“是”", "yes")
        case .value(.no): Words("填“否”", "no")
        case .absent, .blank, .unreadable: Words("没有填", "blank")
        }
    }
}
