import Corrections
import Findings
import Forms
import Foundation
import Registry
import Reports
import Spreadsheet
import SpreadsheetReading
import SpreadsheetWriting
import Templates
import Validation

extension Workbench {
    /// Makes a pack: in a folder of its own first, which takes its place once everything in it is proven.
    func make(_ pack: PackContent, in folder: String, version: String) throws(Failure) -> SubmittedPack {
        let destination = folder + "/" + pack.folder
        let draft = folder + "/.\(pack.folder).\(UUID().uuidString)"
        try Self.requireReplaceable(destination, manifest: pack.plan.manifest)
        try Self.makeFolder(draft + "/" + pack.plan.postedFolder)
        defer { try? FileManager.default.removeItem(atPath: draft) }
        let typed = try writeForms(of: pack, to: draft)
        var manifest = PackManifest(
            unit: pack.unit, county: pack.county, towns: pack.towns, date: pack.date?.registered, program: version,
            policy: pack.policy.id, catalogue: Self.catalogueVersion)
        if let report = pack.report { try writeSummary(report, to: draft + "/" + pack.plan.summary, inputs: []) }
        let printed = try printedTables(of: pack.plan, in: draft)
        manifest.count(printed)
        try writeNote(of: pack, manifest, printed, to: draft)
        manifest.files = try entries(of: pack, typed, in: draft)
        guard let text = manifest.encoded() else { throw .packUnreadable(draft) }
        do throws(WritingError) {
            try OutputFile.write(text, to: draft + "/" + pack.plan.manifest)
        } catch {
            throw .writing(error)
        }
        let faults = try proveFaults(of: draft, plan: pack.plan, policy: pack.policy)
        guard faults.isEmpty else { throw .packFaults(destination, faults) }
        try Self.moveIntoPlace(draft, destination)
        return SubmittedPack(folder: destination, words: manifest.words(of: destination))
    }

    /// Writes the forms: the cells that were typed in by hand, by file and sheet.
    private func writeForms(
        of pack: PackContent, to draft: String
    ) throws(Failure) -> [String: [String: [CellReference]]] {
        var typed: [String: [String: [CellReference]]] = [:]
        let writer = FormWriter(definitions: try formDefinitions(), readBack: Self.readBack)
        do throws(FormError) {
            for copy in pack.copies() {
                typed[copy.path] = try writer.write(
                    copy.form, of: pack.matter, facts: pack.facts, variant: copy.variant, to: draft + "/" + copy.path)
            }
        } catch {
            throw .forms(error)
        }
        return typed
    }

    private func writeNote(
        of pack: PackContent, _ manifest: PackManifest, _ printed: [PackTable], to draft: String
    ) throws(Failure) {
        let issues = printed.first { $0.rows == "issues" }
        let note = CoverNote(
            manifest: manifest, villages: printed.first { $0.rows == "balance" }?.records.count ?? 0,
            problems: issues?.records.count ?? 0,
            resolved: issues.map { list in list.records.count { ReviewIssue.isResolved(list.text("state", $0)) } } ?? 0,
            files: pack.plan.forms.map(\.file))
        do throws(WritingError) {
            try OutputFile.write(note.text, to: draft + "/" + pack.plan.note)
        } catch {
            throw .writing(error)
        }
    }

    /// What the manifest says of each file.
    private func entries(
        of pack: PackContent, _ typed: [String: [String: [CellReference]]], in draft: String
    ) throws(Failure) -> [PackManifest.File] {
        var files: [PackManifest.File] = []
        for copy in pack.copies() {
            var file = try Self.entry(copy.path, in: draft)
            for (index, sheet) in file.sheets.enumerated() {
                guard let cells = typed[copy.path]?[sheet.name], !cells.isEmpty else { continue }
                file.sheets[index].typed = cells.map(\.description)
            }
            file.form = copy.form
            file.copy = copy.variant.rawValue
            file.template = Fingerprint.of(path: "\(library.folder)/forms/\(copy.form).yaml")
            files.append(file)
        }
        if pack.report != nil { files.append(try Self.entry(pack.plan.summary, in: draft)) }
        files.append(try Self.entry(pack.plan.note, in: draft))
        return files
    }

    private static func entry(_ path: String, in folder: String) throws(Failure) -> PackManifest.File {
        let file = folder + "/" + path
        guard let sha256 = Fingerprint.of(path: file) else { throw .packUnreadable(file) }
        var sheets: [PackManifest.Sheet] = []
        if path.hasSuffix(".xlsx") {
            do throws(ReadingError) { sheets = try SheetDigests.read(file) } catch { throw .reading(file: file, error) }
        }
        return PackManifest.File(path: path, sha256: sha256, sheets: sheets)
    }

    /// By what a pack's rules are told: how many, and the beginning of the SHA-256 of what they say.
    static let catalogueVersion: String = {
        let text = Catalogue.all.map { rule in
            "\(rule.code.rawValue) \(rule.entry.severity) \(rule.entry.title.zh) \(rule.entry.message.zh)\n"
        }.joined()
        return "\(Catalogue.all.count)-\(Fingerprint.of(bytes: Array(text.utf8))?.prefix(12) ?? "")"
    }()

    /// An earlier pack may be replaced, a folder with anything else in it not.
    private static func requireReplaceable(_ path: String, manifest: String) throws(Failure) {
        guard FileManager.default.fileExists(atPath: path) else { return }
        let listed = PackManifest(file: path + "/" + manifest)?.files.map(\.path)
        let found = (FileManager.default.subpaths(atPath: path) ?? []).filter { name in
            let attributes = try? FileManager.default.attributesOfItem(atPath: path + "/" + name)
            return attributes?[.type] as? FileAttributeType != .typeDirectory
        }
        guard let listed, Set(found).isSubset(of: Set(listed + [manifest])) else { throw .folderInUse(path) }
    }

    private static func moveIntoPlace(_ draft: String, _ destination: String) throws(Failure) {
        do {
            if FileManager.default.fileExists(atPath: destination) {
                try FileManager.default.removeItem(atPath: destination)
            }
            try FileManager.default.moveItem(atPath: draft, toPath: destination)
        } catch {
            throw .folder(path: destination, reason: error.localizedDescription)
        }
    }
}

extension PackManifest {
    /// Takes the totals over from the change record.
    fileprivate mutating func count(_ printed: [PackTable]) {
        guard let balance = printed.first(where: { $0.rows == "balance" }) else { return }
        before = balance.total("before")
        after = balance.total("after")
        for kind in ChangeEvent.Kind.allCases { changes["\(kind)"] = balance.total("\(kind)") }
    }

    /// What the pack holds, in a line.
    func words(of folder: String) -> Words {
        Words(
            "\(folder)：\(files.count) 份文件，\(before.households)户\(before.persons)人 → "
                + "\(after.households)户\(after.persons)人，逐份复读核对一致",
            "\(folder): \(files.count) files, \(before.households) households and \(before.persons) persons → "
                + "\(after.households) and \(after.persons); read back and proven")
    }
}

extension PackTable {
    /// The sum of an item over all villages.
    func total(_ item: String) -> Tally {
        records.reduce(into: .zero) {
            $0.households += number("\(item).households", $1) ?? 0
            $0.persons += number("\(item).persons", $1) ?? 0
        }
    }
}
