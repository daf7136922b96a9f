/// A document that the submission pack must hold (报送材料).
public struct PackDocument: Sendable, Hashable {
    /// What the document is called.
    public var title: String
    /// The text that the name of its file holds.
    public var name: String
    /// How many files of it there are.
    public var copies: Int
    /// The source that asks for it.
    public var basis: String

    /// So many files of a document, each with a text in its name.
    public init(title: String, name: String, copies: Int, basis: String) {
        self.title = title
        self.name = name
        self.copies = copies
        self.basis = basis
    }
}
