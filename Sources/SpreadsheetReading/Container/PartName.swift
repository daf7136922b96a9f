/// Names of parts in a package, which compare without case (ECMA-376 part 2, 6.2.2).
package enum PartName {
    /// The form to look up: no leading slash, `/` for `\`, ASCII in lower case.
    package static func key(_ name: some Sequence<UInt8>) -> String {
        var bytes = name.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }
        while bytes.first == UInt8(ascii: "/") { bytes.removeFirst() }
        for index in bytes.indices where (0x41...0x5A).contains(bytes[index]) { bytes[index] |= 0x20 }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The part that a relationship's target names, seen from the part that holds the relationship.
    package static func resolve(_ target: String, from source: String) -> String {
        let target = target.split(separator: "#", omittingEmptySubsequences: false).first.map(String.init) ?? ""
        let path = target.replacing("\\", with: "/")
        var folders = path.hasPrefix("/") ? [] : source.split(separator: "/").dropLast()
        for step in path.split(separator: "/") {
            if step == ".." { _ = folders.popLast() } else if step != "." { folders.append(step) }
        }
        return folders.joined(separator: "/")
    }

    /// The relationships part of a part: `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`.
    package static func relationships(of part: String) -> String {
        var folders = part.split(separator: "/")
        let file = folders.popLast() ?? ""
        return (folders + ["_rels", "\(file).rels"]).joined(separator: "/")
    }

    /// `%E8%A1%A8` read as the bytes it stands for.
    static func unescaped(_ name: String) -> String {
        var bytes: [UInt8] = []
        var rest = Array(name.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2,
                let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(code)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A name fit for a message: control characters shown as `?`, never more than 120 characters.
    package static func printable(_ name: some Sequence<UInt8>) -> String {
        String(decoding: name.prefix(400).map { $0 < 0x20 || $0 == 0x7F ? UInt8(ascii: "?") : $0 }, as: UTF8.self)
            .unicodeScalars.prefix(120).map { (0x80...0x9F).contains($0.value) ? "?" : String($0) }.joined()
    }
}
