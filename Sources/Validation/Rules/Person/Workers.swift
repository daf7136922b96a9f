import Findings
import Registry

extension Catalogue {
    /// Whether a member who works away can do so (务工人员).
    static let workers: [Rule] = [
        Rule(
            "P048", .warning,
            title: Words("在校生却务工", "a pupil who works away"),
            message: Words("在校生状况填“{0}”，又有务工登记：{1}", "the school class is “{0}”, and yet: {1}"),
            why: Words(
                "学龄前、小学、初中、高中的在校生不会长期务工，多半是离校后没有改在校生状况，或务工情况填到了别人那一行。"
                    + "中职、高职、大专以上和技工院校有顶岗实习，不报；不满16岁的先看P049。",
                "Pupils up to the senior middle school do not work for long: mostly the person has left school, or "
                    + "another's work stands in the row. Vocational schools and colleges send theirs to work and are passed "
                    + "over; below the age of 16 it is P049."),
            remedy: Words(
                "问学校或家里：已经离校的改在校生状况和文化程度；还在上学的清空务工情况。",
                "Ask the school or the family: mend the class of somebody who has left, clear the work of a pupil."),
            basis: Basis("GZ 4_01_006", .medium), needs: [[.student], [.work, .workMonths, .workPlace]],
            yieldsTo: [Explanation("P049", .person)],
            examples: [
                .breaks("高中生登记了务工", "a pupil of the senior middle school works", also: ["P050"]) {
                    $0.members[2].makePupil(.senior1, born: 2001)
                    $0.members[2].work(months: 2)
                },
                .keeps("中职学生顶岗实习", "a pupil of a vocational school in practical training") {
                    $0.members[2].makePupil(.vocational2, born: 2000)
                    $0.members[2].work(months: 6)
                },
                .keeps("务工时间填0", "nought months") {
                    $0.members[2].workMonths = .value(Quantity(0))
                },
            ],
            check: .member(of: [.isPupil, .worksAway]) { member, _, sink in
                guard let student = member.student.value, student.isGeneralSchooling, member.worksAway else { return }
                sink.report(.student, [.value(student.registered, .student), .words(member.workWords)])
            }),
        Rule(
            "P049", .warning,
            title: Words("16岁以下务工", "somebody below the age of 16 works away"),
            message: Words("年龄{0}岁，却有务工登记：{1}", "the age is {0}, and yet: {1}"),
            why: Words(
                "不满16周岁的人不能务工，多半是务工情况填错了行，或出生日期、证件号抄错。"
                    + "有务工记录的，年龄算到第一次务工开始。",
                "Nobody below the age of 16 may work: mostly another's work stands in the row, or the date of birth is "
                    + "wrong. Where periods of work are given, the age is that at the beginning of the first."),
            remedy: Words(
                "看户口簿和这一户其他人的务工情况，把填错行的改过来；出生日期错的先改出生日期。",
                "See the household book and the other members' work; mend the row, or the date of birth."),
            basis: Basis("GZ 5_16_010", .medium),
            needs: [[.birth, .idNo], [.work, .workMonths, .workPlace]],
            examples: [
                .breaks("13岁的儿子登记了务工", "a son of 13 works", also: ["P050"]) { $0.members[2].work(months: 5) },
                .breaks("没有时间列，只有务工状况", "no months, only the situation", also: ["P050"]) {
                    for index in $0.members.indices { $0.members[index].workMonths = .absent }
                    $0.members[3].work = .value(.otherProvince)
                    $0.members[3].workPlace = .value("邻省邻样县")
                },
                .breaks("15岁开始务工，现在16岁", "16 now, and 15 when the work began", also: ["P050"]) {
                    $0.members[2].makePupil(.senior1, born: 2001)
                    $0.members[2].work(months: 11)
                    $0.members[2].workPeriods = $0.members[0].workPeriods
                },
                .keeps("刚满16岁", "16 on the very day") {
                    $0.members[2].makePupil(.vocational1, born: 2001, 12, 31)
                    $0.members[2].work(months: 1)
                },
                .keeps("务工状况填“其他”", "the situation is other") { $0.members[2].work = .value(.other) },
            ],
            check: .member(of: .worksAway) { member, context, sink in
                guard member.worksAway, let age = member.ageAtWork(by: context.asOf), age < 16 else { return }
                sink.report(.workMonths, [.count(age), .words(member.workWords)])
            }),
        Rule(
            "P050", .warning,
            title: Words("无劳动力/丧失劳动力却务工", "somebody without ability to work works away"),
            message: Words("劳动技能填“{0}”，却有务工登记：{1}", "the ability to work is “{0}”, and yet: {1}"),
            why: Words(
                "没有劳动能力的人不会外出务工，两项总有一项不对。填“弱劳动力或半劳动力”的不报；只在公益性岗位上的看P058。",
                "Who cannot work does not work away: one of the two is wrong. Weak or half ability is passed over; a "
                    + "public-service job alone is P058's."),
            remedy: Words(
                "问本人或家里人：确实在务工的改劳动技能，没有务工的清空务工情况。",
                "Ask the person: mend the ability of somebody who works, clear the work of somebody who does not."),
            basis: Basis("GZ 2_01_015; SX ⑧", .high), needs: [[.labor], [.work, .workMonths, .workPlace]],
            examples: [
                .breaks("母亲无劳动力，却登记务工", "the mother cannot work, and works") { $0.members[4].work(months: 4) },
                .breaks("母亲丧失劳动力，却在外务工", "the mother lost the ability, and works") {
                    $0.members[4].labor = .value(.lost)
                    $0.members[4].work(months: 4)
                },
                .keeps("弱劳动力可以务工", "weak ability is some") { $0.members[0].labor = .value(.weak) },
                .keeps("劳动技能没有填", "the ability is blank") { $0.members[0].labor = .blank },
            ],
            check: .member(of: [.isUnable, .worksAway]) { member, _, sink in
                guard let ability = member.inability, member.worksAway else { return }
                sink.report(.labor, [.value(ability.registered, .labor), .words(member.workWords)])
            }),
        Rule(
            "P079", .hint,
            title: Words("大专以上或技能劳动力未就业", "somebody with a trade or a college education has no work"),
            message: Words("{0}，没有务工或就业登记", "{0}, and no work is given"),
            why: Words(
                "有文凭、有技能又在劳动年龄的人没有就业登记，可能是漏登，也可能是就业帮扶要找的人。在校生、现役军人、特困供养人员、"
                    + "患大病或残疾的、有公益性岗位或产业的，以及务工状况填“其他”的不报。",
                "Somebody of working age with a trade or a college education and no work was forgotten, or is whom help "
                    + "with finding work is meant for. Pupils, soldiers, the extremely poor, the seriously ill and disabled, "
                    + "and whoever has a public-service job, a line of production or the situation 其他 are passed over."),
            remedy: Words(
                "问本人：已经就业的补录；想找工作的，报给就业帮扶。",
                "Ask the person: add the work there is; who looks for some is reported for help."),
            basis: Basis("GZ 5_20_028-031", .medium),
            needs: [[.education, .labor], [.work, .workMonths, .workPlace], [.birth, .idNo]],
            thresholds: [.laborAgeFrom, .laborAgeTo], yieldsTo: [Explanation("H059", .household)],
            examples: [
                .breaks("技能劳动力没有务工", "a skilled worker without work") {
                    $0.members[0].work = .blank
                    $0.members[0].workMonths = .blank
                    $0.members[0].workPlace = .blank
                    $0.members[0].workPeriods = []
                    $0.members[0].workCompany = .blank
                },
                .breaks("大专毕业没有就业", "a college education and no work") {
                    $0.members[1].education = .value(.collegeOrAbove)
                    $0.members[1].industry = .blank
                },
                .keeps("大专毕业在家种植", "a college education, and farming") {
                    $0.members[1].education = .value(.collegeOrAbove)
                },
                .keeps("过了劳动年龄", "past the working age") {
                    $0.members[4].education = .value(.collegeOrAbove)
                },
                .keeps("在公益性岗位", "in a public-service job") {
                    $0.members[1].education = .value(.collegeOrAbove)
                    $0.members[1].industry = .blank
                    $0.members[1].publicJob = .value("护林员")
                    $0.members[1].publicJobMonths = .value(Quantity(12))
                },
                .keeps("务工时间识读不了", "months that cannot be read") {
                    $0.members[1].education = .value(.collegeOrAbove)
                    $0.members[1].industry = .blank
                    $0.members[1].workMonths = .unreadable
                },
            ],
            check: .member(of: [.isQualified, .isOfLaborAge]) { member, context, sink in
                guard let asset = member.idleAsset, member.isFreeToWork, let age = member.age(on: context.asOf),
                    context.isAge(age, from: .laborAgeFrom, to: .laborAgeTo)
                else { return }
                sink.report(member.work.state == .absent ? .workMonths : .work, [.words(asset)])
            }),
    ]
}

extension Member {
    /// Completed years when the first period of work began, or on a day where none has a month.
    fileprivate func ageAtWork(by day: CalendarDay) -> Int? {
        var first = day
        for index in workPeriods.indices {
            // Who has a birthday in that month is given the benefit of it.
            guard let begin = workPeriods[index].workBegin.value, begin.packed / 100 % 100 > 0,
                let latest = CalendarDay(year: begin.year, month: Int(begin.packed) / 100 % 100, day: 28)
            else { continue }
            first = min(first, latest)
        }
        return age(on: first)
    }

    /// The trade or education of somebody of whom no work is known.
    fileprivate var idleAsset: Words? {
        let isSkilled = labor.value == .skilled
        let isEducated: Bool =
            switch education.value {
            case .collegeOrAbove, .college, .bachelorOrAbove: true
            default: false
            }
        guard isSkilled || isEducated, !worksAway, work.value != .other, work.state != .unreadable,
            workMonths.state != .unreadable, !holdsPublicJob, workCompany.statement == nil, industry.statement == nil
        else { return nil }
        if let education = education.value, isEducated {
            return Words("文化程度填“\(education.name)”", "schooling completed is “\(education.name)”")
        }
        return Words("劳动技能填“\(LaborAbility.skilled.name)”", "the ability is “\(LaborAbility.skilled.name)”")
    }

    /// Whether nothing is known that keeps the person from working.
    fileprivate var isFreeToWork: Bool {
        if let health = health.value, health.contains(.seriouslyIll) || health.contains(.disabled) { return false }
        return !isAtSchool && !isSoldier && inability == nil && tekun != .value(.yes)
    }
}

extension Member {
    /// Makes the person a pupil of another age, for examples.
    fileprivate mutating func makePupil(_ student: StudentStatus, born year: Int, _ month: Int = 6, _ day: Int = 21) {
        self.student = .value(student)
        bear(year, month, day, sequence: 335)
    }

    /// Gives the person work in the next county, for examples.
    fileprivate mutating func work(months: Int64) {
        work = .value(.withinProvince)
        workPlace = .value("样本省邻样县")
        workMonths = .value(Quantity(months))
    }
}
