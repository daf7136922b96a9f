import Corrections
import Foundation

/// What a pack holds and what it was made from (文件清单): by it a change of any file is told.
struct PackManifest: Codable, Equatable {
    /// A sheet of a file, with what stands in each row.
    struct Sheet: Codable, Equatable {
        let name: String
        /// How many rows are filled in.
        let rows: Int
        /// By the row's number, each of its cells: the column's letters and the beginning of the SHA-256.
        let digests: [String: String]
        /// The cells whose numbers were typed in by hand.
        var typed: [String]?
    }

    /// A file of the pack.
    struct File: Codable, Equatable {
        /// The path in the pack.
        let path: String
        let sha256: String
        /// The key of the form; `nil` for what is no form.
        var form: String?
        /// The copy: `print` or `publicity`.
        var copy: String?
        /// The SHA-256 of the form's definition.
        var template: String?
        var sheets: [Sheet] = []
    }

    var schema = Self.schema
    private static let schema = 2
    let unit: String
    let county: String
    /// The streets that the pack is about.
    let towns: [String]
    let date: String?
    let program: String
    let policy: String
    /// The number of rules, and the beginning of the SHA-256 of their texts.
    let catalogue: String
    var before: Tally
    var after: Tally
    /// What changed, by kind.
    var changes: [String: Tally]
    var files: [File]

    /// The text of the file: keys in order, so that the same pack makes the same bytes.
    func encoded() -> String? {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) + "\n" }
    }

    /// The manifest of a folder; `nil` where there is none or it cannot be understood.
    init?(file: String) {
        guard let data = FileManager.default.contents(atPath: file),
            let manifest = try? JSONDecoder().decode(PackManifest.self, from: data), manifest.schema == Self.schema
        else { return nil }
        self = manifest
    }

    init(
        unit: String, county: String, towns: [String], date: String?, program: String, policy: String,
        catalogue: String
    ) {
        self.unit = unit
        self.county = county
        self.towns = towns
        self.date = date
        self.program = program
        self.policy = policy
        self.catalogue = catalogue
        before = .zero
        after = .zero
        changes = [:]
        files = []
    }
}
