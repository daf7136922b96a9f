import Foundation
import TestSupport
import Testing

@testable import Templates

@Suite struct TemplateFolderTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func find(explicit: String? = nil, _ environment: [String: String] = [:], below program: String) throws
        -> String
    {
        try TemplateFolder.find(
            explicit: explicit, environment: environment, executable: folder["\(program)/lookback"].path)
    }

    /// The real path, since temporary folders are often reached through a link.
    private func real(_ path: String) -> String { folder[path].resolvingSymlinksInPath().path }

    @Test(arguments: [
        ("bin/templates", "bin"), ("share/lookback/templates", "bin"), ("templates", ".build/x86_64/debug"),
    ])
    func findsTheFolderOfAnInstalledOrBuiltProgram(_ place: String, _ program: String) throws {
        try folder.write("", to: "\(place)/headings.yaml")
        try folder.write("", to: "Package.swift")
        try folder.write("", to: "\(program)/lookback")
        #expect(try find(below: program) == real(place))
    }

    @Test func whatSomebodyNamesComesFirst() throws {
        for place in ["a", "b", "bin/templates"] { try folder.write("", to: "\(place)/headings.yaml") }
        let environment = ["LOOKBACK_TEMPLATES": folder["b"].path]
        #expect(try find(explicit: folder["a"].path, environment, below: "bin") == folder["a"].path)
        #expect(try find(environment, below: "bin") == folder["b"].path)
    }

    @Test func aNamedFolderIsNeverPassedOver() throws {
        try folder.write("", to: "bin/templates/headings.yaml")
        #expect(throws: TemplateError.folderNotFound(lookedIn: ["nowhere"])) {
            try find(explicit: "nowhere", below: "bin")
        }
    }

    @Test func saysWhereItLooked() throws {
        try folder.write("", to: "bin/lookback")
        #expect(
            throws: TemplateError.folderNotFound(lookedIn: [
                real("bin") + "/templates", real("") + "/share/lookback/templates",
            ])
        ) {
            try find(below: "bin")
        }
    }
}
