import Findings
import Importing
import Registry
import Templates
import Validation

extension FuzzTarget {
    /// Tables as text: a line a row, tabs between the cells. They become a sheet, and go all the way.
    static let tables: [FuzzTarget] = [
        FuzzTarget(
            name: "headings", seeds: { WorkbookSeeds.tables }, words: TableSeeds.words,
            run: { input in
                let rows = TextRows(input).rows.prefix(20).enumerated().map { index, texts in
                    HeaderRow(
                        number: index + 1,
                        cells: texts.enumerated().map { HeaderRow.Cell(column: $0 + 1, text: $1) })
                }
                _ = try? Knowledge.shared?.library.recognise(rows)
            }),
        FuzzTarget(
            name: "persons", seeds: { TableSeeds.people }, words: TableSeeds.words,
            run: { input in check(TextRows(input, below: TableSeeds.personHeadings)) }),
        FuzzTarget(
            name: "decisions", seeds: { TableSeeds.decisions }, words: TableSeeds.words,
            run: { input in
                guard let library = Knowledge.shared?.library else { return }
                let path = InputFile.hold(TextRows(input, below: TableSeeds.decisionHeadings).archive)
                _ = try? Importer(library: library).readDecisions([path])
            }),
    ]

    /// Imports a table and runs every rule on it.
    private static func check(_ table: TextRows) {
        guard let knowledge = Knowledge.shared else { return }
        let path = InputFile.hold(table.archive)
        let imported = Importer(library: knowledge.library).read([path])
        let verdict = Engine().run(
            imported.register, tables: imported.tables.map(\.facts), policy: knowledge.policy)
        for finding in verdict.findings { _ = imported.place(of: finding.subject) }
    }
}

/// The templates of this checkout, read once.
struct Knowledge: Sendable {
    let library: TemplateLibrary
    let policy: Policy

    static let shared: Knowledge? = {
        do throws(TemplateError) {
            let library = try TemplateLibrary(folder: WorkbookSeeds.root + "/templates")
            return Knowledge(library: library, policy: try library.policy("national-2017"))
        } catch {
            print("no templates: \(error)")
            return nil
        }
    }()
}
