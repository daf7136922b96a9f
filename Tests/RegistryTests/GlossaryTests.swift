import Foundation
import Registry
import TestSupport
import Testing

/// Every code list that the sources have is somewhere, with every value and code (`fixtures/catalogue/code-lists.txt`).
@Suite("The sources' code lists")
struct GlossaryTests {
    /// Where a list of the sources is kept.
    private enum Home {
        /// A code list, in the edition of a year.
        case codes(CodeList, edition: Int = 2021)
        /// Values in a file, word by word.
        case words(file: String)
        /// No list of values: lines, separators.
        case elsewhere
    }

    private static let homes: [String: Home] = [
        "relation": .codes(Relation.list), "gender": .codes(Sex.list), "ethnicity": .codes(Ethnicity.list),
        "education": .codes(Education.list, edition: 2018), "education_2021": .codes(Education.list),
        "student": .codes(StudentStatus.list, edition: 2018), "student_2021": .codes(StudentStatus.list),
        "health": .codes(Health.list), "labor": .codes(LaborAbility.list, edition: 2018),
        "labor_2019": .codes(LaborAbility.list), "laborAttribute_GD": .codes(LaborAttribute.list),
        "work": .codes(WorkSituation.list), "politics": .codes(Politics.list), "idType": .codes(DocumentKind.list),
        "disabilityCategory": .codes(DisabilityKind.list), "disabilityLevel": .codes(DisabilityGrade.list),
        "standard": .codes(IdentificationStandard.list), "povertyAttribute": .codes(PovertyAttribute.list),
        "povertyAttribute_GD": .codes(PovertyAttribute.list), "povertyAttribute_2020": .codes(PovertyAttribute.list),
        "familyType_GZ2011": .codes(PovertyAttribute.list, edition: 2011), "cause": .codes(PovertyCause.list),
        "exitStatus": .codes(Registry.ExitStatus.list), "householdKind": .codes(HouseholdKind.list),
        "dangerLevel": .codes(DangerLevel.list), "houseStructure": .codes(HouseStructure.list, edition: 2013),
        "houseStructure_GZ2011": .codes(HouseStructure.list, edition: 2011), "road": .codes(RoadKind.list),
        "fuel": .codes(Fuel.list), "water_2013": .codes(WaterSource.list, edition: 2013),
        "relocationWay": .codes(RelocationWay.list), "resettleWay": .codes(ResettlementWay.list),
        "resettlePlace": .codes(ResettlementPlace.list), "resettleDifficulty": .codes(ResettlementDifficulty.list),
        "increaseReason": .codes(IncreaseReason.list), "decreaseReason": .codes(DecreaseReason.list),
        "changeKind_GD": .codes(GuangdongChange.list), "removalReason_proposed": .words(file: "templates/reasons.yaml"),
        "removalScope_proposed": .codes(Decision.Disposal.list),
        "additionKind_proposed": .words(file: "templates/reasons.yaml"),
        "effectClass_proposed": .codes(EffectClass.list),
        "shortfall_proposed": .codes(VillageShortfall.list), "issueSource": .codes(IssueSource.list),
        "gdIdentifyException": .codes(IdentificationDoubt.list), "gdRecordException": .codes(RecordDoubt.list),
        "gdDepartments": .codes(Department.list), "measureKind_GD": .codes(MeasureKind.list),
        "helperState_GD": .codes(HelperState.list), "yesNo": .codes(YesNo.list),
        "yearPartition_national": .codes(YearPartition.list), "povertyLine": .elsewhere, "separators": .elsewhere,
    ]

    /// A list of the sources: its name and its values, with `=code` where one was seen.
    private static var lists: [[String]] {
        get throws {
            let file = Repository.root.appending(path: "fixtures/catalogue/code-lists.txt")
            return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { line in
                line.split(separator: "\t").map(String.init)
            }
        }
    }

    @Test("Each list has a home, and each home a list")
    func complete() throws {
        let names = try Self.lists.map { $0[0] }
        #expect(names.count == 52)
        #expect(Set(names) == Set(Self.homes.keys))
    }

    @Test("No value is missing, and its code means it")
    func values() throws {
        for list in try Self.lists {
            switch try #require(Self.homes[list[0]]) {
            case .codes(let codes, let edition):
                for value in list.dropFirst() {
                    let parts = value.split(separator: "=").map(String.init)
                    let position = codes.position(named: parts[0], edition: edition)
                    #expect(position != nil, "\(list[0]): \(parts[0])")
                    // Scopes and changes of the review have numbers of their own; in the registry names decide.
                    guard parts.count > 1, !list[0].hasSuffix("_proposed"), list[0] != "povertyAttribute_GD" else {
                        continue
                    }
                    #expect(codes.position(named: parts[1], edition: edition) == position, "\(list[0]): \(value)")
                }
            case .words(let file):
                let text = try String(contentsOf: Repository.root.appending(path: file), encoding: .utf8)
                for value in list.dropFirst() {
                    let name = value.split(separator: "=")[0].replacing("(", with: "（").replacing(")", with: "）")
                    #expect(text.contains("- \(name)"), "\(list[0]): \(name)")
                }
            case .elsewhere: #expect(list.count == 1)
            }
        }
    }
}

extension CodeList {
    /// The position of the value that a text names; `nil` where it names none.
    fileprivate func position(named text: String, edition: Int) -> Int? {
        let key = MatchKey(text)
        return terms.firstIndex { term in
            term.years.contains(edition)
                && ([term.name, term.later?.name, term.code].compactMap(\.self) + term.aliases).contains {
                    MatchKey($0) == key
                }
        }
    }
}
