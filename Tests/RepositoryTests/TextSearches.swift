import Foundation

/// Paths that only one person's machine has.
enum MachinePaths {
    /// The numbers, from 1, of the lines that hold one.
    static func lines(in text: String) -> [Int] {
        Lines.numbers(in: text) { line in
            line.contains("/") && line.contains(/(^|[^A-Za-z0-9_.\-\/*])\/(wo[r]k|tm[p]|ho[m]e|ro[o]t)\//)
        }
    }
}

/// Identity numbers whose area exists: the first digit is a region of the country, 1 to 8.
enum IdentityNumbers {
    /// The numbers, from 1, of the lines that hold one.
    static func lines(in text: String) -> [Int] {
        Lines.numbers(in: text) { line in
            line.utf8.split { !(48...57).contains($0) && $0 | 32 != UInt8(ascii: "x") }
                .contains { couldBeReal(Array($0)) }
        }
    }

    private static func couldBeReal(_ run: [UInt8]) -> Bool {
        guard run.count >= 18, run[..<17].allSatisfy({ $0 < 58 }), (49...56).contains(run[0]) else { return false }
        func number(_ range: Range<Int>) -> Int { run[range].reduce(0) { $0 * 10 + Int($1) - 48 } }
        return (1850...2100).contains(number(6..<10)) && (1...12).contains(number(10..<12))
            && (1...31).contains(number(12..<14))
    }
}

/// Links of a Markdown text.
enum Markdown {
    /// The targets that are files, as they are written, without fragments; code is left out.
    static func fileLinks(in text: String) -> [String] {
        var isInCode = false
        return text.split(separator: "\n").flatMap { line -> [String] in
            if line.contains(/^\s*```/) { isInCode.toggle() }
            guard !isInCode else { return [] }
            return line.replacing(/`[^`]*`/, with: "").matches(of: /\]\(([^)\s]+)[^)]*\)/).compactMap { link in
                let target = link.1.prefix { $0 != "#" }
                guard !target.isEmpty, !target.contains(/^[a-z]+:/) else { return nil }
                return target.removingPercentEncoding ?? String(target)
            }
        }
    }
}

private enum Lines {
    static func numbers(in text: String, where isFound: (Substring) -> Bool) -> [Int] {
        text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
            .filter { isFound($0.element) }.map { $0.offset + 1 }
    }
}
