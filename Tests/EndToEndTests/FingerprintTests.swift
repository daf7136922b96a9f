import Findings
import Foundation
import TestSupport
import Testing

@testable import Workbench

@Suite("Fingerprints of inputs")
struct FingerprintTests {
    private let files: SampleFiles
    private let workbench: Workbench

    init() throws {
        files = try SampleFiles()
        workbench = try Workbench(templates: Repository.root.appending(path: "templates").path)
    }

    /// Whether the report of a check names the fingerprint that a file has now.
    private func isNamed(_ file: URL, by request: CheckRequest) throws -> Bool {
        let fingerprint = try #require(Fingerprint.of(path: file.path))
        return try workbench.check(request).rendered(as: .json, .en, showValues: false).contains(fingerprint)
    }

    @Test("Begun before the check or not, they are those of the files that are checked")
    func begun() throws {
        let file = files.folder["faulty.xlsx"]
        let request = CheckRequest(files: [file.path])
        request.begin()
        #expect(try isNamed(file, by: request))
        try FileManager.default.removeItem(at: file)
        try FileManager.default.copyItem(at: files.folder["sound.xlsx"], to: file)
        #expect(try isNamed(file, by: request))
    }

    @Test("Those that were begun for other files are of no use")
    func begunForOthers() throws {
        var request = CheckRequest(files: [files.folder["sound.xlsx"].path])
        request.begin()
        request.files = [files.folder["faulty.xlsx"].path]
        #expect(try isNamed(files.folder["faulty.xlsx"], by: request))
    }
}
