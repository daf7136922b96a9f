import Findings
import Foundation
import Registry
import Reports

/// An earlier report, as `check --output REPORT.json` wrote it (上次报告).
struct BaselineReport: Sendable {
    /// The file, as it was given.
    let file: String
    let findings: [BaselineFinding]

    /// Reads a report.
    init(file: String) throws(Failure) {
        guard let data = FileManager.default.contents(atPath: file) else { throw .baseline(file: file, .unreadable) }
        guard let document = try? JSONDecoder().decode(Document.self, from: data) else {
            throw .baseline(file: file, .notAReport)
        }
        guard document.schema == 1 else { throw .baseline(file: file, .otherSchema(document.schema)) }
        self.file = file
        findings = document.findings
    }

    private struct Document: Decodable {
        let schema: Int
        let findings: [BaselineFinding]
    }
}

/// A finding of an earlier report, with what it is told by.
struct BaselineFinding: Decodable, Sendable {
    struct Person: Decodable, Sendable {
        let name: String?
        let idNo: String?
    }

    let code: String
    let field: String?
    let heading: String?
    let household: String?
    let person: Person?
    let file: String?
    let cell: String?
}

/// Why an earlier report cannot be used (上次报告错误).
public enum BaselineFault: Sendable, Hashable {
    /// The file cannot be read.
    case unreadable
    /// The file is no report in JSON.
    case notAReport
    /// The report is of another schema.
    case otherSchema(Int)
}

/// By what a finding is known again (疑点标识): rows move from one export to the next, people and columns stay.
struct FindingKey: Hashable {
    private let code: String
    private let household: String
    private let person: String
    private let field: String

    /// Reports mask what is personal unless somebody asks: masked, both kinds compare.
    init(_ finding: BaselineFinding) {
        code = finding.code
        household = finding.household ?? ""
        person =
            finding.person.flatMap { $0.idNo.map(Field.idNo.masked) ?? $0.name.map { PersonName($0).masked } } ?? ""
        field = finding.field ?? finding.heading ?? ""
    }

    init(_ finding: ReportedFinding) {
        code = finding.code.rawValue
        household = finding.household?.number ?? ""
        person = finding.idNo?.description ?? finding.name?.masked ?? ""
        field = finding.finding.subject.field?.rawValue ?? finding.place.heading ?? ""
    }
}
