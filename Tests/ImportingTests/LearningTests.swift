import Forms
import Foundation
import Importing
import Registry
import Templates
import TestSupport
import Testing

/// Definitions drafted from blank workbooks are those that the workbooks were written from.
@Suite("Learning a layout")
struct LearningTests {
    private static let templates = Repository.root.appending(path: "templates").path

    private static func learnt(_ path: String) throws -> String {
        try Importer(library: Tables.library).learn(
            Repository.root.appending(path: path).path, forms: FormDefinitions(folder: templates + "/forms"))
    }

    @Test(
        "A blank form gives its definition again",
        arguments: ["clear-out", "new-households", "change-record", "annex-1", "annex-2", "annex-3", "annex-4"])
    func forms(_ form: String) throws {
        let learnt = try FormDefinition(
            yaml: Self.learnt("fixtures/forms/blank/\(form).xlsx"), file: "learnt.yaml")
        let shipped = try FormDefinition(path: Self.templates + "/forms/\(form).yaml")
        #expect(learnt.form == shipped.form)
        #expect(learnt.fonts == shipped.fonts)
        #expect(learnt.sheets.count == shipped.sheets.count)
        for (draft, original) in zip(learnt.sheets, shipped.sheets) {
            #expect(draft.name == original.name && draft.rows == original.rows)
            #expect(draft.title == original.title.replacing("{copy}", with: ""))
            #expect(draft.fillLeft == original.fillLeft && draft.fillRight == original.fillRight)
            #expect(draft.headings.map(Self.described) == original.headings.map(Self.described))
            #expect(draft.sums == original.sums && draft.empty == original.empty && draft.notes == original.notes)
            #expect(draft.signatures == original.signatures)
            #expect(draft.page == original.page && draft.dates == original.dates)
        }
    }

    private static func described(_ heading: FormHeading) -> String {
        switch heading {
        case .group(let text, let headings): "\(text)(\(headings.map(described).joined(separator: " ")))"
        case .column(let text, let column):
            "\(text):\(column.content),\(column.kind),\(column.width),\(column.alignment)"
        }
    }

    static let shippedTables = [
        "national/person-2021", "national/household-2021", "national/work-2023",
        "guangdong/members", "guangdong/income-expense", "guangdong/measures",
    ]

    @Test("A blank table gives its columns again", arguments: shippedTables)
    func tables(_ id: String) throws {
        let folder = try TemporaryFolder()
        for part in ["headings.yaml", "reasons.yaml", "policy", "lists", "forms"] {
            try FileManager.default.copyItem(
                atPath: Self.templates + "/" + part, toPath: folder[part].path)
        }
        try FileManager.default.createDirectory(at: folder["learnt"], withIntermediateDirectories: true)
        try Data(try Self.learnt("templates/\(id).xlsx").utf8).write(to: folder["learnt/table.yaml"])
        let learnt = try TemplateLibrary(folder: folder.url.path).table("learnt/table")
        let shipped = try Tables.library.table(id)
        #expect(learnt.kind == shipped.kind)
        #expect(learnt.headerRows == shipped.headerRows)
        #expect(learnt.columns.map(\.heading) == shipped.columns.map(\.heading))
        #expect(learnt.columns.map(\.groups) == shipped.columns.map(\.groups))
        #expect(learnt.columns.map(\.width) == shipped.columns.map(\.width))
        #expect(learnt.columns.map(\.note) == shipped.columns.map(\.note))
        #expect(learnt.columns.map { $0.field?.rawValue ?? "–" } == shipped.columns.map { $0.field?.rawValue ?? "–" })
    }
}
