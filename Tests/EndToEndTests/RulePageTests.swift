import Findings
import Foundation
import Reports
import TestSupport
import Testing
import Validation

@testable import Workbench

@Suite("The documentation of the rules")
struct RulePageTests {
    private static func workbench() throws -> Workbench {
        try Workbench(templates: Repository.root.appending(path: "templates").path)
    }

    @Test("The pages of the documentation are what the catalogue says", arguments: RuleFamily.allCases)
    func page(_ family: RuleFamily) throws {
        let page = try Self.workbench().page(of: family, .zh)
        try Snapshot.expect(page, named: "../Sources/Validation/Validation.docc/Rules/Rules\(family.rawValue).md")
    }

    @Test("Every rule stands on a page")
    func everyRule() throws {
        let text = try Self.workbench().listRules(.en, as: .markdown)
        let missing = Catalogue.all.filter { !text.contains("\n## \($0.code) ") }
        #expect(missing.map(\.code) == [])
    }

    @Test("Three rules of four about persons and households show a cell before and after it is put right")
    func examplesShowCells() {
        let rules = Catalogue.all.filter { "PH".contains($0.code.rawValue.prefix(1)) }
        let shown = rules.filter { rule in rule.examples.contains { !$0.cells.isEmpty } }
        #expect(shown.count * 4 > rules.count * 3, "\(shown.count) of \(rules.count)")
    }
}
