import Findings
import Registry
import TestSupport
import Testing
import Validation

@Suite("The catalogue of rules")
struct CatalogueTests {
    @Test("Codes are unique and in order")
    func codes() {
        let codes = Catalogue.all.map(\.code)
        #expect(Set(codes).count == codes.count)
        #expect(codes == codes.sorted())
        #expect(Catalogue.rule("P013")?.code == "P013")
        #expect(Catalogue.rule("P999") == nil)
    }

    @Test("Every rule of the published list exists, and no other")
    func complete() throws {
        let listed = try Repository.text(of: "fixtures/catalogue/codes.txt").split(whereSeparator: \.isWhitespace)
        #expect(listed.count == 327)
        #expect(Catalogue.all.map(\.code.rawValue).sorted() == listed.map(String.init).sorted())
    }

    @Test("A title names no figure that a policy may change", arguments: Catalogue.all)
    func titles(_ rule: Rule) {
        guard !rule.entry.thresholds.isEmpty else { return }
        let figure = rule.entry.title.zh.replacing("为0", with: "").first { $0.isASCII && $0.isNumber }
        #expect(figure == nil)
    }

    @Test("What a rule needs besides columns and values is said in both languages", arguments: Catalogue.all)
    func requirements(_ rule: Rule) {
        let isBare =
            rule.papers.isEmpty && rule.compares.isEmpty && !rule.needsDivisions && rule.convention == nil
            && rule.policyPart == nil
        #expect(rule.requirements.isEmpty == isBare || ["X010", "X011"].contains(rule.code))
        for words in rule.requirements { #expect(!words.zh.isEmpty && !words.en.isEmpty) }
    }

    @Test("Everything that people read is there in both languages", arguments: Catalogue.all)
    func words(_ rule: Rule) {
        let entry = rule.entry
        for words in [entry.title, entry.message, entry.why, entry.remedy] + rule.examples.map(\.situation) {
            #expect(words.zh.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
            #expect(!words.en.isEmpty && !words.en.unicodeScalars.contains { (0x3000...0x303F).contains($0.value) })
        }
        #expect(!entry.title.zh.contains("{"), "a title names no values")
    }

    @Test("The evidence cites sources that the catalogue explains", arguments: Catalogue.all)
    func basis(_ rule: Rule) {
        let basis = rule.entry.basis
        #expect(!basis.sources.isEmpty || rule.code == "P017")
        if basis.evidence == "INF" { #expect(basis.confidence == .inference) }
    }

    @Test("Explanations name rules of the catalogue, and never one another")
    func explanations() {
        for rule in Catalogue.all {
            var open = rule.yieldsTo.map(\.code)
            var seen: Set<RuleCode> = []
            while let code = open.popLast() {
                guard seen.insert(code).inserted else { continue }
                #expect(code != rule.code, "\(rule.code) explains itself")
                let explaining = Catalogue.rule(code)
                #expect(explaining != nil, "\(rule.code) yields to \(code), which does not exist")
                open += explaining?.yieldsTo.map(\.code) ?? []
            }
        }
    }

    @Test("No published rule changes or goes unseen; rules may come")
    func snapshot() throws {
        try Snapshot.expectKept(Catalogue.all.map(line).joined(separator: "\n") + "\n", named: "catalogue/rules.txt")
    }

    /// What changes for everybody when it changes: one line a rule.
    private func line(_ rule: Rule) -> String {
        let entry = rule.entry
        let needs = entry.needs.map { group in
            group.count > 8 ? "many fields" : group.map(\.rawValue).joined(separator: "|")
        }
        var parts = [entry.code.rawValue, entry.severity.rawValue, entry.repair.rawValue, entry.title.zh]
        parts.append("needs " + (needs.isEmpty ? "nothing" : needs.joined(separator: " ")))
        if !entry.thresholds.isEmpty {
            parts.append("thresholds " + entry.thresholds.map(\.key).joined(separator: " "))
        }
        if !entry.lines.isEmpty { parts.append("lines " + entry.lines.map(\.rawValue).joined(separator: " ")) }
        if !entry.sums.isEmpty { parts.append("sums " + entry.sums.map(\.rawValue).joined(separator: " ")) }
        if rule.needsDivisions { parts.append("divisions") }
        if let convention = rule.convention { parts.append("convention \(convention.rawValue)") }
        if let part = rule.policyPart { parts.append("policy \(part.rawValue)") }
        if !rule.papers.isEmpty {
            parts.append(
                "papers "
                    + rule.papers.map { group in
                        group.count > 8 ? "one of many" : group.map(\.key).joined(separator: "|")
                    }.joined(separator: " "))
        }
        if !rule.yieldsTo.isEmpty {
            let reasons = rule.yieldsTo.map { "\($0.code) (\($0.reach.rawValue))" }
            parts.append("yields to " + reasons.joined(separator: " "))
        }
        return parts.joined(separator: " · ")
    }
}
