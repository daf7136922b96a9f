import Corrections
import Forms
import Foundation
import Importing
import Registry
import Templates
import TestSupport
import Testing

@testable import Workbench

@Suite("How a learnt form looks")
struct LearntLookTests {
    @Test("Fonts, the text below the pages and drop-downs are learnt from a form that has others")
    func look() throws {
        let text = """
            form: clear-out
            status: official
            basis: 表样
            fonts:
              title: {name: 方正小标宋简体, size: 22, weight: regular}
              line: {name: 仿宋, size: 14, weight: regular}
              heading: {name: 楷体, size: 12, weight: bold}
              body: {name: 仿宋, size: 12, weight: regular}
            sheets:
              - name: 核实情况
                rows: cleared
                title: 核实情况表
                fill: {left: "填报单位：{unit}", right: "填报日期：{date}"}
                page: {paper: A4, orientation: portrait, footer: "共 &N 页"}
                columns:
                  - {heading: 姓名, source: name, width: 10}
                  - {heading: 是否属实, blank: true, width: 10, choices: [是, 否, 待核]}
                  - {heading: 是否公示, blank: true, width: 10, choices: [是, 否, 待核]}
                  - {heading: 办理方式, blank: true, width: 14, choices: ["本人, 到场", 代办]}
            """
        let templates = Repository.root.appending(path: "templates").path
        var definitions = try FormDefinitions(folder: templates + "/forms")
        let definition = try FormDefinition(yaml: text, file: "given.yaml")
        definitions["clear-out"] = definition
        let folder = try TemporaryFolder()
        let path = folder["表样.xlsx"].path
        try FormWriter(definitions: definitions, readBack: Workbench.readBack).write(
            "clear-out", of: FormMatter(ledger: ChangeLedger(register: Register(), decisions: DecisionList())),
            facts: FormFacts(), to: path)
        let draft = try Importer(library: TemplateLibrary(folder: templates)).learn(path, forms: definitions)
        let learnt = try FormDefinition(yaml: draft, file: "learnt.yaml")
        #expect(learnt.fonts == definition.fonts)
        #expect(learnt.sheets[0].page.footer == "共 &N 页")
        #expect(learnt.sheets[0].columns.map(\.choices) == definition.sheets[0].columns.map(\.choices))
        #expect(learnt.sheets.count == 1)
    }
}
