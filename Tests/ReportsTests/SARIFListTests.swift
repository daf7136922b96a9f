import Findings
import Foundation
import Registry
import TestSupport
import Testing

@testable import Reports

/// What the schema of SARIF 2.1.0 demands of the objects that we write.
struct SARIFListTests {
    private typealias Object = [String: Any]

    /// Required properties by the schema's definitions; `location` and its parts require none.
    private static let required: [String: [String]] = [
        "sarifLog": ["version", "runs"], "run": ["tool"], "tool": ["driver"], "toolComponent": ["name"],
        "reportingDescriptor": ["id"], "result": ["message"], "invocation": ["executionSuccessful"],
        "notification": ["message"], "multiformatMessageString": ["text"],
    ]
    private static let levels: Set = ["none", "note", "warning", "error"]

    private static func log(_ report: Report = SampleReport.report) throws -> Object {
        let text = FindingList(report, as: .sarif, language: .zh).render()
        return try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? Object)
    }

    private static func expect(_ object: Object?, is definition: String) throws {
        let object = try #require(object)
        for key in required[definition] ?? [] { #expect(object[key] != nil, "\(definition) lacks \(key)") }
    }

    private static func objects(_ value: Any?) -> [Object] { value as? [Object] ?? [] }

    private static func run(_ report: Report = SampleReport.report) throws -> Object {
        try #require(objects(try log(report)["runs"]).first)
    }

    @Test func objectsHaveWhatTheSchemaRequires() throws {
        let log = try Self.log()
        try Self.expect(log, is: "sarifLog")
        #expect(log["version"] as? String == "2.1.0")
        #expect((log["$schema"] as? String)?.hasSuffix("sarif-schema-2.1.0.json") == true)
        let run = try Self.run()
        try Self.expect(run, is: "run")
        let tool = run["tool"] as? Object
        try Self.expect(tool, is: "tool")
        let driver = tool?["driver"] as? Object
        try Self.expect(driver, is: "toolComponent")
        for rule in Self.objects(driver?["rules"]) {
            try Self.expect(rule, is: "reportingDescriptor")
            for key in ["shortDescription", "fullDescription", "help"] {
                try Self.expect(rule[key] as? Object, is: "multiformatMessageString")
            }
        }
        for invocation in Self.objects(run["invocations"]) {
            try Self.expect(invocation, is: "invocation")
            let notices = Self.objects(invocation["toolConfigurationNotifications"])
            #expect(notices.count == SampleReport.report.rulesNotRun.count)
            for notice in notices { try Self.expect(notice, is: "notification") }
        }
        let results = Self.objects(run["results"])
        #expect(results.count == SampleReport.findings.count)
        for result in results {
            try Self.expect(result, is: "result")
            #expect(((result["message"] as? Object)?["text"] as? String)?.isEmpty == false)
            #expect((result["level"] as? String).map(Self.levels.contains) == true)
        }
    }

    @Test func resultsNameTheirRuleAndArtifact() throws {
        let run = try Self.run()
        let rules = Self.objects(((run["tool"] as? Object)?["driver"] as? Object)?["rules"])
        let artifacts = Self.objects(run["artifacts"])
        #expect(artifacts.count == SampleReport.inputs.count)
        for result in Self.objects(run["results"]) {
            let index = try #require(result["ruleIndex"] as? Int)
            #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
            let location = try #require(Self.objects(result["locations"]).first)
            let artifact = try #require((location["physicalLocation"] as? Object)?["artifactLocation"] as? Object)
            let position = try #require(artifact["index"] as? Int)
            #expect((artifacts[position]["location"] as? Object)?["uri"] as? String == artifact["uri"] as? String)
        }
    }

    @Test func placesAreCellsByTheirFullNames() throws {
        let results = Self.objects(try Self.run()["results"])
        let names = results.flatMap { Self.objects($0["locations"]) }.flatMap { Self.objects($0["logicalLocations"]) }
            .compactMap { $0["fullyQualifiedName"] as? String }
        #expect(names.contains("成员!E4") && names.contains("Sheet1!AE2"))
        let shared = try #require(results.first { $0["ruleId"] as? String == "X001" })
        let related = try #require(Self.objects(shared["relatedLocations"]).first)
        #expect(Self.objects(related["logicalLocations"]).first?["fullyQualifiedName"] as? String == "成员!F8")
    }

    @Test func aFileThatCannotBeReadIsAFailedRun() throws {
        let report = Report(
            inputs: SampleReport.inputs, policy: nil, rulesRun: [], rulesNotRun: [], persons: 0, households: 0,
            catalogue: SampleReport.rules,
            findings: [ReportedFinding(Finding("F001", at: .table(0, nil)), at: FindingPlace(input: 0))])
        let invocation = Self.objects(try Self.run(report)["invocations"]).first
        #expect(invocation?["executionSuccessful"] as? Bool == false)
        let sound = Self.objects(try Self.run()["invocations"]).first
        #expect(sound?["executionSuccessful"] as? Bool == true)
    }

    @Test(arguments: [
        ("a b/户.xlsx", "a%20b/%E6%88%B7.xlsx"), ("/x/a#1.xlsx", "file:///x/a%231.xlsx"), ("a:b.xlsx", "./a:b.xlsx"),
        ("../a%.xlsx", "../a%25.xlsx"),
    ])
    func pathsAreReferences(path: String, reference: String) {
        #expect(SARIFList.reference(to: path) == reference)
    }
}
