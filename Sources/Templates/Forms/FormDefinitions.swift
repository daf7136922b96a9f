import Foundation

/// The definitions of all forms (表样库), by their keys.
public struct FormDefinitions: Sendable {
    private var definitions: [String: FormDefinition] = [:]

    /// Reads every definition of a folder such as `templates/forms`.
    public init(folder: String) throws(TemplateError) {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            throw .unreadable(path: folder)
        }
        for name in names.sorted() where name.hasSuffix(".yaml") && !name.hasPrefix(".") {
            let definition = try FormDefinition(path: "\(folder)/\(name)")
            definitions[definition.form] = definition
        }
    }

    /// The keys of the forms, in order.
    public var forms: [String] { definitions.keys.sorted() }

    /// The definition of a form; `nil` where the folder has none.
    public subscript(form: String) -> FormDefinition? {
        get { definitions[form] }
        set { definitions[form] = newValue }
    }
}
