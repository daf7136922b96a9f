import Findings
import SpreadsheetReading

extension TableFacts {
    /// Facts about a file that cannot be read.
    init(obstacle error: ReadingError) {
        self.init(table: 0)
        obstacle =
            switch error {
            case .encrypted: .encrypted
            case .notWorkbook(.legacyWorkbook): .legacy
            default: .unreadable(Words(error.text(.chinese), error.text(.english)))
            }
    }
}
