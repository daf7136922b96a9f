import Corrections
import Registry
import Spreadsheet
import SpreadsheetWriting

/// A person of a roster or card (花名册一行), with the household and what was decided.
struct PersonRecord: FormRecord {
    let number: Int
    let householdNumber: Int
    let household: Household
    let member: Member
    /// The decision; `nil` where none is meant.
    let decision: Decision?

    var sum: FormSum? { nil }

    func value(of source: PersonSource) -> OutputValue {
        switch source {
        case .field(let field): value(of: field)
        case .fact(let fact): value(of: fact)
        }
    }

    private func value(of field: Field) -> OutputValue {
        switch field.scope {
        case .member: member.output(field)
        case .household: field == .headName ? headName : household.output(field)
        case .helper: .joined(household.helpers.compactMap { $0.registered(field) })
        case .measure: .joined(household.measures.compactMap { $0.registered(field) })
        case .work: .joined(member.workPeriods.compactMap { $0.registered(field) })
        }
    }

    private var headName: OutputValue {
        .given((household.headName.value ?? household.head?.name.value)?.registered)
    }

    private func value(of fact: PersonSource.Fact) -> OutputValue {
        let procedure = decision?.procedure ?? Procedure()
        return switch fact {
        case .number: .integer(number)
        case .householdNumber: .integer(householdNumber)
        case .memberCountBefore: memberCountBefore
        case .identifyYear: household.identifyTime.value.map { .integer($0.year) } ?? .blank
        case .exit: exit
        case .scope: .given(scope)
        case .category: .given(category)
        case .disabilityCard: disabilityCard
        case .medicalInsurance: insurance(residents: member.residentMedical, employees: member.employeeMedical)
        case .pensionInsurance: insurance(residents: member.residentPension, employees: member.employeePension)
        case .water: water
        case .reason: .given(decision?.reason)
        case .circumstances: .given(decision?.circumstances)
        case .evidence: .given(decision?.evidence)
        case .verifiedBy: .given(decision?.verifiedBy?.registered)
        case .decisionDate: .given(decision?.date)
        case .review: .given(procedure.review)
        case .publicityFrom: .given(procedure.publicityFrom)
        case .publicityTo: .given(procedure.publicityTo)
        case .streetCheck: .given(procedure.streetCheck)
        case .districtCheck: .given(procedure.districtCheck)
        case .approval: .given(procedure.approval)
        case .approvalNumber: .given(procedure.approvalNumber)
        case .approvalWithNumber: approvalWithNumber
        case .note: .given(decision?.note)
        case .address:
            .given([household.town, household.village, household.naturalVillage].compactMap(\.value).joined())
        case .memberCountNow: .integer(household.members.count)
        case .workerCount: .integer(household.members.count { [.ordinary, .skilled, .weak].contains($0.labor.value) })
        case .causes: causes
        case .house: house
        case .helperList: .joined(household.helpers.map(\.contact).filter { !$0.isEmpty })
        }
    }

    /// The members registered; of a household that somebody joins, what the table declares, for only the newcomers are
    /// listed with it.
    private var memberCountBefore: OutputValue {
        decision?.disposal == .naturalIncrease ? household.output(.memberCount) : .integer(household.members.count)
    }

    private var exit: OutputValue {
        guard let status = household.exitStatus.value else { return .blank }
        return .text(status.name + (household.exitYear.value.map { "（\($0.number)）" } ?? ""))
    }

    private var scope: String? {
        switch decision?.disposal {
        case nil: nil
        case .clearOutMember: "部分成员"
        case .suspend: "整户（暂时中止）"
        default: "整户"
        }
    }

    private var category: String? {
        guard let decision else { return nil }
        return switch decision.disposal {
        case .naturalIncrease: "户内新增"
        case .restore: "恢复"
        default: decision.reason.contains("返贫") ? "返贫" : decision.reason.contains("双到") ? "双到村原帮扶对象" : "新识别"
        }
    }

    private var causes: OutputValue {
        .joined(
            [household.mainCause.value?.name].compactMap(\.self)
                + (household.registered(.otherCause).map { [$0] } ?? []))
    }

    private var house: OutputValue {
        let conditions = household.conditions
        var words: [String] = []
        if let area = conditions.houseArea.value { words.append("\(area.registered)平方米") }
        switch conditions.dangerHouse.value {
        case .yes: words.append("危房" + (conditions.dangerLevel.value.map { "（\($0.name)）" } ?? ""))
        case .no: words.append("非危房")
        case nil: break
        }
        return .given(words.joined(separator: "，"))
    }

    private var disabilityCard: OutputValue {
        guard let number = member.idNo.value, number.form == .disabilityCard || number.form == .disabilityCardReissued
        else { return .blank }
        return .text(number.registered)
    }

    private func insurance(residents: Reading<YesNo>, employees: Reading<YesNo>) -> OutputValue {
        let kinds = [(residents, "城乡居民"), (employees, "城镇职工")]
        let held = kinds.filter { $0.0 == .value(.yes) }.map(\.1)
        if held.isEmpty { return kinds.contains { $0.0 == .value(.no) } ? "未参加" : .blank }
        return .joined(held)
    }

    private var water: OutputValue {
        if household.conditions.waterDifficult == .value(.yes) { return "困难" }
        return (household.conditions.waterSafe.value ?? household.conditions.waterSolved.value).map {
            $0 == .yes ? "安全" : "不安全"
        } ?? .blank
    }

    private var approvalWithNumber: OutputValue {
        let procedure = decision?.procedure ?? Procedure()
        guard !procedure.approvalNumber.isEmpty else { return .given(procedure.approval) }
        guard let day = procedure.approval?.parts else { return .text(procedure.approvalNumber) }
        return .text("\(day.year)年\(day.month)月\(day.day)日\n\(procedure.approvalNumber)")
    }
}

extension Helper {
    /// Name, unit and telephone.
    fileprivate var contact: String {
        [helperName.value?.registered, helperUnit.value, helperPhone.value?.registered].compactMap(\.self)
            .joined(separator: " ")
    }
}
