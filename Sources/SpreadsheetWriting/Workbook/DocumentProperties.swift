/// What the file says of itself. Texts have at most 255 characters.
public struct DocumentProperties: Hashable, Sendable {
    public var title: String
    public var author: String
    /// The unit that issues the document (单位).
    public var organisation: String
    /// Seconds since 1970-01-01 00:00 UTC. Given by the caller, so that the same input makes the same bytes.
    public var created: Int

    public init(title: String = "", author: String = "", organisation: String = "", created: Int) {
        self.title = title
        self.author = author
        self.organisation = organisation
        self.created = created
    }
}
