import Findings
import Foundation
import Registry
import Templates

/// What files of settings say (配置), each value with the place that says it.
public struct Settings: Sendable {
    /// A value and where it stands.
    struct Entry: Sendable {
        let text: String
        let place: DefinitionPlace
    }

    private(set) var entries: [SettingKey: Entry] = [:]
    /// The files that were read, the nearest first.
    private(set) var files: [String] = []

    /// No settings at all.
    public init() {}

    /// The name of a file of settings.
    public static let fileName = "lookback.yaml"

    /// The settings of the nearest `lookback.yaml` in the folder of an input or above it, and behind them those of the
    /// user's own (`$XDG_CONFIG_HOME/lookback/lookback.yaml`).
    public init(near input: String?, environment: [String: String]) throws(Failure) {
        do throws(TemplateError) {
            for file in Self.files(near: input, environment) { try add(file) }
        } catch {
            throw .templates(error)
        }
    }

    /// What the files say of a key: `nil` where they say nothing.
    public func text(_ key: SettingKey) -> String? { entries[key]?.text }

    /// The number that the files give for a key.
    public func number(_ key: SettingKey) -> Int? { text(key).flatMap { Int($0) } }

    /// Every key with its value and who gives it, a line each.
    ///
    /// - Parameter given: what the command line gives, which comes before every file.
    public func listing(given: [SettingKey: String], _ language: Language) -> String {
        let lines = SettingKey.allCases.map { key in
            if let value = given[key] { return "\(key.rawValue)\t\(value)\t" + Words("命令行", "command line")[language] }
            if let entry = entries[key] {
                return "\(key.rawValue)\t\(entry.text)\t" + Words(entry.place.zh, entry.place.en)[language]
            }
            return "\(key.rawValue)\t\(key.standard[language])\t" + Words("默认", "default")[language]
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private static func files(near input: String?, _ environment: [String: String]) -> [String] {
        var files: [String] = []
        var folder = URL(filePath: input ?? "x").standardizedFileURL.deletingLastPathComponent()
        while true {
            files.append(folder.appending(path: fileName).path)
            if folder.path == "/" || folder.path.isEmpty { break }
            folder.deleteLastPathComponent()
        }
        let nearest = files.first { FileManager.default.fileExists(atPath: $0) }
        return [nearest, userFile(environment)].compactMap(\.self)
    }

    private static func userFile(_ environment: [String: String]) -> String? {
        let home = environment["HOME"].map { $0 + "/.config" }
        guard let base = environment["XDG_CONFIG_HOME"].flatMap({ $0.isEmpty ? nil : $0 }) ?? home else { return nil }
        let file = base + "/lookback/" + fileName
        return FileManager.default.fileExists(atPath: file) ? file : nil
    }

    private mutating func add(_ file: String) throws(TemplateError) {
        files.append(file)
        let folder = URL(filePath: file).deletingLastPathComponent()
        let content = try DefinitionNode.read(file: file).mapping(of: SettingKey.allCases.map(\.rawValue))
        for key in SettingKey.allCases {
            guard entries[key] == nil, let node = content[key.rawValue] else { continue }
            entries[key] = Entry(text: try Self.text(of: node, key, in: folder), place: node.place)
        }
    }

    /// The value of a key, held against what it may be; paths are those beside the file.
    private static func text(of node: DefinitionNode, _ key: SettingKey, in folder: URL) throws(TemplateError) -> String
    {
        switch key {
        case .year: return String(try node.number(within: 2000...2099))
        case .jobs: return String(try node.number(within: 1...1024))
        case .uploadLimit: return String(try node.number(within: 1...Int(Int32.max)))
        case .only, .ignore: return try node.texts().map { $0.uppercased() }.joined(separator: ",")
        case .waivers, .templates: return URL(filePath: try node.text(), relativeTo: folder).standardizedFileURL.path
        case .policy:
            let name = try node.text()
            return name.hasSuffix(".yaml") ? URL(filePath: name, relativeTo: folder).standardizedFileURL.path : name
        case .template: return try node.text()
        case .asOf:
            let text = try node.text()
            guard CalendarDay.read(text, edition: 2018).value != nil else {
                throw .unfitValue(node.place, expected: .day)
            }
            return text
        case .failOn:
            let text = try node.text()
            let known = ["error", "warning", "never"]
            guard known.contains(text) else { throw .unfitValue(node.place, expected: .oneOf(known)) }
            return text
        }
    }
}
