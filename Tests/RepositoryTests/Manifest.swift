/// Reads `Package.swift` as text: asking SwiftPM itself would wait for the build that runs these tests.
enum Manifest {
    /// The dependencies of each target below `Sources`, C libraries aside.
    static func dependencies(in manifest: String) -> [String: Set<String>] {
        let code = SourceText(manifest).lines.map(\.withoutComment).joined(separator: "\n")
        let target = /\.(target|executableTarget)\(\s*name:\s*"(\w+)"\s*(?:,\s*dependencies:\s*\[([^\]]*)\])?([^)]*)\)/
        var found: [String: Set<String>] = [:]
        for match in code.matches(of: target) where !match.4.contains("path:") {
            let items = (match.3 ?? "").matches(of: /\w+/).map { String($0.0) }
            found[String(match.2)] = Set(items.map { productNames[$0] ?? $0 })
        }
        return found
    }

    /// The Debian packages that hold the C libraries.
    static func systemPackages(in manifest: String) -> Set<String> {
        Set(manifest.matches(of: /\.apt\(\["([^"]+)"\]\)/).map { String($0.1) })
    }

    /// The constants that stand for a package's product in the manifest.
    private static let productNames = ["yams": "Yams", "argumentParser": "ArgumentParser"]
}
