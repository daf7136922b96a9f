import Findings
import Registry

/// How a department's list is laid out (部门名单表样), from `templates/lists/`.
public struct ListDefinition: Sendable, Hashable {
    /// What the list is about; the name of its file.
    public let kind: ListKind
    /// What the list is called.
    public let title: String
    /// Who gives it.
    public let department: String
    /// Where its headings are from.
    public let basis: Basis
    /// The headings by which each column is known, the usual one first.
    public private(set) var headings: [ListItem: [String]]
    private var items: [MatchKey: ListItem]

    /// Reads the definition of a kind of list.
    init(kind: ListKind, _ node: DefinitionNode) throws(TemplateError) {
        let content = try node.mapping(of: ["title", "department", "basis", "columns"])
        self.kind = kind
        title = try content.required("title").text()
        department = try content.required("department").text()
        basis = try Basis(content.required("basis"))
        var headings: [ListItem: [String]] = [:]
        var items: [MatchKey: ListItem] = [:]
        var lines: [MatchKey: Int?] = [:]
        for (key, node) in try content.required("columns").mapping(of: ListItem.allCases.map(\.rawValue)).entries {
            guard let item = ListItem(rawValue: key) else { continue }
            headings[item] = try node.texts()
            for heading in headings[item] ?? [] {
                if let first = lines.updateValue(node.line, forKey: MatchKey(heading)) {
                    throw .repeated(node.place, value: heading, firstLine: first)
                }
                items[MatchKey(heading)] = item
            }
        }
        self.headings = headings
        self.items = items
    }

    /// The column that a heading names; units and remarks in brackets may be left out.
    public func item(for heading: String) -> ListItem? {
        HeadingForm.forms(of: heading).lazy.compactMap { items[$0.key] }.first
    }

    /// Knows columns by further headings: by these, and no longer by those that it had.
    public mutating func know(_ named: [ListItem: String]) {
        for (item, heading) in named {
            items = items.filter { $0.value != item }
            items[MatchKey(heading)] = item
            headings[item] = [heading]
        }
    }
}
