/// The elements that are open and the namespace prefixes that hold within them.
struct OpenElements {
    private struct Element {
        let nameStart: Int
        let bindings: Int
    }

    private struct Binding {
        let prefix: [UInt8]
        let namespace: Namespace
    }

    private var elements: [Element] = []
    /// The open elements' full names, one after the other.
    private var names: [UInt8] = []
    private var bindings: [Binding] = []
    /// Bindings before this one belong to elements that are open; later ones to the tag being read.
    private var settled = 0
    private(set) var defaultIsMain = false
    /// How many namespace declarations hold at this place.
    var bindingCount: Int { bindings.count }

    /// Takes note of `xmlns="…"` or `xmlns:prefix="…"` of the tag being read; other attributes are passed over.
    mutating func bind(_ attribute: MarkupScanner.Attribute, _ bytes: Span<UInt8>) {
        var prefix: [UInt8] = []
        if attribute.name != .xmlns {
            let start = attribute.nameStart
            for (offset, byte) in "xmlns:".utf8.enumerated() where bytes[start + offset] != byte { return }
            var at = start + 6
            while bytes[at] != UInt8(ascii: "="), bytes[at] > 0x20 {
                prefix.append(bytes[at])
                at += 1
            }
        }
        let uri = String(validUTF8: bytes.extracting(attribute.value))
        bindings.append(Binding(prefix: prefix, namespace: Namespace(uri)))
        if prefix.isEmpty { defaultIsMain = bindings.last?.namespace == .main }
    }

    /// The namespace that a prefix stands for; the default one for an empty prefix.
    func namespace(ofPrefix bytes: Span<UInt8>, _ range: Range<Int>) -> Namespace {
        if range.isEmpty, defaultIsMain { return .main }
        for binding in bindings.reversed() where binding.prefix.count == range.count {
            var isSame = true
            for (offset, byte) in binding.prefix.enumerated() where bytes[range.lowerBound + offset] != byte {
                isSame = false
            }
            if isSame { return binding.namespace }
        }
        return range.isEmpty ? .none : .foreign
    }

    mutating func open(_ bytes: Span<UInt8>, _ name: Range<Int>) {
        begin()
        for index in name { names.append(bytes[index]) }
    }

    mutating func open(_ name: StaticString) {
        begin()
        names.append(contentsOf: name.description.utf8)
    }

    private mutating func begin() {
        elements.append(Element(nameStart: names.count, bindings: settled))
        settled = bindings.count
    }

    /// Closes the innermost element, if this is its name.
    mutating func close(_ bytes: Span<UInt8>, _ name: Range<Int>) -> Bool {
        guard let element = elements.last, names.count - element.nameStart == name.count else { return false }
        for index in name where names[element.nameStart + index - name.lowerBound] != bytes[index] { return false }
        closeLast()
        return true
    }

    mutating func closeLast() {
        guard let element = elements.popLast() else { return }
        names.removeLast(names.count - element.nameStart)
        guard bindings.count > element.bindings else { return }
        bindings.removeLast(bindings.count - element.bindings)
        settled = element.bindings
        defaultIsMain = bindings.last(where: { $0.prefix.isEmpty })?.namespace == .main
    }
}
