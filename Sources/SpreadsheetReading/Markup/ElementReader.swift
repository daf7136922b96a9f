/// An element of one of the small parts, with its attributes.
package struct Element {
    /// The local name.
    package let name: String
    let namespace: String
    /// By local name, those without prefix; with one, as `uri local`.
    private let attributes: [(name: String, value: String)]

    init(name: String, namespace: String, attributes: [(name: String, value: String)]) {
        self.name = name
        self.namespace = namespace
        self.attributes = attributes
    }

    /// Whether the element is SpreadsheetML, transitional or strict, or of no namespace.
    package var isMain: Bool {
        let namespace = Namespace(namespace)
        return namespace == .main || namespace == .none
    }

    /// The attribute without prefix.
    package subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }

    /// The attribute of a relationships namespace, transitional or strict, whatever its prefix.
    func relationship(_ name: String) -> String? {
        attributes.first { $0.name.hasSuffix("/relationships \(name)") }?.value
    }
}

/// Takes what it needs from the elements of a small part.
package protocol ElementReader {
    mutating func open(_ element: Element)
    mutating func close(_ name: String)
    /// Takes some of the text of the element opened last; it may come in pieces.
    mutating func read(_ text: String)
}

extension ElementReader {
    package mutating func read(_ text: String) {}
    package mutating func close(_ name: String) {}
}
