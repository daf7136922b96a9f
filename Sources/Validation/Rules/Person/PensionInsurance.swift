import Findings
import Registry

extension Catalogue {
    /// Pension insurance (养老保险).
    static let pensionInsurance: [Rule] = [
        Rule(
            "P065", .warning,
            title: Words("养老保险两项均空", "both pension insurances are blank"),
            message: Words("居民养老保险和职工养老保险都没有填", "residents' and employees' pension insurance are both blank"),
            why: Words(
                "两项都空就不知道有没有养老保险；没有参加的应填“否”。不满参保年龄（16周岁）的人还不能参加，只有表样要求必填时才报。",
                "With both blank nothing is known; who has none is given as no. Nobody below the age of 16 can have one, and "
                    + "blanks of theirs are reported only where the layout wants every cell filled."),
            remedy: Words(
                "查社保系统或问本人，参加的填“是”，没有参加的填“否”。", "Look into the records or ask: yes where there is one, else no."),
            basis: Basis("GZ 2_01_007, 5_19; CT", .high), needs: [[.residentPension], [.employeePension]],
            thresholds: [.pensionJoinAge],
            examples: [
                .breaks("两项都没有填", "both are blank") {
                    $0.members[1].residentPension = .blank
                    $0.members[1].employeePension = .blank
                },
                .keeps("只空一项", "one of them is blank") { $0.members[1].employeePension = .blank },
                .keeps(
                    "小孩可以不填", "a child needs none",
                    inRegister: {
                        $0.conventions.filled = [.dibao]
                        $0.household.members[3].residentPension = .blank
                        $0.household.members[3].employeePension = .blank
                    }),
            ],
            check: .member(of: .lacksFact) { member, context, sink in
                guard member.residentPension.isBlank, member.employeePension.isBlank else { return }
                if !context.conventions.filled.contains(.residentPension), let age = member.age(on: context.asOf),
                    let youngest = context.number(.pensionJoinAge), age < youngest
                {
                    return
                }
                sink.report(.residentPension)
            }),
        Rule(
            "P066", .warning,
            title: Words("居民养老与职工养老同时为是", "a resident's and an employee's pension insurance"),
            message: Words("居民养老保险和职工养老保险都填“是”", "both pension insurances say yes"),
            why: Words(
                "同一时期只能参加一种养老保险。常见的是务工后参加了职工养老，而居民养老没有改。",
                "Only one can be had at a time. Mostly the person found employment, and the residents' insurance was not "
                    + "changed."),
            remedy: Words("查社保系统现在是哪一种，另一种改为“否”。", "Look into the records which it is now, and give no for the other."),
            basis: Basis("CT; INF", .medium), needs: [[.residentPension], [.employeePension]],
            examples: [
                .breaks("两项都填“是”", "yes to both") { $0.members[0].employeePension = .value(.yes) },
                .keeps("只参加职工养老", "an employee's only") {
                    $0.members[0].residentPension = .value(.no)
                    $0.members[0].employeePension = .value(.yes)
                },
            ],
            check: .member(of: .isInsuredTwice) { member, _, sink in
                guard member.employeePension == .value(.yes), member.residentPension == .value(.yes) else { return }
                sink.report(.employeePension)
            }),
        Rule(
            "P067", .warning,
            title: Words("到龄未领养老待遇", "of pension age and draws no pension"),
            message: Words("年龄{0}岁，{1}", "the age is {0}, and {1}"),
            why: Words(
                "年满60周岁的人应当领取养老待遇，没有领的可能是没有参保、没有办手续，也可能是填错。没有填的不知道领没领，不报。",
                "From 60 everybody should draw one: the person may not be insured, or has not applied, or the cell is wrong. "
                    + "Blank cells are passed over."),
            remedy: Words(
                "问本人并查社保系统：已经领的更正，没有领的帮助办理。",
                "Ask and look into the records: mend the cell, or help with the application."),
            basis: Basis("GD score table (社会保障)", .medium),
            needs: [[.drawsPension, .pensionAmount, .pensionLevel], [.birth, .idNo]], thresholds: [.pensionAge],
            examples: [
                .breaks("68岁的母亲没有领", "a mother of 68 draws none") { $0.members[4].drawsPension = .value(.no) },
                .breaks("月领取养老金填0", "a pension of nought") {
                    $0.members[4].drawsPension = .absent
                    $0.members[4].pensionAmount = .value(.zero)
                },
                .breaks("领取水平填“无”", "a pension that is none") {
                    $0.members[4].drawsPension = .absent
                    $0.members[4].pensionAmount = .absent
                    $0.members[4].pensionLevel = .value("无")
                },
                .keeps("42岁的户主还不能领", "a head of 42 cannot draw one") { $0.members[0].drawsPension = .value(.no) },
                .keeps("有没有领没有填", "whether the person draws one is blank") {
                    $0.members[4].drawsPension = .blank
                    $0.members[4].pensionAmount = .blank
                },
            ],
            check: .member(of: [.isOld, .mayLackPension]) { member, context, sink in
                guard let (field, words) = member.lackOfPension, let age = member.age(on: context.asOf),
                    let pensionAge = context.number(.pensionAge), age >= pensionAge
                else { return }
                sink.report(field, [.count(age), .words(words)])
            }),
        Rule(
            "P068", .warning,
            title: Words("未到龄参加养老保险", "pension insurance below its age"),
            message: Words("年龄{0}岁，“{1}”却填“是”", "the age is {0}, and “{1}” says yes"),
            why: Words(
                "养老保险满16周岁才能参加，多半是整户一起填了“是”，或出生日期、证件号抄错。",
                "It begins at the age of 16: mostly yes was given for the whole household, or the date of birth is wrong."
            ),
            remedy: Words("改为“否”；出生日期、证件号错的先改正。", "Give no; mend a wrong date of birth or number first."),
            basis: Basis("INF", .inference), needs: [[.birth, .idNo], [.residentPension, .employeePension]],
            thresholds: [.pensionJoinAge],
            examples: [
                .breaks("13岁的儿子参加居民养老", "a son of 13") { $0.members[2].residentPension = .value(.yes) },
                .breaks("9岁的女儿参加职工养老", "a daughter of nine as an employee") {
                    $0.members[3].employeePension = .value(.yes)
                },
                .keeps("刚满16岁", "16 on the very day") {
                    $0.members[2].bear(2001, 12, 31, sequence: 335)
                    $0.members[2].student = .value(.vocational1)
                    $0.members[2].residentPension = .value(.yes)
                },
                .keeps("出生日期和证件号都没有", "neither date of birth nor number") {
                    $0.members[2].birth = .blank
                    $0.members[2].idNo = .absent
                    $0.members[2].residentPension = .value(.yes)
                },
            ],
            check: .member(of: [.isYoung, .hasPension]) { member, context, sink in
                let field: Field
                if member.residentPension == .value(.yes) {
                    field = .residentPension
                } else if member.employeePension == .value(.yes) {
                    field = .employeePension
                } else {
                    return
                }
                guard let age = member.age(on: context.asOf), let youngest = context.number(.pensionJoinAge),
                    age < youngest
                else { return }
                sink.report(field, [.count(age), .field(field)])
            }),
    ]
}

extension Member {
    /// The cell that says that the person draws no pension, and what it says.
    fileprivate var lackOfPension: (field: Field, words: Words)? {
        switch drawsPension {
        case .value(.no): return (.drawsPension, Words("没有领取养老待遇", "no pension is drawn"))
        case .value(.yes), .unreadable: return nil
        case .absent, .blank: break
        }
        if let amount = pensionAmount.value {
            return amount == .zero ? (.pensionAmount, Words("月领取养老金是0", "the pension is nought")) : nil
        }
        guard let level = pensionLevel.value, pensionLevel.statement == nil else { return nil }
        return (.pensionLevel, Words("养老金水平填“\(level)”", "the pension is “\(level)”"))
    }
}
