import Findings
import Registry

extension Catalogue {
    /// Where and how long a member works away from home (务工地点与时间).
    static let workAway: [Rule] = [
        Rule(
            "P046", .error,
            title: Words("务工时间不在一年的月数之内", "months of work that no year has"),
            message: Words("务工时间填{0}个月，只能是0至{1}个月", "the months of work are {0}; they are 0 to {1}"),
            why: Words(
                "务工时间填本年度累计的月数，只能是0至12。常见的是填成了天数，或把几年加在了一起。没有填、读不成数字的不在这里报。",
                "The column holds the months of work in the year. Often days were given, or several years added up. Cells "
                    + "that are blank or no number are not reported here."),
            remedy: Words(
                "问本人或家里人本年度一共务工几个月，改填月数；填成天数的折算成月。",
                "Ask how many months of the year the person worked; turn days into months."),
            basis: Basis("SX ⑧", .medium), needs: [[.workMonths]], thresholds: [.workMonthsTo],
            examples: [
                .breaks("填成了天数", "days were given") { $0.members[0].workMonths = .value(Quantity(240)) },
                .breaks("填成负数", "a number below nought") { $0.members[1].workMonths = .value(Quantity(-1)) },
                .keeps("全年都在务工", "the whole year") { $0.members[0].workMonths = .value(Quantity(12)) },
                .keeps("不到一个月", "less than a month") {
                    $0.members[0].workMonths = .value(Quantity(hundredths: 50))
                },
            ],
            check: .member(of: .worksAway) { member, context, sink in
                guard let months = member.workMonths.value, let most = context.threshold(.workMonthsTo),
                    months.hundredths < 0 || months > most
                else { return }
                sink.report(.workMonths, [.value(months.registered, .workMonths), .text(most.plain)])
            }),
        Rule(
            "P047", .warning,
            title: Words("有务工地无时间或有时间无地点", "a place of work without a time, or a time without a place"),
            message: Words("务工地点和时间只填了一项：{0}", "of place and time of work only one is given: {0}"),
            why: Words(
                "务工的地点和时间说的是同一件事，要么都有，要么都没有；只有一项，就不知道这个人到底有没有务工。地点看务工状况和务工所在地，"
                    + "“其他”“无”不算地点，国外务工算有地点。识读不了的不报；这个人本来就不该务工的（P048、P049、P050），先核实那一项。",
                "Place and time belong together; with one of them nobody knows whether the person works. The place is the "
                    + "work situation or the place of work; 其他 and 无 are none, work abroad is one. Cells that cannot be "
                    + "read are passed over; who should not work at all (P048, P049, P050) is verified first."),
            remedy: Words(
                "问本人或家里人今年有没有务工、在哪里、几个月：有的补齐，没有的把填了的一项清空。",
                "Ask whether the person worked this year, where and how long: complete it, or clear what is there."),
            basis: Basis("SX ⑧; CT", .high), needs: [[.work, .workPlace], [.workMonths]],
            yieldsTo: [
                Explanation("P048", .person), Explanation("P049", .person), Explanation("P050", .person),
            ],
            examples: [
                .breaks("有务工地点，没有时间", "a place and no time") { $0.members[0].workMonths = .blank },
                .breaks("有地点，时间是0", "a place, and nought months") {
                    $0.members[1].work = .value(.withinCounty)
                    $0.members[1].workMonths = .value(Quantity(0))
                },
                .breaks("有时间，没有地点", "a time and no place") {
                    $0.members[1].workMonths = .value(Quantity(3))
                },
                .keeps("务工状况填“其他”，没有时间", "other, and no time") { $0.members[1].work = .value(.other) },
                .keeps("务工状况填“其他”，有时间", "other, and a time") {
                    $0.members[0].work = .value(.other)
                    $0.members[0].workPlace = .blank
                },
                .keeps("务工所在地填“无”", "a place that is none") { $0.members[1].workPlace = .value("无") },
                .keeps("国外务工，没有写地点", "abroad, the place is not named") {
                    $0.members[0].abroad = .value(.yes)
                    $0.members[0].work = .blank
                    $0.members[0].workPlace = .blank
                },
                .keeps("时间识读不了，另有提示", "a time that cannot be read") { $0.members[0].workMonths = .unreadable },
            ],
            check: .member(of: .worksAway) { member, _, sink in
                switch member.workMonths {
                case .value(let months) where months.hundredths > 0:
                    guard member.leavesWorkPlaceOpen else { return }
                    let words = Words("务工\(months.registered)个月，没有地点", "\(months.registered) months and no place")
                    sink.report(member.workPlace.state == .absent ? .work : .workPlace, [.words(words)])
                case .value, .blank:
                    guard member.hasWorkPlace else { return }
                    sink.report(.workMonths, [.words(Words("有地点，没有时间", "a place and no time"))])
                case .absent, .unreadable: return
                }
            }),
        Rule(
            "P053", .hint,
            title: Words("务工地未填到县", "the place of work is not given to the county"),
            message: Words("务工所在地没有写到县（市、区、旗）", "the place of work does not name a county"),
            why: Words(
                "统计务工去向要知道在哪个县。只写省名、“省外”“外地”，或者县外务工而没有写地点的，分不出去向。县内务工、国外和港澳台务工的不报。",
                "Where people work is counted by county. A province, 省外 or 外地 says too little, and so does a blank for "
                    + "somebody who works outside the county. Work in the county, abroad, in Hong Kong, Macao and Taiwan is passed over."
            ),
            remedy: Words("问清在哪个省、市、县务工，写到县一级。", "Ask for province, city and county, and write them down."),
            basis: Basis("GZ 4_12_001", .medium), needs: [[.workPlace]],
            yieldsTo: [Explanation("P047", .person)],
            examples: [
                .breaks("只写了省名", "the province only") { $0.members[0].workPlace = .value("邻省") },
                .breaks("县外务工，地点没有填", "work outside the county, the place is blank") {
                    $0.members[0].workPlace = .blank
                },
                .keeps("写到县级市", "a city of county rank") { $0.members[0].workPlace = .value("邻样市") },
                .keeps("县内务工不必写地点", "work in the county needs no place") {
                    $0.members[0].work = .value(.withinCounty)
                    $0.members[0].workPlace = .blank
                },
                .keeps("表中没有国外务工一列，地点是外国", "another country, in a table without the column for it") {
                    $0.members[0].abroad = .absent
                    $0.members[0].work = .value(.otherProvince)
                    $0.members[0].workPlace = .value("泰国")
                },
                .keeps("在澳门务工", "work in Macao") { $0.members[0].workPlace = .value("澳门") },
                .keeps("国外务工", "work abroad") {
                    $0.members[0].abroad = .value(.yes)
                    $0.members[0].work = .blank
                    $0.members[0].workPlace = .value("某国")
                },
            ],
            check: .member(of: .worksAway) { member, _, sink in
                switch member.workPlace {
                case .blank:
                    guard member.worksAway, member.work.value.map(\.isOutsideCounty) == true else { return }
                case .value:
                    guard let place = member.workPlace.statement, member.worksAway, !place.namesCounty,
                        !place.namesPlaceWithoutCounties,
                        member.work.value.map({ $0 != .withinTown && $0 != .withinCounty }) ?? true
                    else { return }
                case .absent, .unreadable: return
                }
                if member.abroad != .value(.yes) { sink.report(.workPlace) }
            }),
        Rule(
            "P055", .warning,
            title: Words("国外务工与务工地不符", "work abroad contradicts the place of work"),
            message: Words("是否国外务工填“{0}”，{1}", "works abroad is “{0}”; {1}"),
            why: Words(
                "在国外务工，务工状况就不会是县内或省内，务工所在地也不会是本省、本市、本县；没有在国外务工，务工所在地就不会写“国外”“境外”。"
                    + "务工状况没有“国外”一项，填“省外务工”“其他”的不报。",
                "Who works abroad works neither in the county nor in the province; who does not has no place of work "
                    + "abroad. The work situation has no value for abroad, so that 省外务工 and 其他 are right."),
            remedy: Words("问清在哪里务工，改错的那一项。", "Ask where the person works, and mend what is wrong."),
            basis: Basis("INF; heading 是否国外务工 (CT)", .inference), needs: [[.abroad], [.work, .workPlace]],
            examples: [
                .breaks("国外务工，务工状况却是省内", "abroad, and yet in the province") {
                    $0.members[0].abroad = .value(.yes)
                    $0.members[0].workPlace = .blank
                },
                .breaks("国外务工，地点却在本省", "abroad, and the place is in the province") {
                    $0.members[0].abroad = .value(.yes)
                    $0.members[0].work = .blank
                },
                .breaks("不是国外务工，地点却写国外", "not abroad, and the place is") {
                    $0.members[0].workPlace = .value("国外某市")
                },
                .keeps("国外务工填“省外务工”", "abroad, given as outside the province") {
                    $0.members[0].abroad = .value(.yes)
                    $0.members[0].work = .value(.otherProvince)
                    $0.members[0].workPlace = .value("某国")
                },
                .keeps("是否国外务工没有填", "whether abroad is blank") { $0.members[0].abroad = .blank },
            ],
            check: .household(ifAny: .worksAway) { household, _, sink in
                for index in household.members.indices {
                    guard let abroad = household.members.span[index].abroad.value,
                        let words = household.contradiction(ofMember: index, worksAbroad: abroad == .yes)
                    else { continue }
                    sink.report(member: index, .abroad, [.value(abroad.registered, .abroad), .words(words)])
                }
            }),
    ]
}

extension Member {
    /// Whether the table could name a place of work, and names none. Who works abroad, or somewhere that is no place of
    /// the list, needs none.
    fileprivate var leavesWorkPlaceOpen: Bool {
        guard !hasWorkPlace, work.value != .other, work.state != .unreadable, workPlace.state != .unreadable else {
            return false
        }
        return abroad != .value(.yes) && (work.state != .absent || workPlace.state != .absent)
    }
}

extension Household {
    /// What the place of work says against work abroad, or against its contrary.
    fileprivate func contradiction(ofMember index: Int, worksAbroad: Bool) -> Words? {
        if worksAbroad {
            if let work = members[index].work.value, work != .other, work != .otherProvince {
                return Words("务工状况却填“\(work.name)”", "the work situation is “\(work.name)”")
            }
            guard let place = members[index].workPlace.statement, isNear(place) else { return nil }
            return Words("务工所在地却在国内", "the place of work is not")
        }
        guard let place = members[index].workPlace.statement, place.isAbroad else { return nil }
        return Words("务工所在地却在国外", "the place of work is")
    }
}
