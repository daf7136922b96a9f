import Findings
import Forms
import Registry
import Reports

extension Workbench {
    /// Writes the list of decisions (处置台账) with the leads of a report, one a row, by village: what is found true or not,
    /// and what is done, is for the clerk to fill in. Nothing is decided by it.
    ///
    /// - Parameter inputs: the files that were checked; none of them is ever replaced.
    public func writeDecisionList(of report: Report, to path: String, inputs: [String]) throws(Failure) {
        try Self.refuseInput(path, among: inputs)
        let leads = report.findings.compactMap { FormLead($0, in: report) }
        let villages = VillageOrder(leads.map(\.place))
        let order = leads.indices.sorted { one, other in
            let ranks = (villages[leads[one].place], villages[leads[other].place])
            return ranks.0 == ranks.1 ? one < other : ranks.0 < ranks.1
        }
        try writeDecisionList(leads: order.map { leads[$0] }, to: path)
    }
}

extension FormLead {
    /// A finding about a household that has a number; `nil` for any other.
    init?(_ found: ReportedFinding, in report: Report) {
        guard let household = found.household, let number = household.number else { return nil }
        self.init(
            place: household.place, household: Identifier(number), name: found.name, code: found.code,
            severity: report.severity(of: found.code),
            message: report.message(of: found.finding, .zh, showValues: true))
        headName = household.head
        idNo = found.idNo?.text
        // What a department's list says is looked up there.
        let isListed = Workbench.listRules.contains(found.code)
        source = (isListed ? found.related.first?.place : nil).map(report.source) ?? report.source(of: found.place)
    }
}

extension Report {
    /// The file, the sheet and the row of a place.
    fileprivate func source(of place: FindingPlace) -> String {
        guard inputs.indices.contains(place.input) else { return "" }
        let input = inputs[place.input]
        let file = input.file.split(separator: "/").last.map(String.init) ?? input.file
        return [file, input.sheet, place.row.map { "第\($0)行" }].compactMap(\.self).joined(separator: " ")
    }
}
