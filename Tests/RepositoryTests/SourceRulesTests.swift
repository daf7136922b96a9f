import Foundation
import TestSupport
import Testing

struct SourceRulesTests {
    /// Every source file, read once. The nested packages below Tests may have been built in their own folders.
    static let files = Repository.files("swift", below: "Sources", "Tests").filter { !$0.contains("/.") }.map { path in
        (path: path, source: Result { SourceText(try Repository.text(of: path)) })
    }

    @Test(arguments: SourceRule.all)
    func ruleIsKept(rule: SourceRule) throws {
        for (path, source) in Self.files where !rule.exceptIn.contains(String(path.split(separator: "/")[1])) {
            for line in try source.get().lines where rule.isBroken(line) {
                Issue.record("\(path):\(line.number): \(rule.name). \(rule.cure)")
            }
        }
    }

    @Test func filesAreShort() throws {
        for (path, source) in Self.files where !SourceLists.dataTables.contains(path) {
            let count = try source.get().lines.count - 1
            #expect(
                count <= 400,
                "\(path) has \(count) lines. Split it by idea; a table of data goes on the list in SourceRules.swift.")
        }
    }

    @Test func unsafeCodeStandsInListedFiles() throws {
        let found = try Set(
            Self.files.filter { file in try file.source.get().lines.contains { $0.code.contains(/\bunsafe\b/) } }
                .map(\.path))
        #expect(
            found.subtracting(SourceLists.unsafeFiles).isEmpty,
            """
            Unsafe code outside the listed files: use Span, or move it to a file that only wraps C or raw bytes, and \
            put that file on the list in SourceRules.swift, saying why in the commit.
            """)
        #expect(
            SourceLists.unsafeFiles.subtracting(found).isEmpty,
            "These files hold no unsafe code any more: take them off the list in SourceRules.swift.")
    }

    @Test func fileNamesAreEnglish() {
        for (path, _) in Self.files {
            #expect(
                path.wholeMatch(of: /[A-Za-z0-9\/+]+\.swift/) != nil,
                "\(path): names of source files are letters, digits and +, as `HouseholdNumber+Reading.swift`.")
            #expect(
                path.firstMatch(of: /(Utils?|Utilities|Manager|\wHelpers?)(\/|\.swift)/) == nil,
                "\(path): name the file for the idea it holds, not for being useful.")
        }
    }

    @Test func publicTypesAndFunctionsAreDocumented() throws {
        for (path, source) in Self.files {
            for line in Undocumented.lines(in: try source.get()) {
                Issue.record("\(path):\(line.number): say above it what it means: \(line.raw.trimmingPrefix(/\s+/))")
            }
        }
    }
}

struct SourceRuleCases {
    @Test(arguments: [
        ("no unchecked Sendable", "final class Box: @unchecked Sendable {", "final class Box: Sendable {"),
        ("no unsafe isolation", "nonisolated(unsafe) var count = 0", "nonisolated var count = 0"),
        ("no forced try", "let x = try! f()", "let x = try f()  // never try! here"),
        ("no fatal error", "guard ok else { fatalError() }", "let text = \"fatalError()\""),
        ("nothing put off", "// TO" + "DO: later", "// A method, done."),
        ("nothing put off", "/// FIX" + "ME", "/// Fixed."),
        ("only the front end prints", "    print(total)", "    sheet.print(area); reprint(it); // print(x)"),
    ])
    func ruleSeesTheFaultAndOnlyIt(name: String, faulty: String, sound: String) throws {
        let rule = try #require(SourceRule.all.first { $0.name == name })
        #expect(SourceText(faulty).lines.contains(where: rule.isBroken))
        #expect(!SourceText(sound).lines.contains(where: rule.isBroken))
    }

    @Test(arguments: [
        ("let a = \"x // y\"  // z", "let a = \"\"  "),
        (#"let a = "q\" // y" + b"#, "let a = \"\" + b"),
        ("let a = \"\"\"\nunsafe text\n\"\"\"\nlet b", "let a = let b"),
    ])
    func codeIsToldFromStringsAndComments(source: String, expected: String) {
        let code = SourceText(source).lines.map(\.code).joined()
        #expect(code.replacing("\"", with: "") == expected.replacing("\"", with: ""))
    }

    @Test(arguments: [
        ("/// A head.\npublic struct Head {", true),
        ("public struct Head {", false),
        ("/// A head.\n@frozen\n@safe public struct Head {", true),
        ("@frozen\npublic struct Head {", false),
        ("    public static let all: [Rule]", true),
        ("    public static func all() -> [Rule]", false),
        ("    /// All of them.\n    public static func all() -> [Rule]", true),
        ("    public subscript(row: Int) -> Row", false),
        ("    public static func == (one: Self, other: Self) -> Bool {", true),
        ("public import Registry", true),
        ("public extension Head {", true),
        ("    public var description: String {", true),
        ("open class Head {", false),
        ("    nonisolated public func f()", false),
        ("struct Head {", true),
    ])
    func documentationIsSeen(source: String, isDocumented: Bool) {
        #expect(Undocumented.lines(in: SourceText(source)).isEmpty == isDocumented)
    }
}
