/// Links into other files as the parts of a sheet have them (链接标记), made like those that the library wrote: a link in the
/// sheet's part, and for each a relationship with the file.
struct LinkMarkup {
    /// The sheet's part behind its rows, without the links into other files.
    private let sheet: (before: String, behind: String)
    /// The relationships of the sheet, without those of links.
    private let relations: (before: String, behind: String)
    /// Of each place what a link says of it.
    private let places: [(location: String, relation: String)]
    /// The numbers of the sheet's other relationships.
    private let taken: Set<String>

    private static let list = (open: "<hyperlinks>", close: "</hyperlinks>")

    /// - Parameters:
    ///   - part: the sheet's part behind its rows, as the library wrote it.
    ///   - relations: the part of the sheet's relationships.
    /// - Returns: `nil` for anything but such parts.
    init?(of part: [UInt8], relations bytes: [UInt8]) {
        let part = String(decoding: part, as: UTF8.self)
        guard let list = part.cut(from: Self.list.open, to: Self.list.close),
            let relations = String(decoding: bytes, as: UTF8.self).cut(from: "<Relationship ", to: "</Relationships>")
        else { return nil }
        var ofLinks: [String: String] = [:]
        var others = ""
        var taken: Set<String> = []
        for relation in ("<Relationship " + relations.content).elements(named: "<Relationship ") {
            guard let id = relation.value(of: "Id").map(String.init) else { return nil }
            // The number stands first.
            let rest = String(relation.dropFirst("<Relationship Id=\"".count + id.count))
            if relation.contains("/hyperlink\"") {
                ofLinks[id] = rest
            } else {
                others += relation
                taken.insert(id)
            }
        }
        var within = ""
        var places: [(location: String, relation: String)] = []
        for link in list.content.elements(named: "<hyperlink ") {
            guard let id = link.value(of: "r:id").map(String.init) else {
                within += link
                continue
            }
            guard let location = link.value(of: "location"), let end = location.lastIndex(of: "!"),
                let relation = ofLinks[id]
            else { return nil }
            places.append((String(location[...end]), relation))
        }
        sheet = (list.before + Self.list.open + within, Self.list.close + list.behind)
        self.relations = (relations.before, others + "</Relationships>" + relations.behind)
        self.places = places
        self.taken = taken
    }

    /// Passes the sheet's part behind its rows on, piece by piece.
    func writePart<Failure>(
        _ links: SheetLinks, into receive: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        try write(sheet, links, into: receive) { link, id in
            "<hyperlink ref=\"\(link.cell)\" r:id=\"\(id)\" location=\"\(places[Int(link.place)].location)\(link.target)\"/>"
        }
    }

    /// Passes the part of the relationships on, piece by piece.
    func writeRelations<Failure>(
        _ links: SheetLinks, into receive: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        try write(relations, links, into: receive) { link, id in
            "<Relationship Id=\"\(id)" + places[Int(link.place)].relation
        }
    }

    private static let piece = 65_536

    private func write<Failure>(
        _ frame: (before: String, behind: String), _ links: SheetLinks,
        into receive: ([UInt8]) throws(Failure) -> Void, _ markup: (SheetLinks.Link, String) -> String
    ) throws(Failure) {
        var bytes = Array(frame.before.utf8)
        var number = 0
        for link in links.links {
            var id: String
            repeat {
                number += 1
                id = "rId\(number)"
            } while taken.contains(id)
            bytes += markup(link, id).utf8
            if bytes.count > Self.piece {
                try receive(bytes)
                bytes.removeAll(keepingCapacity: true)
            }
        }
        try receive(bytes + Array(frame.behind.utf8))
    }
}

extension String {
    /// What stands before, between and behind two words, each where it first stands; `nil` where they do not.
    fileprivate func cut(from open: String, to close: String) -> (before: String, content: String, behind: String)? {
        guard let start = firstRange(of: open), let end = self[start.upperBound...].firstRange(of: close) else {
            return nil
        }
        return (
            String(self[..<start.lowerBound]), String(self[start.upperBound..<end.lowerBound]),
            String(self[end.upperBound...])
        )
    }

    /// The elements without content that stand behind each other, each of which begins with `name`.
    fileprivate func elements(named name: String) -> [String] {
        split(separator: "/>").filter { $0.hasPrefix(name) }.map { $0 + "/>" }
    }

    /// The value of an attribute of an element.
    fileprivate func value(of attribute: String) -> Substring? {
        guard let start = firstRange(of: " \(attribute)=\"") else { return nil }
        return self[start.upperBound...].prefix { $0 != "\"" }
    }
}
