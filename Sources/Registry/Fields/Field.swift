/// A field of the registry (指标). The raw value is its key in definitions and in JSON.
///
/// The keys are neutral: the numbering of the paper forms changed with each form (REGISTRY 1.1).
public enum Field: String, CaseIterable, Sendable {
    // a person
    case personId, name, sex, idNo, idType, birth, age, relation, ethnicity, politics, education, student
    case health, labor, work, workMonths, activeService, seriousIllness, residentMedical, employeeMedical
    case residentPension, employeePension, pensionLevel, dibao, tekun, memberPhone, dropReason, mandarin
    case commercialMedical, disabilityType, disabilityGrade, disabilityYear, publicJob, publicJobMonths
    case jobChannel, workPlace, workCompany, abroad, techSchoolWish, trainingNeed, skillState, jobWish
    case jobExpect, memberNote, state, grade, school, isLabor, welfareAttribute, illnessAid, otherHealthAid, industry
    case drawsPension, pensionAmount, vocationalGrant, personIdentifyTime
    // a household: identity and status
    case province, city, county, town, village, naturalVillage, householdId, headNo, headName, headIdNo, phone
    case bankName, bankAccount, standard, povertyAttribute, laborAttribute, mainCause, otherCause, causeNote
    case exitStatus, exitYear, returnYear, identifyTime, memberCount, memberCountStart, laborCount, year
    case militaryFamily, onlyChild, twoDaughters, planningFamily, helperCount, villagePhone
    case householdKind, disasterKind, lastVisit, monitoringKind, fallRisk, riskState, monitorTime, riskClearedTime
    // a household: income
    case wage, production, transfer, property, productionExpense, totalIncome, netIncome, perCapita
    case familyPlanningPay, dibaoPay, wubaoPay, pensionPay, ecoPay, otherTransfer, assetDividend, otherProperty
    case medicalReimburse, medicalAid, rewardSubsidy, totalExpense, transferExpense, incomeTax
    case socialSecurityExpense, supportExpense, otherTransferExpense, unpaidLoan, disposable
    case disposablePerCapita, startPerCapita
    // a household: production and living conditions
    case farmland, irrigated, forest, returnForest, orchard, pasture, waterArea, productionPower, waterDifficult
    case waterSafe, waterSolved, livingPower, broadcast, roadDistance, roadType, houseArea, dangerHouse
    case dangerLevel, toilet, fuel, coop, leadingEnterprise, leader, relocated, relocationWay
    case resettleWay, resettlePlace, resettleDifficulty, waterSource, houseStructure, renovation, renovationYear
    // a person responsible for help
    case helperName, helperSex, helperPolitics, helperUnit, helperStart, helperEnd, unitLevel, unitAddress
    case helperPhone, helperDuty, resident, firstSecretary, helperState
    // a measure of help
    case measureKind, measureClass, measureName, measureYear, measureMonth, beneficiary, beneficiaryIdNo
    case measureQuantity, plannedFunds, actualFunds, measureBenefit, paidAmount, measureState, measureStart
    case measureEnd
    // a period of work
    case workIncome, workBegin, workEnd
}
