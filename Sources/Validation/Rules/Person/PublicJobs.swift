import Findings
import Registry

extension Catalogue {
    /// Public-service jobs that the village gives to members (公益性岗位).
    static let publicJobs: [Rule] = [
        Rule(
            "P051", .hint,
            title: Words("高龄仍在公益岗", "somebody old in a public-service job"),
            message: Words("年龄{0}岁，仍在公益性岗位", "the age is {0}, and the person has a public-service job"),
            why: Words(
                "公益性岗位要能干得动。年纪大了（一般70岁及以上）还在岗，可能是已经退岗没有更新，也可能是别人顶替。是否在岗看公益性岗位类型、月数和就业渠道。",
                "The work has to be done. At a high age, mostly 70, the person may have given it up, or somebody else does it. The "
                    + "kind of job, its months or the way the work was found show it."),
            remedy: Words(
                "问村里：已经退岗的清空岗位类型和月数；确实在岗的核实能否胜任。",
                "Ask the village: clear kind and months of a job given up; see whether the person can do it."),
            basis: Basis("GZ 5_01_006", .medium),
            needs: [[.birth, .idNo], [.publicJob, .publicJobMonths, .jobChannel]], thresholds: [.publicJobAge],
            examples: [
                .breaks("75岁的母亲还在岗", "a mother of 75 has a job") {
                    $0.members[4].bear(1942, 1, 8, sequence: 552)
                    $0.members[4].labor = .value(.weak)
                    $0.members[4].takePublicJob()
                },
                .keeps("68岁在岗", "somebody of 68") {
                    $0.members[4].labor = .value(.weak)
                    $0.members[4].takePublicJob()
                },
                .keeps("岗位类型填“无”", "a kind that is none") {
                    $0.members[4].bear(1942, 1, 8, sequence: 552)
                    $0.members[4].publicJob = .value("无")
                },
            ],
            check: .member(of: [.isOld, .holdsPublicJob]) { member, context, sink in
                guard member.holdsPublicJob, let age = member.age(on: context.asOf),
                    let oldest = context.number(.publicJobAge), age >= oldest
                else { return }
                sink.report(member.publicJobField, [.count(age)])
            }),
        Rule(
            "P056", .warning,
            title: Words("公益岗类型与月数只填一项", "of kind and months of a public-service job only one is given"),
            message: Words("公益性岗位只填了一项：{0}", "of a public-service job only one is given: {0}"),
            why: Words(
                "有岗位就有在岗月数，有月数就有岗位，只填一项说明漏填或没有清空。类型填“无”、月数填0的，不算填了。",
                "A job has months, and months have a job: one of them was forgotten, or not cleared. The kind 无 and nought "
                    + "months count as blank."),
            remedy: Words(
                "向村里核实本年度在不在岗、在岗几个月：在岗的补齐，不在岗的两项都清空。",
                "Ask the village whether the person had the job this year, and how long: complete it, or clear both."),
            basis: Basis("GZ 3_01_005/006", .medium), needs: [[.publicJob], [.publicJobMonths]],
            examples: [
                .breaks("有岗位，没有月数", "a job and no months") { $0.members[1].publicJob = .value("护林员") },
                .breaks("有月数，没有岗位", "months and no job") {
                    $0.members[1].publicJobMonths = .value(Quantity(6))
                },
                .keeps("两项都有", "both") { $0.members[1].takePublicJob() },
                .keeps("没有岗位，月数填0", "no job, and nought months") {
                    $0.members[1].publicJob = .value("无")
                    $0.members[1].publicJobMonths = .value(Quantity(0))
                },
                .keeps("月数识读不了，另有提示", "months that cannot be read") {
                    $0.members[1].publicJob = .value("护林员")
                    $0.members[1].publicJobMonths = .unreadable
                },
            ],
            check: .member(of: .holdsPublicJob) { member, _, sink in
                switch member.publicJobMonths {
                case .value(let months) where months.hundredths > 0:
                    guard member.publicJob.isBlank || member.publicJob.value != nil, member.publicJob.statement == nil
                    else { return }
                    let words = Words("有月数（\(months.registered)个月），没有岗位", "\(months.registered) months and no job")
                    sink.report(.publicJob, [.words(words)])
                case .blank:
                    guard member.publicJob.statement != nil else { return }
                    sink.report(.publicJobMonths, [.words(Words("有岗位，没有月数", "a job and no months"))])
                case .value, .absent, .unreadable: return
                }
            }),
        Rule(
            "P057", .error,
            title: Words("16岁以下在公益岗", "somebody below the age of 16 in a public-service job"),
            message: Words("年龄{0}岁，却在公益性岗位", "the age is {0}, and the person has a public-service job"),
            why: Words(
                "不满16周岁的人不能聘用，多半是岗位填错了行，应在同户的大人名下。",
                "Nobody below the age of 16 can be employed: mostly the job stands in the wrong row and is that of an adult "
                    + "of the household."),
            remedy: Words(
                "问村里岗位是谁的，移到那个人名下；出生日期、证件号错的先改正。",
                "Ask the village whose job it is and move it there; mend a wrong date of birth or number first."),
            basis: Basis("GZ 3_01_008", .medium),
            needs: [[.birth, .idNo], [.publicJob, .publicJobMonths, .jobChannel]],
            examples: [
                .breaks("岗位填到了儿子名下", "the job stands in the son's row") { $0.members[2].takePublicJob() },
                .keeps("刚满16岁", "16 on the very day") {
                    $0.members[2].bear(2001, 12, 31, sequence: 335)
                    $0.members[2].student = .blank
                    $0.members[2].education = .value(.juniorMiddle)
                    $0.members[2].labor = .value(.ordinary)
                    $0.members[2].takePublicJob()
                },
            ],
            check: .member(of: [.isYoung, .holdsPublicJob]) { member, context, sink in
                guard member.holdsPublicJob, let age = member.age(on: context.asOf), age < 16 else { return }
                sink.report(member.publicJobField, [.count(age)])
            }),
        Rule(
            "P058", .warning,
            title: Words("无/丧失劳动力却在公益岗", "somebody without ability to work in a public-service job"),
            message: Words("劳动技能填“{0}”，却在公益性岗位", "the ability to work is “{0}”, and yet there is a public-service job"),
            why: Words(
                "没有劳动能力的人不能上岗，两项总有一项不对。填“弱劳动力或半劳动力”的可以上岗，不报；不满16岁的只报P057，"
                    + "又有务工登记的只报P050。",
                "Who cannot work cannot do the job: one of the two is wrong. Weak or half ability is enough; below the age "
                    + "of 16 it is P057, and P050 where the person works away, too."),
            remedy: Words(
                "问村里：确实在岗的改劳动技能，不在岗的清空岗位类型和月数。",
                "Ask the village: mend the ability of somebody who has the job, clear the job of somebody who has none."
            ),
            basis: Basis("GZ 5_15_006", .medium), needs: [[.labor], [.publicJob, .publicJobMonths, .jobChannel]],
            yieldsTo: [Explanation("P050"), Explanation("P057", .person)],
            examples: [
                .breaks("无劳动力的母亲在岗", "the mother cannot work, and has a job") { $0.members[4].takePublicJob() },
                .keeps("弱劳动力可以上岗", "weak ability is enough") {
                    $0.members[4].labor = .value(.weak)
                    $0.members[4].takePublicJob()
                },
            ],
            check: .member(of: [.isUnable, .holdsPublicJob]) { member, _, sink in
                guard let ability = member.inability, member.holdsPublicJob else { return }
                sink.report(.labor, [.value(ability.registered, .labor)])
            }),
        Rule(
            "P059", .warning,
            title: Words("县外务工却填公益岗", "a public-service job of somebody who works outside the county"),
            message: Words("{0}，却填了公益性岗位", "{0}, and yet there is a public-service job"),
            why: Words(
                "公益性岗位在本村、本乡，人在县外就不能在岗。务工地点写得分不出是不是外县的，不报；一年里先后做过两样的，核实后说明即可。",
                "The job is in the village, and somebody outside the county cannot do it. A place that is not plainly "
                    + "outside is passed over. Who did one after the other needs only a note."),
            remedy: Words(
                "核实人在哪里：在县外的清空公益性岗位，在岗的改务工情况。",
                "See where the person is: clear the job of somebody who is away, or mend the work."),
            basis: Basis("GZ 5_01_003", .medium),
            needs: [[.publicJob, .publicJobMonths, .jobChannel], [.work, .workPlace, .abroad]],
            examples: [
                .breaks("在邻县务工的户主有公益岗", "the head works in the next county") { $0.members[0].takePublicJob() },
                .breaks("只有就业渠道写公益性岗位", "only the way the work was found says so") {
                    $0.members[0].jobChannel = .value("乡村公益性岗位")
                },
                .breaks("只看务工所在地", "the place alone says it") {
                    $0.members[0].work = .blank
                    $0.members[0].workPlace = .value("邻省邻样市")
                    $0.members[0].takePublicJob()
                },
                .keeps("在本县务工", "work in the county") {
                    $0.members[0].work = .blank
                    $0.members[0].workPlace = .value("样本省样本县城关镇")
                    $0.members[0].takePublicJob()
                },
                .keeps("地点分不出在哪", "a place that may be anywhere") {
                    $0.members[0].work = .value(.other)
                    $0.members[0].workPlace = .value("工业区")
                    $0.members[0].takePublicJob()
                },
            ],
            check: .household(ifAny: .holdsPublicJob) { household, _, sink in
                let members = household.members.span
                for index in members.indices where members[index].holdsPublicJob {
                    guard let words = household.workOutsideCounty(ofMember: index) else { continue }
                    sink.report(member: index, members[index].publicJobField, [.words(words)])
                }
            }),
        Rule(
            "P060", .hint,
            title: Words("公益岗种数过多", "many kinds of public-service job"),
            message: Words("登记了{0}种公益性岗位", "{0} kinds of public-service job are given"),
            why: Words(
                "一个人同时做三种以上岗位很少见，多半是历年的岗位没有清掉。用逗号、顿号、分号隔开的算几种，重复的只算一种。",
                "Hardly anybody has three at a time: mostly those of former years were not cleared. Commas and semicolons "
                    + "part them; one that stands twice counts once."),
            remedy: Words("问村里现在是哪一种，其余的删去。", "Ask the village which it is now, and delete the others."),
            basis: Basis("GZ 3_01_010/011", .medium), needs: [[.publicJob]], thresholds: [.publicJobKinds],
            examples: [
                .breaks("填了三种岗位", "three kinds") {
                    $0.members[1].takePublicJob("护林员,保洁员、护路员")
                },
                .keeps("两种岗位", "two kinds") { $0.members[1].takePublicJob("护林员，保洁员") },
                .keeps("同一种写了三遍", "one kind three times") {
                    $0.members[1].takePublicJob("护林员,护林员,护林员")
                },
            ],
            check: .member(of: .holdsPublicJob) { member, context, sink in
                guard let jobs = member.publicJob.statement, let most = context.number(.publicJobKinds) else { return }
                let kinds = jobs.split { ",，、;；".contains($0) }
                guard kinds.count >= most else { return }
                let count = Set(kinds.map { $0.filter { !$0.isWhitespace } }).count
                if count >= most { sink.report(.publicJob, [.count(count)]) }
            }),
    ]
}

extension Member {
    /// The column that shows the public-service job.
    fileprivate var publicJobField: Field {
        if publicJob.statement != nil { return .publicJob }
        return publicJobMonths.value == nil ? .jobChannel : .publicJobMonths
    }
}

extension Household {
    /// What says that a member works outside the county, where something does.
    fileprivate func workOutsideCounty(ofMember index: Int) -> Words? {
        if members[index].abroad == .value(.yes) { return Words("是否国外务工填“是”", "the person works abroad") }
        if let work = members[index].work.value, work != .other {
            guard work.isOutsideCounty else { return nil }
            return Words("务工状况填“\(work.name)”", "the work situation is “\(work.name)”")
        }
        guard let place = members[index].workPlace.statement, isOutsideCounty(place) else { return nil }
        return Words("务工所在地在外县", "the place of work is outside the county")
    }
}

extension Member {
    /// Gives the member a job for examples.
    fileprivate mutating func takePublicJob(_ kind: String = "护林员") {
        publicJob = .value(kind)
        publicJobMonths = .value(Quantity(12))
    }
}
