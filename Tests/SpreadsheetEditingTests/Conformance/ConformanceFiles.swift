import Foundation
import TestSupport

/// Workbooks of other programs, which are no part of the repository: the folder that `LOOKBACK_CONFORMANCE` names, in which
/// all are edited, or that beside the checkout, of which every 40th is.
enum ConformanceFiles {
    static let isWhole = ProcessInfo.processInfo.environment["LOOKBACK_CONFORMANCE"] != nil

    static let folder: URL =
        ProcessInfo.processInfo.environment["LOOKBACK_CONFORMANCE"].map { URL(filePath: $0) }
        ?? Repository.root.appending(path: "../shared/conformance").standardized

    static var isPresent: Bool { FileManager.default.fileExists(atPath: folder.appending(path: "dev").path) }

    /// Paths relative to the folder, in order.
    static func paths() -> [String] {
        let names = (FileManager.default.enumerator(atPath: folder.appending(path: "dev").path) ?? .init())
            .compactMap { $0 as? String }
            .filter { $0.hasSuffix(".xlsx") || $0.hasSuffix(".xlsm") }
            .sorted()
        return names.enumerated().filter { isWhole || $0.offset % 40 == 0 }.map { "dev/\($0.element)" }
    }
}
