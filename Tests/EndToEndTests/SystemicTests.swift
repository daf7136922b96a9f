import Findings
import Foundation
import Registry
import Templates
import TestSupport
import Testing

@testable import Workbench

/// What one slip makes wrong in a whole column is said once, with the count; JSON has each row.
@Suite("Faults of whole columns")
struct SystemicTests {
    private struct Outcome {
        /// The lines about whole columns.
        let lines: [String]
        let json: [String: Any]
        let findings: [ReportDocument.Finding]
        /// The cells of the issue workbook's first sheets, a line each.
        let workbook: String

        var systemic: [[String: Any]] {
            ((json["summary"] as? [String: Any])?["systemic"] as? [[String: Any]]) ?? []
        }
    }

    /// Checks the person table of a district after a slip.
    private static func check(
        _ slip: (inout DemoTables.Cells, [Field?]) -> Void, _ change: (inout CheckRequest) -> Void = { _ in }
    ) throws -> Outcome {
        let folder = try TemporaryFolder()
        let workbench = try Workbench(templates: Repository.root.appending(path: "templates").path)
        let definition = try workbench.definition("national/person-2021")
        let columns = definition.columns.map(\.field)
        let tables = DemoTables(DemoDistrict(seed: 5, households: 60), planted: false)
        let rows = (tables.rows[.persons] ?? []).map { row -> DemoTables.Row in
            guard case .record(var cells) = row else { return row }
            slip(&cells, columns)
            return .record(cells)
        }
        let path = folder["persons.xlsx"].path
        try DemoWorkbook(definition, created: 0).write(rows, to: path)
        var request = CheckRequest(files: [path])
        change(&request)
        let outcome = try workbench.check(request)
        let json = outcome.rendered(as: .json, .zh, showValues: false)
        let text = outcome.rendered(as: .text, .zh, showValues: false)
        let issues = folder["issues.xlsx"].path
        try workbench.write(outcome.report, to: issues, inputs: [path], .zh, showValues: true)
        var cells: [UInt8] = []
        _ = try Workbench.listCells(of: issues, sheet: nil, countsOnly: false) { lines in
            for index in lines.indices { cells.append(lines[index]) }
        }
        let section = text.components(separatedBy: "\n\n").first { $0.hasPrefix("整列性问题") } ?? ""
        return Outcome(
            lines: section.split(separator: "\n").dropFirst().map(String.init),
            json: try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any] ?? [:],
            findings: try ReportDocument(json).findings, workbook: String(decoding: cells, as: UTF8.self))
    }

    @Test("Columns that have slipped are one line; JSON has each column and each cell")
    func slippedColumns() throws {
        let outcome = try Self.check { cells, columns in
            let before = cells
            guard let start = columns.firstIndex(of: .sex) else { return }
            for position in start..<columns.count {
                guard let field = columns[position] else { continue }
                cells[field] = position > start ? columns[position - 1].flatMap { before[$0] } : nil
            }
        }
        #expect(outcome.lines.count == 1)
        #expect(outcome.lines.first?.contains("多半是整列错位") == true)
        #expect(outcome.workbook.ranges(of: "多半是整列错位").count == 1)
        #expect(outcome.systemic.count > 10)
        #expect(Set(outcome.systemic.compactMap { $0["column"] as? String }).count > 10)
        #expect(outcome.findings.count { $0.code == "P003" } == 161)
    }

    @Test("A column of numbers that lost their digits is one line with the count")
    func numbers() throws {
        let outcome = try Self.check { cells, _ in
            guard case .text(let text) = cells[.idNo], let number = Double(text.prefix(17)) else { return }
            cells[.idNo] = .number(number * 10)
        }
        #expect(outcome.lines.count == 1)
        #expect(outcome.lines.first?.contains("161 行中 161 行有同一问题 C001") == true)
        #expect(outcome.workbook.contains("整列性问题"))
        #expect(outcome.findings.count { $0.code == "C001" } == outcome.systemic.first?["rows"] as? Int)
    }

    @Test("A column that everybody filled with the same wrong answer is one line with the count")
    func answers() throws {
        let outcome = try Self.check { cells, _ in cells[.seriousIllness] = .text("否") }
        #expect(outcome.lines.count == 1)
        #expect(outcome.lines.first?.contains("P063") == true)
    }

    @Test("A whole table of another year than was asked for is one finding")
    func year() throws {
        let outcome = try Self.check({ cells, _ in cells[.year] = .number(2012) }) { $0.year = 2021 }
        #expect(outcome.findings.map(\.code) == ["F013"])
    }

    @Test("Rows of another year among the others are one finding with the counts")
    func years() throws {
        let outcome = try Self.check { cells, _ in
            if case .text(let name) = cells[.name], name.utf8.count == 6 { cells[.year] = .number(2020) }
        }
        #expect(outcome.findings.count { $0.code == "F013" } == 1)
    }

    @Test("A village that is spelt in two ways is one finding, however many rows it has")
    func villages() throws {
        let outcome = try Self.check { cells, _ in
            guard case .text(let village) = cells[.village], case .text(let head) = cells[.headName] else { return }
            if head.utf8.count == 6 { cells[.village] = .text(village.replacing("村", with: "村委会")) }
        }
        let spelt = outcome.findings.filter { $0.code == "C028" }
        #expect((1...28).contains(spelt.count))
        #expect(Set(outcome.findings.map(\.code)) == ["C028"])
    }
}
