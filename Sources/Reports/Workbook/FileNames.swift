/// Names of files as clerks see them, and the way from one to another (文件名与相对路径).
enum FileNames {
    /// The last parts of paths; where two files have the same name, the whole paths.
    static func shown(_ paths: [String]) -> [String] {
        let names = paths.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
        var owners: [String: Set<String>] = [:]
        for (name, path) in zip(names, paths) { owners[name, default: []].insert(path) }
        return zip(names, paths).map { name, path in owners[name, default: []].count > 1 ? path : name }
    }

    /// The way from a folder to a file, with `/` between the parts; `nil` where one path has a root and the other none, or
    /// the folder climbs above where both begin.
    static func path(from folder: String, to file: String) -> String? {
        guard folder.hasPrefix("/") == file.hasPrefix("/") else { return nil }
        let from = parts(of: folder)
        let to = parts(of: file)
        let shared = zip(from, to.dropLast()).prefix { $0 == $1 }.count
        guard !to.isEmpty, !from.dropFirst(shared).contains("..") else { return nil }
        return (Array(repeating: "..", count: from.count - shared) + to.dropFirst(shared)).joined(separator: "/")
    }

    /// The parts of a path, with `.` and `..` taken out where that needs no look at the disk.
    private static func parts(of path: String) -> [String] {
        var parts: [String] = []
        for part in path.split(separator: "/") where part != "." {
            if part == "..", let last = parts.last, last != ".." {
                parts.removeLast()
            } else {
                parts.append(String(part))
            }
        }
        return parts
    }
}
