import Findings
import Foundation
import Registry
import TestSupport
import Testing

@testable import Templates

@Suite struct StrictLoadingTests {
    /// Loads the checkout's definitions with one piece of one file replaced.
    private func load(_ file: String, replacing old: String, with new: String) throws -> TemplateLibrary {
        let folder = try TemporaryFolder()
        try FileManager.default.copyItem(atPath: Library.folder, toPath: folder["templates"].path)
        let path = folder["templates/\(file)"]
        let text = try String(contentsOf: path, encoding: .utf8)
        let range = try #require(text.range(of: old), "\(old) no longer stands in \(file)")
        try Data(text.replacingCharacters(in: range, with: new).utf8).write(to: path)
        return try TemplateLibrary(folder: folder["templates"].path)
    }

    /// What is wrong, without the folder.
    private func fault(_ file: String, replacing old: String, with new: String) throws -> String {
        do {
            _ = try load(file, replacing: old, with: new)
            return "none"
        } catch let error as TemplateError {
            let text = error.words.en
            return text.range(of: file).map { String(text[$0.lowerBound...]) } ?? text
        }
    }

    @Test(arguments: [
        ("edition: 2021", "edition: 2021\ncolour: red", "national/person-2021.yaml:5 (colour): unknown key. "),
        ("edition: 2021", "edition: soon", "national/person-2021.yaml:4 (edition): expected a whole number"),
        ("kind: persons", "kind: people", "national/person-2021.yaml:3 (kind): expected one of: persons, households"),
        ("field: sex,", "field: gender,", "(columns[9].field): no field `gender`."),
        ("heading: 性别,", "heading: 姓名,", "`姓名` stands twice, first in line"),
        ("heading: 性别,", "heading: 姓　名,", "`姓　名` stands twice, first in line"),
        ("field: sex,", "field: name,", "`name` stands twice, first in line"),
        ("  confidence: high\n", "", "(basis): `confidence` is missing"),
        ("policy: national-2017", "policy: national-1949", "no policy `national-1949`"),
        ("rows: {header: 1}", "rows: {header: 1", "not YAML ("),
        ("rows: {header: 1}", "rows: 1", "(rows): expected keys and values"),
        ("required: true", "required: maybe", "required): expected true or false"),
        ("title:", "title: x\ntitle:", "stands twice"),
    ])
    func saysWhereATableIsWrong(_ old: String, _ new: String, _ expected: String) throws {
        let fault = try fault("national/person-2021.yaml", replacing: old, with: new)
        #expect(fault.contains(expected), "\(fault)")
    }

    @Test(arguments: [
        ("asOf: 2017-12-31", "asOf: 2017-02-30", "expected a day such as"),
        ("year: 2016,", "year: 2017,", "`2017 identification` stands twice"),
        ("amount: 2300", "amount: much", "expected a number with"),
        ("sumTolerance:", "sumTolerence:", "(thresholds.sumTolerence): unknown key"),
        (
            "basis: {evidence: 自有资料，未见来源, confidence: inference}", "basis: {confidence: inference}",
            "`evidence` is missing"
        ),
    ])
    func saysWhereAPolicyIsWrong(_ old: String, _ new: String, _ expected: String) throws {
        let fault = try fault("policy/national-2017.yaml", replacing: old, with: new)
        #expect(fault.contains(expected), "\(fault)")
    }

    @Test(arguments: [
        ("\nsex: [性别]", "", "`sex` is missing"),
        ("\nsex: [性别]", "\nsex: [男女]", "expected one of: 性别"),
        ("\nsex: [性别]", "\nsex: [性别, 年 龄]", "`年龄` stands twice"),
        ("\nsex: [性别]", "\nsexe: [性别]", "no field `sexe`"),
        ("\nsex: [性别]", "\nsex: 性别", "expected a list"),
    ])
    func saysWhereTheDictionaryIsWrong(_ old: String, _ new: String, _ expected: String) throws {
        let fault = try fault("headings.yaml", replacing: old, with: new)
        #expect(fault.contains(expected), "\(fault)")
    }

    @Test func aDistrictMayAddATableWithoutTouchingTheProgram() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.copyItem(atPath: Library.folder, toPath: folder["templates"].path)
        let example = Repository.root.appending(path: "fixtures/new-province").path
        try FileManager.default.copyItem(
            atPath: example + "/templates/shanbei", toPath: folder["templates/shanbei"].path)
        let library = try TemplateLibrary(folder: folder["templates"].path)
        let rows = HeaderRow.rows(ofTable: try Repository.text(of: "fixtures/new-province/input.tsv"))
        try Snapshot.expect(try library.recognise(rows).listing, named: "new-province/expected.txt")
    }
}
