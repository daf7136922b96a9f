import Foundation
import Importing
import Registry
import SampleWorkbooks
import SpreadsheetReading
import Templates
import Validation

/// A stage of a check (环节), which can be measured by itself.
public struct Stage: Sendable {
    /// What is done, in words.
    public let name: String
    /// How the workbook stores texts.
    public let storage: SampleWorkbook.Storage
    private let prepare: @Sendable (String) throws -> () throws -> Int

    /// Does what is not measured. The result does the stage once, and gives a number so that nothing is left out.
    public func prepared(for file: String) throws -> () throws -> Int { try prepare(file) }

    /// The stages in the order of a check.
    public static let all: [Stage] = SampleWorkbook.Storage.allCases.flatMap { storage in
        [
            Stage("1 inflate the sheet", storage) { file in
                { try BareInflation.size(of: SampleWorkbook.sheetPart, in: file) }
            },
            Stage("2 open: container and shared strings", storage) { file in
                { try Workbook(path: file).sharedStrings.count }
            },
            Stage("3 scan the sheet", storage, prepare: scan),
            Stage("4 open, scan and import", storage) { file in
                let importer = try Importer(library: TemplateLibrary(folder: templates))
                return { importer.read([file]).register.households.count }
            },
            Stage("5 run every rule", storage, prepare: judge),
        ]
    }

    private init(
        _ name: String, _ storage: SampleWorkbook.Storage,
        prepare: @escaping @Sendable (String) throws -> () throws -> Int
    ) {
        self.name = "\(name), \(storage)"
        self.storage = storage
        self.prepare = prepare
    }

    @Sendable private static func scan(_ file: String) throws -> () throws -> Int {
        let workbook = try Workbook(path: file)
        return {
            var rows = try workbook.rows(of: workbook.sheets[0])
            var cells = 0
            while try rows.advance() { cells += rows.row.cells.count }
            return cells
        }
    }

    @Sendable private static func judge(_ file: String) throws -> () throws -> Int {
        let library = try TemplateLibrary(folder: templates)
        let imported = Importer(library: library).read([file])
        let policy = try library.policy("national-2017")
        let facts = imported.tables.map(\.facts)
        return { Engine().run(imported.register, tables: facts, policy: policy).findings.count }
    }

    /// The checkout's own.
    private static let templates = (0..<5).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent()
    }
    .appending(path: "templates").path
}
