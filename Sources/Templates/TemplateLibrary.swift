import Foundation
import Registry

/// The layouts and policies of a folder (模板库).
public struct TemplateLibrary: Sendable {
    /// The folder.
    public let folder: String
    /// The headings of all fields.
    public let headings: HeadingDictionary
    /// The reasons that can be chosen for a decision.
    public let reasons: ReasonList
    /// The layouts, in the order of their ids.
    public let tables: [TableDefinition]
    /// The headings of the layouts, in the same order.
    let layouts: [LayoutHeadings]
    /// All keys of headings that have a meaning in any layout.
    let vocabulary: Set<MatchKey>
    /// The policies, in the order of their ids.
    public let policies: [Policy]

    /// Reads `headings.yaml`, `reasons.yaml`, every `policy/*.yaml` and every `<province>/*.yaml`. Forms and department lists
    /// are read where they are wanted: few inputs need them, and every run would wait for them.
    public init(folder: String) throws(TemplateError) {
        self.folder = folder
        headings = try HeadingDictionary(DefinitionNode.read(file: folder + "/headings.yaml"))
        reasons = try ReasonList(DefinitionNode.read(file: folder + "/reasons.yaml"))
        var policies: [Policy] = []
        for name in try Self.definitions(in: folder + "/policy") {
            policies.append(try Self.policy(file: "\(folder)/policy/\(name).yaml", in: folder))
        }
        self.policies = policies

        var tables: [TableDefinition] = []
        for province in try Self.names(in: folder)
        where !["policy", "forms", "lists"].contains(province) && !province.contains(".") {
            for name in try Self.definitions(in: "\(folder)/\(province)") {
                let content = try DefinitionNode.read(file: "\(folder)/\(province)/\(name).yaml")
                let table = try TableDefinition(id: "\(province)/\(name)", content)
                guard policies.contains(where: { $0.id == table.policy }) else {
                    throw .unknownPolicy(id: table.policy, known: policies.map(\.id), content.place)
                }
                tables.append(table)
            }
        }
        self.tables = tables
        layouts = tables.map { [headings] in LayoutHeadings($0, headings) }
        vocabulary = layouts.reduce(into: headings.keys) { $0.formUnion($1.keys) }
    }

    /// Reads the layouts of statistical tables, in the order of their forms, from `forms/*.yaml`.
    public func statistics() throws(TemplateError) -> [StatisticDefinition] {
        let folder = folder + "/forms"
        guard FileManager.default.fileExists(atPath: folder) else { return [] }
        var statistics: [StatisticDefinition] = []
        for name in try Self.definitions(in: folder) {
            let form = try FormDefinition(path: "\(folder)/\(name).yaml")
            statistics += form.sheets.compactMap { StatisticDefinition($0, of: form) }
        }
        return statistics
    }

    /// Reads the layout of department lists of a kind from its file in `lists/`; `nil` where there is none.
    public func list(_ kind: ListKind) throws(TemplateError) -> ListDefinition? {
        let file = "\(folder)/lists/\(kind.rawValue).yaml"
        guard FileManager.default.fileExists(atPath: file) else { return nil }
        return try ListDefinition(kind: kind, DefinitionNode.read(file: file))
    }

    /// The layout with an id.
    /// - Throws: `unknownTable`.
    public func table(_ id: String) throws(TemplateError) -> TableDefinition {
        guard let table = tables.first(where: { $0.id == id }) else {
            throw .unknownTable(id: id, known: tables.map(\.id))
        }
        return table
    }

    /// The policy with an id, or that of a file.
    /// - Throws: `unknownPolicy`, or what is wrong with the file.
    public func policy(_ name: String) throws(TemplateError) -> Policy {
        if let policy = policies.first(where: { $0.id == name }) { return policy }
        guard name.hasSuffix(".yaml") || name.hasSuffix(".yml") else {
            throw .unknownPolicy(id: name, known: policies.map(\.id), nil)
        }
        return try Self.policy(file: name, in: folder)
    }

    /// Reads a policy. Its base, where it has one, is a policy of the folder without a base of its own.
    private static func policy(
        file: String, in folder: String, mayHaveBase: Bool = true
    ) throws(TemplateError) -> Policy {
        let name = URL(filePath: file).deletingPathExtension().lastPathComponent
        return try Policy(id: name, DefinitionNode.read(file: file)) { base throws(TemplateError) in
            let known = try definitions(in: folder + "/policy")
            let id = try base.text()
            guard mayHaveBase, known.contains(id) else { throw .unknownPolicy(id: id, known: known, base.place) }
            return try policy(file: "\(folder)/policy/\(id).yaml", in: folder, mayHaveBase: false)
        }
    }

    private static func definitions(in folder: String) throws(TemplateError) -> [String] {
        try names(in: folder).filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }
    }

    private static func names(in folder: String) throws(TemplateError) -> [String] {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            throw .unreadable(path: folder)
        }
        return names.filter { !$0.hasPrefix(".") }.sorted()
    }
}
