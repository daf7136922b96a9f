import Foundation
import SpreadsheetWriting

/// The ledger of corrections (更正账): one JSON object a line, each with the hash of the one before.
///
/// A line is `{"previous":HASH,"hash":HASH,"entry":{…}}`, where `hash` is the SHA-256 of the previous hash and the bytes of
/// the entry. What is personal is masked; the workbook as it was lies in the folder beside the ledger.
///
/// `CorrectionLedger+Standing` says what of it stands, `LedgerSession` writes in it, `KeptOriginals` keeps the workbooks.
struct CorrectionLedger {
    let path: String
    private(set) var entries: [LedgerEntry] = []
    /// The hash of the last line.
    private(set) var head = Self.start
    private var text = ""

    private static let start = String(repeating: "0", count: 64)

    /// Reads a ledger and proves its chain; one that is not there is empty.
    init(_ path: String) throws(Failure) {
        self.path = path
        guard FileManager.default.fileExists(atPath: path) else { return }
        guard let data = FileManager.default.contents(atPath: path), let text = String(data: data, encoding: .utf8)
        else {
            throw .ledger(file: path, .unreadable)
        }
        self.text = text
        guard text.isEmpty || text.hasSuffix("\n") else { throw .ledger(file: path, .broken(line: lineCount)) }
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().enumerated() {
            guard let entry = entry(of: line) else { throw .ledger(file: path, .broken(line: index + 1)) }
            entries.append(entry)
        }
        if let missing = changesMissing { throw .ledger(file: path, .cutOff(changes: missing)) }
    }

    private var lineCount: Int { text.count { $0 == "\n" } + 1 }

    /// How many changes the last correction announced that are not there.
    private var changesMissing: Int? {
        guard let last = entries.lastIndex(where: { $0.fix != nil }), let fix = entries[last].fix else { return nil }
        let found = entries[last...].count { $0.change != nil }
        return found == fix.changes ? nil : fix.changes - found
    }

    private mutating func entry(of line: Substring) -> LedgerEntry? {
        let opening = #"{"previous":"\#(head)","hash":""#
        let middle = #"","entry":"#
        guard line.hasPrefix(opening), line.hasSuffix("}") else { return nil }
        let hash = line.dropFirst(opening.count).prefix(64)
        let rest = line.dropFirst(opening.count + 64)
        guard rest.hasPrefix(middle) else { return nil }
        let body = String(rest.dropFirst(middle.count).dropLast())
        guard let expected = Self.hash(head, body), expected == hash,
            let entry = try? JSONDecoder().decode(LedgerEntry.self, from: Data(body.utf8))
        else { return nil }
        head = String(hash)
        return entry
    }

    private static func hash(_ previous: String, _ body: String) -> String? {
        Fingerprint.of(bytes: Array((previous + body).utf8))
    }

    /// Adds a line, which `save` writes.
    mutating func append(_ entry: LedgerEntry) throws(Failure) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(entry), let body = String(data: data, encoding: .utf8),
            let hash = Self.hash(head, body)
        else { throw .ledger(file: path, .unreadable) }
        text += #"{"previous":"\#(head)","hash":"\#(hash)","entry":\#(body)}"# + "\n"
        head = hash
        entries.append(entry)
    }

    /// Writes all lines: the old file or the new one stands there, whatever happens.
    func save() throws(Failure) {
        do throws(WritingError) { try OutputFile.write(text, to: path) } catch { throw .writing(error) }
    }
}
