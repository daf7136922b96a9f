import Reports

/// The form that a report takes in a file, which the file's ending names (报告文件格式).
enum ReportFile {
    /// The issue workbook.
    case workbook
    /// The page for a browser.
    case page
    /// Every finding, for programs.
    case list(FindingList.Format)

    /// The endings that are known.
    static let endings = [".xlsx", ".html"] + FindingList.Format.allCases.map { "." + $0.rawValue }

    /// The form of a file, or `nil` where its ending is none of them.
    init?(path: String) {
        switch Self.ending(of: path) {
        case "xlsx": self = .workbook
        case "html", "htm": self = .page
        case let ending?:
            guard let format = FindingList.Format(rawValue: ending) else { return nil }
            self = .list(format)
        case nil: return nil
        }
    }

    /// Whether it is made for people to read.
    var isDocument: Bool {
        switch self {
        case .workbook, .page: true
        case .list: false
        }
    }

    /// What stands behind a path's last point, in lower case.
    static func ending(of path: String) -> String? { path.split(separator: ".").last?.lowercased() }
}
