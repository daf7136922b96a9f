import Findings
import Registry
import Testing

@testable import Templates

@Suite struct DefinitionTests {
    @Test(arguments: [
        ("national/person-2021", 47), ("national/household-2021", 53), ("national/person-2016", 28),
        ("guangdong/members", 26),
    ])
    func hasTheColumnsOfTheExport(_ id: String, _ count: Int) throws {
        #expect(try Library.load().table(id).columns.count == count)
    }

    @Test func nationalTablesReadEveryColumn() throws {
        for id in ["national/person-2021", "national/household-2021"] {
            #expect(try Library.load().table(id).columns.allSatisfy { $0.field != nil })
        }
    }

    @Test(arguments: [("national/", "national-2017", true), ("guangdong/", "guangdong-2018", false)])
    func tablesAreJudgedByTheirProvincesPolicyAndConventions(
        _ province: String, _ policy: String, _ isExclusive: Bool
    ) throws {
        let tables = try Library.load().tables.filter { $0.id.hasPrefix(province) }
        #expect(!tables.isEmpty)
        for table in tables {
            #expect(table.policy == policy)
            #expect(table.conventions.schoolingIsExclusive == isExclusive)
        }
    }

    @Test func requiredColumnsAreFilledToo() throws {
        for table in try Library.load().tables {
            #expect(!table.required.isEmpty)
            #expect(table.required.allSatisfy { $0.mustBeFilled })
            #expect(table.columns.allSatisfy { $0.groups.count < table.headerRows })
        }
    }

    @Test func whatMustBeFilledTravelsWithTheConventions() throws {
        let filled = try Library.load().table("national/person-2021").conventions.filled
        #expect(filled.isSuperset(of: [.name, .dibao, .tekun, .residentPension]))
        #expect(filled.isDisjoint(with: [.workMonths, .mandarin, .illnessAid]))
    }

    @Test func incomeAndExpenseStandUnderTheirGroups() throws {
        let table = try Library.load().table("guangdong/income-expense")
        #expect(table.headerRows == 3 && table.trailingRows == 1)
        #expect(table.columns.first?.letter == "A" && table.columns.last?.letter == "AM")
        #expect(table.columns.first { $0.field == .dibaoPay }?.groups == ["收入（元）", "转移性收入其中"])
        #expect(table.columns.filter { $0.confidence == .inference }.map(\.letter) == ["AH", "AJ"])
    }
}
