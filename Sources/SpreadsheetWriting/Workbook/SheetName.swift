/// What a sheet may be called.
public enum SheetName {
    /// In UTF-16 units.
    public static let longest = 31

    private static let forbidden: [Character: Character] = [
        "[": "［", "]": "］", ":": "：", "*": "＊", "?": "？", "/": "／", "\\": "＼",
    ]

    /// What is wrong with a name, leaving aside whether it is taken.
    static func fault(of name: String) -> SheetFault? {
        if name.isEmpty { return .nameEmpty }
        if name.utf16.count > longest { return .nameTooLong }
        if name.contains(where: { forbidden[$0] != nil }) || EscapedText.of(name) != name || name.contains("\n") {
            return .nameHasForbiddenCharacter
        }
        if name.hasPrefix("'") || name.hasSuffix("'") { return .nameEndsWithApostrophe }
        if name.lowercased() == "history" || readsAsReference(name) { return .nameReserved }
        return nil
    }

    /// A name made of any text: forbidden characters become their full-width forms, what is too long is cut, and a number
    /// follows if another sheet has the name in either case. For sheets that are named after villages or rules.
    public static func fitting(_ wanted: String, besides taken: some Sequence<String>) -> String {
        let taken = Set(taken.map { $0.lowercased() })
        var base = String(
            wanted.map { forbidden[$0] ?? $0 }.filter { EscapedText.of(String($0)) == String($0) && !$0.isNewline })
        base = base.trimming { $0 == "'" }
        if base.isEmpty || readsAsReference(base) || base.lowercased() == "history" { base += "表" }
        var name = base.cut(to: longest).trimming { $0 == "'" }
        var number = 1
        while taken.contains(name.lowercased()) {
            number += 1
            let ending = "（\(number)）"
            name = base.cut(to: longest - ending.utf16.count) + ending
        }
        return name
    }

    /// The name as a formula writes it: `'名单'`.
    static func quoted(_ name: String) -> String {
        "'" + name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
    }

    /// Whether a formula would take the bare name for a number or a cell (`2019`, `A1`, `R1C1`). The library writes names of
    /// ASCII letters and digits without quotes, so such a name would make the file need repair.
    private static func readsAsReference(_ name: String) -> Bool {
        guard name.utf8.allSatisfy({ $0 < 0x80 }), let first = name.first else { return false }
        if first.isNumber { return true }
        let letters = name.prefix(while: \.isLetter)
        let rest = name.dropFirst(letters.count)
        if rest.isEmpty { return ["r", "c", "rc"].contains(name.lowercased()) }
        if letters.count <= 3, rest.allSatisfy(\.isNumber) { return true }
        return (first == "R" || first == "r") && name.dropFirst().allSatisfy { $0.isNumber || $0 == "C" || $0 == "c" }
    }
}

extension String {
    /// The longest beginning, in whole characters, of at most so many UTF-16 units.
    fileprivate func cut(to units: Int) -> String {
        var text = self
        while text.utf16.count > units { text.removeLast() }
        return text
    }

    /// The text without the characters at its ends that the test holds for.
    fileprivate func trimming(_ unwanted: (Character) -> Bool) -> String {
        var text = self[...]
        while let first = text.first, unwanted(first) { text.removeFirst() }
        while let last = text.last, unwanted(last) { text.removeLast() }
        return String(text)
    }
}
