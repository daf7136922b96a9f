import Findings
import Registry

extension VillageOrder {
    /// The order in which the households of findings stand in the register.
    init(_ findings: [ReportedFinding]) {
        var households: [Int: AdministrativePlace] = [:]
        for finding in findings {
            guard let place = finding.household?.place, let position = finding.finding.subject.household else {
                continue
            }
            households[position] = place
        }
        self.init(households.sorted { $0.key < $1.key }.map(\.value))
    }
}
