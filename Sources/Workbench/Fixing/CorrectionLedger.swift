import Corrections
import Foundation
import Registry
import SpreadsheetWriting

/// The ledger of corrections (更正账): one JSON object a line, each with the hash of the one before.
///
/// A line is `{"previous":HASH,"hash":HASH,"entry":{…}}`, where `hash` is the SHA-256 of the previous hash and the bytes of
/// the entry. What is personal is masked; the workbook as it was lies in the folder beside the ledger.
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

    private mutating func append(_ entry: LedgerEntry) throws(Failure) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(entry), let body = String(data: data, encoding: .utf8),
            let hash = Self.hash(head, body)
        else { throw .ledger(file: path, .unreadable) }
        text += #"{"previous":"\#(head)","hash":"\#(hash)","entry":\#(body)}"# + "\n"
        head = hash
        entries.append(entry)
    }

    private func save() throws(Failure) {
        do throws(WritingError) { try OutputFile.write(text, to: path) } catch { throw .writing(error) }
    }

    /// Notes down a correction that is about to be put in place, and keeps the workbook as it was.
    mutating func record(
        _ outcome: FixOutcome, of request: FixRequest, input: String, output: String
    ) throws(Failure) {
        // What changes nothing cannot be taken back.
        guard !outcome.changes.isEmpty else { return }
        try keep(request.input, input)
        let time = Date.now.formatted(.iso8601)
        try append(
            LedgerEntry(
                fix: .init(
                    time: time, input: request.input, inputSHA256: input, output: Self.absolute(request.output),
                    outputSHA256: output, safe: outcome.safe, changes: outcome.changes.count,
                    campaign: request.campaign ?? outcome.effect.campaign)))
        for change in outcome.changes {
            try append(LedgerEntry(change: .init(change, showValues: request.showsValues)))
        }
        try save()
    }

    /// Notes down that a correction was taken back.
    mutating func recordUndo(of fix: LedgerEntry.Fix, to path: String) throws(Failure) {
        try append(
            LedgerEntry(
                undo: .init(
                    time: Date.now.formatted(.iso8601), restored: path, inputSHA256: fix.inputSHA256,
                    outputSHA256: fix.outputSHA256)))
        try save()
    }

    /// The last correction that was not taken back.
    var lastFix: LedgerEntry.Fix? { standing.last?.fix }

    /// The corrections that were not taken back, each with its changes.
    var standing: [(fix: LedgerEntry.Fix, changes: [LedgerEntry.Change])] {
        var standing: [(fix: LedgerEntry.Fix, changes: [LedgerEntry.Change])] = []
        for entry in entries {
            if let fix = entry.fix { standing.append((fix, [])) }
            if let change = entry.change, !standing.isEmpty { standing[standing.count - 1].changes.append(change) }
            if entry.undo != nil { _ = standing.popLast() }
        }
        return standing
    }

    /// Where a workbook is kept as it was before a correction.
    func original(_ fingerprint: String) -> String { folder + "/" + fingerprint + ".xlsx" }

    private var folder: String { path + ".originals" }

    private func keep(_ file: String, _ fingerprint: String) throws(Failure) {
        let copy = original(fingerprint)
        if Fingerprint.of(path: copy) == fingerprint { return }
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw .folder(path: folder, reason: error.localizedDescription)
        }
        try Self.copy(file, fingerprint, to: copy)
    }

    /// Puts a copy of a file in place, if it is still the one of the fingerprint.
    static func copy(_ file: String, _ fingerprint: String, to path: String) throws(Failure) {
        let output: OutputFile
        do throws(WritingError) { output = try OutputFile(replacing: path) } catch { throw .writing(error) }
        do {
            try FileManager.default.copyItem(atPath: file, toPath: output.temporaryPath)
        } catch {
            throw .folder(path: path, reason: error.localizedDescription)
        }
        guard Fingerprint.of(path: output.temporaryPath) == fingerprint else { throw .inputChanged(file: file) }
        do throws(WritingError) { try output.commitUnread() } catch { throw .writing(error) }
    }

    /// The ledger may be used from another folder.
    private static func absolute(_ path: String) -> String { URL(filePath: path).standardizedFileURL.path }
}
