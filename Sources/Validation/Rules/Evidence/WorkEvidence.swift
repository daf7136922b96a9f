import Findings
import Registry

extension Member {
    /// Whether the tables say that the person works away from home (有务工登记): by a period of work, by the months, or,
    /// where they are not given, by a place.
    @inline(__always) var worksAway: Bool {
        if !workPeriods.isEmpty { return true }
        return switch workMonths {
        case .value(let months): months.hundredths > 0
        case .absent, .blank, .unreadable: hasWorkPlace
        }
    }

    /// Whether a place of work is given (有务工地点). 其他 names none.
    var hasWorkPlace: Bool { namesWorkSituation || workPlace.statement != nil }

    private var namesWorkSituation: Bool { work.value.map { $0 != .other } ?? false }

    /// What says that the person works away, for a message; meaningful where `worksAway`.
    var workWords: Words {
        if let months = workMonths.value, months.hundredths > 0 {
            return Words("务工\(months.registered)个月", "\(months.registered) months of work")
        }
        if let work = work.value, work != .other {
            return Words("务工状况填“\(work.name)”", "the work situation is “\(work.name)”")
        }
        if workPlace.statement != nil { return Words("填了务工所在地", "a place of work is given") }
        return Words("有务工记录", "periods of work are given")
    }

    /// Whether the person has a public-service job (在公益性岗位): by its kind, its months or the way the work was found.
    @inline(__always) var holdsPublicJob: Bool {
        if publicJob.statement != nil { return true }
        if let months = publicJobMonths.value, months.hundredths > 0 { return true }
        return jobChannel.value?.mentions("公益") ?? false
    }

    /// What ability rules out any work, where that is what the table says (无劳动力、丧失劳动力).
    var inability: LaborAbility? {
        switch labor.value {
        case .unable: .unable
        case .lost: .lost
        case .ordinary, .skilled, .weak, nil: nil
        }
    }
}

extension StudentStatus {
    /// Whether it is a class up to the senior middle school (学龄前至高中). Pupils of vocational schools and of colleges
    /// are sent to work as a part of their schooling.
    var isGeneralSchooling: Bool {
        switch self {
        case .preschoolAge, .preschool, .primary, .grade7, .grade8, .grade9, .senior1, .senior2, .senior3: true
        default: false
        }
    }
}
