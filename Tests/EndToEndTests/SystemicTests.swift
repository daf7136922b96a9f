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
        let json = outcome.json(.zh, showValues: false)
        let text = outcome.text(.zh, showValues: false, isColoured: false)
        let section = text.components(separatedBy: "\n\n").first { $0.hasPrefix("整列性问题") } ?? ""
        return Outcome(
            lines: section.split(separator: "\n").dropFirst().map(String.init),
            json: try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any] ?? [:],
            findings: try ReportDocument(json).findings)
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
        print(outcome.lines.joined(separator: "\n"))
        print(Dictionary(grouping: outcome.findings, by: \.code).mapValues(\.count).sorted { $0.key < $1.key })
        #expect(outcome.lines.filter { $0.contains("整列错位") }.count == 1)
        #expect(outcome.systemic.count > 5)
    }

    @Test("A column of numbers that lost their digits is one line with the count")
    func numbers() throws {
        let outcome = try Self.check { cells, _ in
            guard case .text(let text) = cells[.idNo], let number = Double(text.prefix(17)) else { return }
            cells[.idNo] = .number(number * 10)
        }
        print(outcome.lines.joined(separator: "\n"))
        print(Dictionary(grouping: outcome.findings, by: \.code).mapValues(\.count).sorted { $0.key < $1.key })
        #expect(outcome.lines.count == 1)
        #expect(outcome.lines.first?.contains("C001") == true)
        #expect(outcome.findings.count { $0.code == "C001" } == outcome.systemic.first?["rows"] as? Int)
    }

    @Test("A column that everybody filled with the same wrong answer is one line with the count")
    func answers() throws {
        let outcome = try Self.check { cells, _ in cells[.seriousIllness] = .text("否") }
        #expect(outcome.lines.count == 1)
        #expect(outcome.lines.first?.contains("P063") == true)
    }

    @Test("A wrong year in the whole table")
    func year() throws {
        let outcome = try Self.check({ cells, _ in cells[.year] = .number(2012) })
        print(outcome.lines.joined(separator: "\n"))
        print(Dictionary(grouping: outcome.findings, by: \.code).mapValues(\.count).sorted { $0.key < $1.key })
        let asked = try Self.check({ cells, _ in cells[.year] = .number(2012) }) { $0.year = 2021 }
        print(asked.lines.joined(separator: "\n"))
        print(Dictionary(grouping: asked.findings, by: \.code).mapValues(\.count).sorted { $0.key < $1.key })
    }

    @Test("Villages that are spelt otherwise")
    func villages() throws {
        let outcome = try Self.check { cells, _ in
            guard case .text(let village) = cells[.village], case .text(let head) = cells[.headName] else { return }
            if head.utf8.count % 2 == 0 { cells[.village] = .text(village.replacing("村", with: "村委会")) }
        }
        print(outcome.lines.joined(separator: "\n"))
        print(Dictionary(grouping: outcome.findings, by: \.code).mapValues(\.count).sorted { $0.key < $1.key })
    }
}
