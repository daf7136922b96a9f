import ArgumentParser
import Findings
import Workbench

/// Prints every cell of a workbook (单元格).
struct CellsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cells",
        abstract: "Prints every cell that holds something: sheet, reference, type, value, apart by tabs.",
        discussion: """
            Types: s text, n number, b boolean, d date or time (ISO 8601), e error. Text is escaped: \\t \\n \\r \\\\.
            A formula prints its stored result. It is a plain view of the file; no template is used.
            """)

    @Argument(help: ArgumentHelp("The workbook.", valueName: "file"))
    var file: String

    @Option(help: "Only the sheet of this name.")
    var sheet: String?

    @Flag(help: "Read everything, and print only how many sheets, rows and cells there are.")
    var noOutput = false

    @OptionGroup var limits: LimitOptions
    @OptionGroup var words: LanguageOptions

    func run() throws {
        try reporting(words.language) { () throws(Failure) in
            let limits = try Workbench.limits(limits.settings)
            let totals = try Workbench.listCells(of: file, sheet: sheet, countsOnly: noOutput, limits: limits) {
                StandardStreams.write($0)
            }
            for oddity in totals.oddities {
                StandardStreams.warn("\(file): \(oddity[words.language])")
            }
            if noOutput {
                StandardStreams.write("sheets\t\(totals.sheets)\nrows\t\(totals.rows)\ncells\t\(totals.cells)\n")
            }
        }
    }
}
