import Findings
import Foundation
import Importing
import Registry
import Templates
import TestSupport

typealias Cell = RawWorkbook.Cell
typealias Sheet = RawWorkbook.Sheet

/// Writes workbooks into a folder of their own and reads them back (读入测试表).
enum Tables {
    private static let folder = Repository.root.appending(path: "templates").path
    private static let loaded = Result { try TemplateLibrary(folder: folder) }

    /// The templates of this checkout.
    static var library: TemplateLibrary { get throws { try loaded.get() } }

    /// Reads one table.
    static func read(_ rows: [[Cell]], as template: String? = nil, year: Int? = nil) throws -> Imported {
        try read([[Sheet(rows)]], as: template, year: year)
    }

    /// Reads workbooks, each of some sheets.
    static func read(_ books: [[Sheet]], as template: String? = nil, year: Int? = nil) throws -> Imported {
        try read(books.map { RawWorkbook($0) }, as: template, year: year)
    }

    /// Reads workbooks.
    static func read(
        _ books: [RawWorkbook], as template: String? = nil, year: Int? = nil, library: TemplateLibrary? = nil
    ) throws -> Imported {
        let folder = try TemporaryFolder()
        let files = try books.enumerated().map { try $1.write(to: folder["\($0).xlsx"]) }
        return Importer(library: try library ?? Self.library, template: template, year: year).read(files)
    }
}

/// Tables of people who do not exist (虚构台账).
enum Roll {
    /// What every person table must have.
    static let headings: [Cell] = ["村", "户编号", "姓名", "证件号码", "与户主关系"]

    /// A man and a woman born on 1965-02-03 and 1967-08-09, with right check characters.
    static let husband = "990101196502031236"
    static let wife = "990101196708091242"

    /// A person's row.
    static func person(
        _ household: Cell, _ name: Cell, _ relation: Cell, _ number: Cell = "", village: Cell = "东一村", _ more: Cell...
    ) -> [Cell] {
        [village, household, name, number, relation] + more
    }

    /// Two households, of two persons and of one.
    static let rows: [[Cell]] = [
        headings,
        person("1", "甲一", "户主", .text(husband)),
        person("1", "甲二", "配偶", .text(wife)),
        person("2", "乙一", "户主"),
    ]
}

extension Imported {
    /// The names of each household's members, by which tests tell who went where.
    var names: [[String]] {
        register.households.map { $0.members.map { $0.name.value?.registered ?? "" } }
    }

    /// What the first table's rows are that are no records.
    var strayRows: [TableFacts.StrayRows] { tables[0].facts.strayRows }
}
