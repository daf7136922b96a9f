/// Texts that are added to the shared strings, each once.
struct NewStrings {
    /// How many shared strings there were.
    private let first: Int
    private(set) var texts: [String] = []
    private var indices: [String: Int] = [:]
    /// How many more cells refer to shared strings than before; fewer where it is negative.
    var references = 0

    init(after first: Int) { self.first = first }

    /// The index of a text.
    mutating func index(of text: String) -> Int {
        // Swift calls canonically equivalent texts equal; a file's are bytes.
        if let index = indices[text], texts[index].utf8.elementsEqual(text.utf8) { return first + index }
        indices[text] = texts.count
        texts.append(text)
        return first + texts.count - 1
    }
}
