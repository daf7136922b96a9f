import Findings
import Reports

extension CheckOutcome {
    /// The report as text.
    public func text(_ language: Language, showValues: Bool, isColoured: Bool) -> String {
        TextReport(report, .init(language: language, showValues: showValues, isColoured: isColoured)).render()
    }

    /// The report as one JSON document.
    public func json(_ language: Language, showValues: Bool) -> String {
        JSONReport(report, language: language, showValues: showValues).render()
    }

    /// The findings as JSON, one a line.
    public func jsonLines(_ language: Language, showValues: Bool) -> String {
        var text = ""
        JSONReport(report, language: language, showValues: showValues).writeLines { text += $0 }
        return text
    }
}
