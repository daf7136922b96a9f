import Findings
import Registry

extension VillageOrder {
    /// The order in which the households of findings stand in the register.
    init(_ findings: [ReportedFinding]) {
        var firsts: [AdministrativePlace: Int] = [:]
        for finding in findings {
            guard let place = finding.household?.place, let position = finding.finding.subject.household else {
                continue
            }
            firsts[place] = min(firsts[place] ?? position, position)
        }
        self.init(firsts.sorted { $0.value < $1.value }.map(\.key))
    }
}
