import Findings
import SpreadsheetReading
import Templates

extension TableFacts {
    /// Facts about a file that cannot be read.
    init(obstacle error: ReadingError) {
        self.init(table: 0)
        obstacle =
            switch error {
            case .encrypted: .encrypted
            case .notWorkbook(.legacyWorkbook): .legacy
            case .badText(_, .badEncoding), .badText(_, .unsupportedEncoding):
                .unknownEncoding(Words(error.text(.chinese), error.text(.english)))
            default: .unreadable(Words(error.text(.chinese), error.text(.english)))
            }
    }

    /// Facts about a file of which nobody can say what it is, because the layouts cannot be read.
    init(unread error: TemplateError) {
        self.init(table: 0)
        obstacle = .unreadable(error.words)
    }
}
