/// How a cell is marked for a clerk (标注): by the colour of its ground. A mark can be taken off again.
public enum CellMark: String, Hashable, Sendable, CaseIterable {
    /// Must be corrected.
    case error
    /// Must be verified.
    case warning
    /// Says what is wrong with the row; its text is wrapped.
    case note

    /// The colour, as no palette has it: by it a mark is known again after a spreadsheet program has saved the file.
    var colour: String {
        switch self {
        case .error: "FFF8CBC9"
        case .warning: "FFFFE9B3"
        case .note: "FFFFF7DF"
        }
    }

    /// What there was of a cell before it was marked.
    enum Before: String, Hashable {
        /// A cell with a format.
        case formatted
        /// A cell without one.
        case plain
        /// Nothing.
        case absent
    }

    /// By what a format says that it is a mark: an extension, which other programs leave alone or drop.
    enum Extension {
        static let identifier = "{7B1F3C52-5E0A-4C0B-9A44-6B8C7C1D2E90}"
        static let namespace = "urn:lookback:mark"
        static let element = "before"

        /// The extension of a format whose cell had another.
        static func markup(_ mark: NewStyles.Mark, base: Int) -> String {
            "<ext uri=\"\(identifier)\" xmlns:lb=\"\(namespace)\"><lb:\(element) mark=\"\(mark.kind.rawValue)\" "
                + "cell=\"\(mark.before.rawValue)\" style=\"\(base)\"/></ext>"
        }
    }
}
