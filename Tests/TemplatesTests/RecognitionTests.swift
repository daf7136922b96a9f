import Foundation
import Registry
import TestSupport
import Testing

@testable import Templates

@Suite struct RecognitionTests {
    /// Each folder with an `input.tsv` is a case.
    static let cases = Repository.files("tsv", below: "fixtures/templates")
        .map { $0.dropFirst("fixtures/".count).dropLast("/input.tsv".count) }.map(String.init)

    @Test(arguments: cases)
    func recognisesTheFixture(_ path: String) throws {
        let rows = HeaderRow.rows(ofTable: try Repository.text(of: "fixtures/\(path)/input.tsv"))
        let listing: String
        do {
            listing = try Library.load().recognise(rows).listing
        } catch {
            listing = "\(error)\n"
        }
        try Snapshot.expect(listing, named: "\(path)/expected.txt")
    }

    @Test func everyTableHasAFixtureOfItsExactHeader() throws {
        for table in try Library.load().tables {
            let path = "fixtures/templates/\(table.id)/exact/input.tsv"
            try #require(
                FileManager.default.fileExists(atPath: Repository.root.appending(path: path).path), "add \(path)")
            let recognition = try Library.load().recognise(.rows(ofTable: try Repository.text(of: path)))
            #expect(recognition.definition.id == table.id)
            let own = recognition.columns.filter { column in table.columns.contains { $0.heading == column.heading } }
            #expect(own.map(\.heading) == table.columns.map(\.heading))
            #expect(own.allSatisfy { $0.how == .exact })
            #expect(recognition.missingRequired.isEmpty && recognition.repeated.isEmpty)
        }
    }

    @Test func everyFixtureIsOfATableOrOfNone() throws {
        let ids = Set(try Library.load().tables.map(\.id) + ["none"])
        for path in Self.cases {
            let table = path.dropFirst("templates/".count).split(separator: "/").dropLast().joined(separator: "/")
            #expect(ids.contains(table), "\(path) is of no table in templates/")
        }
    }

    @Test func aNamedTableIsTakenAsNamed() throws {
        let text = try Repository.text(of: "fixtures/templates/national/person-2021/exact/input.tsv")
        let recognition = try Library.load().recognise(.rows(ofTable: text), as: "national/person-2016")
        #expect(recognition.definition.id == "national/person-2016")
        #expect(recognition.fit == .named)
        #expect(recognition.columns(of: .labor).map(\.heading) == ["劳动技能"])
    }

    @Test func aNamedTableMustExistAndHaveAColumn() throws {
        let library = try Library.load()
        #expect(throws: TemplateError.unknownTable(id: "national/person", known: library.tables.map(\.id))) {
            try library.recognise([], as: "national/person")
        }
        #expect(throws: TemplateError.notRecognised(best: nil, missing: [])) {
            try library.recognise(.rows(ofTable: "甲\t乙"), as: "national/person-2021")
        }
    }
}

extension [HeaderRow] {
    static func rows(ofTable text: String) -> [HeaderRow] { HeaderRow.rows(ofTable: text) }
}
