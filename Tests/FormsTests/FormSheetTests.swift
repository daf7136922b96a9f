import Corrections
import Forms
import Registry
import SpreadsheetWriting
import Templates
import TestSupport
import Testing

struct FormSheetTests {
    @Test func formsAreAsKept() throws {
        let writer = try ShippedForms.writer()
        let ledger = try SampleLedger.ledger()
        let sheets =
            try writer.clearOutSheets(ledger, facts: ShippedForms.facts)
            + writer.newHouseholdsSheets(ledger, facts: ShippedForms.facts)
            + writer.changeRecordSheets(ledger, facts: ShippedForms.facts)
        let files = ["clear-out", "new-households", "change-ledger", "change-summary"]
        #expect(sheets.count == files.count)
        for (sheet, file) in zip(sheets, files) {
            try Snapshot.expect(sheet.description, named: "forms/\(file).txt")
        }
    }

    @Test func clearOutRosterHasTheColumnsOfItsSpecification() throws {
        let sheet = try #require(
            ShippedForms.writer().clearOutSheets(SampleLedger.ledger(), facts: ShippedForms.facts).first)
        let headings = sheet.headings.compactMap { $0.split(separator: "/").last.map(String.init) }
        #expect(
            headings == [
                "序号", "县（区）", "街道（镇）", "行政村（社区）", "自然村（组）", "户码", "户主姓名", "家庭人口数（清退前）", "姓名", "性别", "证件号码",
                "与户主关系", "贫困户属性", "劳力属性", "识别（纳入）年度", "脱贫属性（年度）", "清退范围", "清退原因", "具体情况", "核实方式及依据",
                "家庭年人均可支配收入（元）", "民主评议日期", "公示开始", "公示结束", "街道审核日期", "区扶贫办审核日期", "区管委会审批日期（文号）", "备注",
            ])
    }

    @Test func cellsOfASheetDoNotOverlap() throws {
        let writer = try ShippedForms.writer()
        let ledger = try SampleLedger.ledger()
        for sheet in try writer.changeRecordSheets(ledger, facts: ShippedForms.facts)
            + writer.newHouseholdsSheets(ledger, facts: ShippedForms.facts)
        {
            var seen = Set<[Int]>()
            for cell in sheet.cells {
                for row in cell.rows {
                    for column in cell.columns {
                        #expect(seen.insert([row, column]).inserted, "\(sheet.name) row \(row) column \(column)")
                    }
                }
            }
            // Every place of the table is drawn, so that no border is missing.
            let table = sheet.cells.filter { [.heading, .body, .sum].contains($0.style.role) }
            let area = table.reduce(0) { $0 + $1.rows.count * $1.columns.count }
            #expect(area == Set(table.flatMap { Array($0.rows) }).count * sheet.widths.count)
        }
    }

    @Test func districtChangesAFormInItsFileAlone() throws {
        let yaml = try ShippedForms.yaml("clear-out")
        let sex = "          - {heading: 性别, source: sex, width: 4.5}\n"
        let idNo = "          - {heading: 证件号码, source: idNo, type: code, width: 18.5}\n"
        #expect(yaml.contains(sex + idNo))
        let changed =
            yaml.replacing(sex + idNo, with: idNo + sex)
            .replacing("heading: 清退原因", with: "heading: 不符合条件的原因").replacing("heading: 备注", with: "heading: 说明")
            .replacing(
                sex,
                with: sex + "          - {heading: 银行账号, source: bankAccount, width: 20}\n"
                    + "          - {heading: 民族, text: 汉族, width: 6}\n")
        var definitions = try ShippedForms.definitions()
        definitions["clear-out"] = try FormDefinition(yaml: changed, file: "clear-out.yaml")
        let ledger = try SampleLedger.ledger()
        let before = try #require(ShippedForms.writer().clearOutSheets(ledger, facts: ShippedForms.facts).first)
        let after = try #require(
            FormWriter(definitions: definitions, readBack: ShippedForms.readBack).clearOutSheets(
                ledger, facts: ShippedForms.facts
            ).first)
        #expect(after.headings.count == before.headings.count + 2)
        let names = after.headings.compactMap { $0.split(separator: "/").last.map(String.init) }
        #expect(Array(names[8...12]) == ["姓名", "证件号码", "性别", "银行账号", "民族"])
        #expect(names.contains("不符合条件的原因") && names.last == "说明")
        let row = after.row("1")
        #expect(Array(row[8...12]) == ["林水生", "990001196003010216", "男", "", "汉族"])
        // A column of numbers that are text is text whatever the file says.
        let account = after.cells.first { $0.columns == 12...12 && $0.style.role == .body }
        #expect(account?.style.format == .text)
    }

    @Test(arguments: [
        ("source: sex", "source: gender", "（sheets[1].columns[4].columns[2]）：没有名为“gender”的数据项"),
        ("rows: cleared", "rows: nobody", "本表没有名为“nobody”的数据行。可用：cleared"),
        ("{unit}", "{office}", "花括号中的“office”没有对应内容。可用：copy、date、district、unit"),
    ])
    func whatTheFormDoesNotHaveIsNamed(old: String, new: String, expected: String) throws {
        let yaml = try ShippedForms.yaml("clear-out")
        var definitions = try ShippedForms.definitions()
        definitions["clear-out"] = try FormDefinition(
            yaml: yaml.replacing(old, with: new, maxReplacements: old == "{unit}" ? 2 : 1), file: "clear-out.yaml")
        let writer = FormWriter(definitions: definitions, readBack: ShippedForms.readBack)
        let error = try #require(throws: FormError.self) {
            try writer.clearOutSheets(SampleLedger.ledger(), facts: ShippedForms.facts)
        }
        #expect(error.shown.contains(expected))
        #expect(error.isRefusal == false)
    }

    @Test func formWithoutRowsSaysSo() throws {
        let ledger = try ChangeLedger(register: Register(), decisions: DecisionList())
        let sheet = try #require(ShippedForms.writer().clearOutSheets(ledger, facts: FormFacts()).first)
        #expect(sheet.cells.filter { $0.style.role == .body }.map(\.text) == ["无"])
        #expect(sheet.cells.contains { $0.text == "填报日期：      年    月    日" })
    }
}
