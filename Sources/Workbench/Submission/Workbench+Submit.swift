import Corrections
import Findings
import Forms
import Foundation
import Registry
import Reports
import SpreadsheetWriting
import Templates
import Validation

extension Workbench {
    /// Makes the pack of each street of a register, and of the district where there are several streets.
    ///
    /// Nothing is made while an error is open that nobody waived, where a decision cannot be carried out, or where the
    /// numbers do not foot. Every pack is read back and proven before it takes its place.
    public func submit(_ request: SubmitRequest, version: String) throws(Failure) -> [SubmittedPack] {
        var register = request.register
        // The register is that of before; what decisions change in it stands in the change record.
        if request.after.isEmpty { register.ignoring.formUnion(["Y024", "Y025"]) }
        register.isIllustrated = true
        let outcome = try check(register)
        let report = outcome.report
        guard let policy = report.policy, let plan = policy.submission else {
            throw .noSubmissionPlan(policy: report.policy?.id ?? "")
        }
        let blockers = SubmissionBlocker.of(report, town: request.town)
        guard blockers.isEmpty else { throw .blocked(blockers) }
        var roster = RosterRequest(form: .annex1, register: request.register, decisions: request.register.decisions)
        roster.after = request.after
        roster.filled = request.filled
        var matter = try matter(for: roster, checking: false)
        matter.leads = report.findings.compactMap { FormLead($0, in: report) }
        let places = matter.ledger.villages.places
        guard let county = places.first?.county else { throw .nothingToSubmit }
        let all = places.map(\.town).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        let towns = request.town.map { [$0] } ?? all
        let byTown = Dictionary(grouping: all.count == 1 ? [] : Array(report.findings.indices)) { position in
            report.findings[position].household?.place.town
        }
        var packs: [SubmittedPack] = []
        for town in towns {
            let unit = towns.count == 1 ? request.unit ?? town : town
            let part = try matterOfTown(matter, town, of: towns)
            let pack = PackContent(
                plan: plan, policy: policy, unit: unit, county: county, towns: [town], date: request.date, matter: part,
                report: all.count == 1 ? report : report.about(byTown[town] ?? [], part.households))
            packs.append(try make(pack, in: request.folder, version: version))
        }
        guard towns.count > 1 else { return packs }
        let district = PackMergeRequest(
            folder: request.folder, packs: packs.map(\.folder), unit: county, date: request.date,
            policy: nil)
        packs.append(try merge(district, plan: plan, policy: policy, report: report, version: version))
        return packs
    }

    /// What of the matter concerns a street; problems that others found by the unit that answers for them.
    private func matterOfTown(
        _ matter: FormMatter, _ town: String, of towns: [String]
    ) throws(Failure) -> FormMatter {
        var part = try self.matter(matter, inTown: town)
        guard towns.count > 1 else { return part }
        for issue in part.issues where !towns.contains(where: { issue.text(.unit).contains($0) }) {
            throw .issueOfNobody(place: issue.place)
        }
        part.issues.removeAll { !$0.text(.unit).contains(town) }
        return part
    }
}

extension SubmissionBlocker {
    /// The errors of a report, by rule; about one town only where one is meant, and about tables in any case.
    static func of(_ report: Report, town: String?) -> [SubmissionBlocker] {
        guard report.hasFindings(atOrAbove: .error) else { return [] }
        let open = report.findings.filter { found in
            guard report.severity(of: found.code) == .error else { return false }
            guard let town, let household = found.household else { return true }
            return household.place.town == town
        }
        return Dictionary(grouping: open, by: \.code).sorted { $0.key < $1.key }.map { code, found in
            SubmissionBlocker(
                code: code, title: report.title(of: code), count: found.count,
                places: found.prefix(3).map { finding in
                    let file =
                        report.inputs.indices.contains(finding.place.input)
                        ? report.inputs[finding.place.input].file.split(separator: "/").last.map(String.init) ?? "" : ""
                    return [file, finding.place.row.map { "\($0)行" }].compactMap(\.self).joined(separator: " ")
                })
        }
    }
}

extension Report {
    /// What the report says of one town, whose findings and households are given; of tables as a whole nothing.
    fileprivate func about(_ positions: [Int], _ households: [Household]) -> Report {
        var figures = self.figures.map { RegisterFigures($0.measure) }
        for household in households { figures?.add(household) }
        return Report(
            inputs: inputs, policy: policy, rulesRun: rulesRun, rulesNotRun: rulesNotRun,
            persons: households.reduce(0) { $0 + $1.members.count }, households: households.count,
            catalogue: catalogue.values, sources: sources, figures: figures,
            findings: findings.picked(positions))
    }
}
