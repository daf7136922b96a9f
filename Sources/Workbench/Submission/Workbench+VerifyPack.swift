import Corrections
import Findings
import Forms
import Foundation
import Importing
import Registry
import SpreadsheetReading
import Templates

extension Workbench {
    /// Reads every file of a pack again, or of the packs in a folder, and proves all totals anew.
    ///
    /// - Returns: a line a pack; what is wrong where something is.
    public func verifyPacks(in folder: String, policy: String?) throws(Failure) -> (lines: [Words], faults: [PackFault])
    {
        let (plan, policy) = try submissionPlan(policy)
        let packs = Self.packs(in: folder, manifest: plan.manifest)
        guard !packs.isEmpty else { throw .noPack(folder) }
        var lines: [Words] = []
        var faults: [PackFault] = []
        for pack in packs {
            let found = try proveFaults(of: pack, plan: plan, policy: policy)
            faults += found.map {
                PackFault(file: pack + "/" + $0.file, sheet: $0.sheet, row: $0.row, cell: $0.cell, words: $0.words)
            }
            guard found.isEmpty, let manifest = PackManifest(file: pack + "/" + plan.manifest) else { continue }
            lines.append(manifest.words(of: pack))
        }
        return (lines, faults)
    }

    /// The plan of a policy, with it, or that of the first policy that has one: the names of manifests.
    func submissionPlan(_ name: String?) throws(Failure) -> (plan: SubmissionPlan, policy: Policy?) {
        let policy = try name.map { name throws(Failure) in try self.policy(named: name) }
        guard let plan = (policy.map { [$0] } ?? library.policies).compactMap(\.submission).first else {
            throw .noSubmissionPlan(policy: name ?? "")
        }
        return (plan, policy)
    }

    private static func packs(in folder: String, manifest: String) -> [String] {
        let files = FileManager.default
        if files.fileExists(atPath: folder + "/" + manifest) { return [folder] }
        let names = (try? files.contentsOfDirectory(atPath: folder)) ?? []
        return names.sorted().map { folder + "/" + $0 }.filter { files.fileExists(atPath: $0 + "/" + manifest) }
    }

    /// What is wrong in a pack: first what does not add up, by the rules about statistical tables and between the papers,
    /// then what is not as it was written.
    ///
    /// - Parameter policy: by what the rules judge; where `nil`, that of which the pack says that it was made by it.
    func proveFaults(of folder: String, plan: SubmissionPlan, policy: Policy?) throws(Failure) -> [PackFault] {
        guard let manifest = PackManifest(file: folder + "/" + plan.manifest) else {
            return [PackFault(file: plan.manifest, words: Words("读不出文件清单", "the manifest cannot be read"))]
        }
        var faults = manifest.missingFiles(in: folder)
        guard faults.isEmpty else { return faults }
        let definitions = try formDefinitions()
        let printed = try tables(of: manifest, in: folder, copy: "print", definitions, &faults)
        let posted = try tables(of: manifest, in: folder, copy: "publicity", definitions, &faults)
        if let policy = policy ?? library.policies.first(where: { $0.id == manifest.policy })
            ?? library.policies.first(where: { $0.submission == plan })
        {
            let files = manifest.files.filter { file in
                let sheets = file.form.flatMap { definitions[$0]?.sheets } ?? []
                return file.copy == "print" && sheets.contains { RuleProof.rows.contains($0.rows) }
            }.map(\.path)
            faults +=
                RuleProof(
                    of: files, in: folder, towns: manifest.towns, policy: policy, Importer(library: library)
                ).faults
        }
        faults += PackProof(printed, county: manifest.county).faults
        faults += PostedProof(posted, of: printed).faults
        faults += manifest.disproved(by: printed, in: plan.manifest)
        faults += try manifest.changedFiles(in: folder)
        return faults
    }

    /// The tables of the printed copies of a pack that is being made.
    func printedTables(of plan: SubmissionPlan, in folder: String) throws(Failure) -> [PackTable] {
        var tables: [PackTable] = []
        let definitions = try formDefinitions()
        for form in plan.forms { tables += try packTables(form.form, form.file, in: folder, definitions) ?? [] }
        return tables
    }

    private func tables(
        of manifest: PackManifest, in folder: String, copy: String, _ definitions: FormDefinitions,
        _ faults: inout [PackFault]
    ) throws(Failure) -> [PackTable] {
        var tables: [PackTable] = []
        for file in manifest.files where file.copy == copy {
            guard let form = file.form else { continue }
            if let read = try packTables(form, file.path, in: folder, definitions) {
                tables += read
            } else {
                faults.append(
                    PackFault(
                        file: file.path, words: Words("表头与表样对不上，读不出来", "its headings are not those of the form")))
            }
        }
        return tables
    }

    /// The tables of a file; `nil` where one of them lacks its headings.
    private func packTables(
        _ form: String, _ file: String, in folder: String, _ definitions: FormDefinitions
    ) throws(Failure) -> [PackTable]? {
        guard let definition = definitions[form] else { throw .forms(.unknownForm(form, known: definitions.forms)) }
        let path = folder + "/" + file
        do throws(ImportError) {
            let tables = try Importer(library: library).readForms(path, as: [definition]).flatMap(\.self)
            let found = tables.compactMap { $0.map { PackTable(file: file, form: form, table: $0) } }
            return found.count == tables.count ? found : nil
        } catch {
            throw .importing(error)
        }
    }
}

extension PackManifest {
    /// Totals that are not those of the change record.
    fileprivate func disproved(by printed: [PackTable], in file: String) -> [PackFault] {
        guard let balance = printed.first(where: { $0.rows == "balance" }) else { return [] }
        let items =
            [("变动前", "before", before), ("变动后", "after", after)]
            + ChangeEvent.Kind.allCases.map { ($0.name, "\($0)", changes["\($0)"] ?? .zero) }
        return items.compactMap { name, key, stated in
            let counted = balance.total(key)
            guard counted != stated else { return nil }
            return PackFault(
                file: file,
                words: Words(
                    "\(name)写\(stated.households)户\(stated.persons)人，变动汇总是\(counted.households)户\(counted.persons)人",
                    "\(key) is \(stated.households)/\(stated.persons), the summary says "
                        + "\(counted.households)/\(counted.persons)"))
        }
    }

    fileprivate func missingFiles(in folder: String) -> [PackFault] {
        files.filter { !FileManager.default.fileExists(atPath: folder + "/" + $0.path) }.map {
            PackFault(file: $0.path, words: Words("少了这份文件", "the file is missing"))
        }
    }

    /// Files that are not as they were written, each with the cells that differ.
    fileprivate func changedFiles(in folder: String) throws(Failure) -> [PackFault] {
        var faults: [PackFault] = []
        for file in files {
            let path = folder + "/" + file.path
            guard Fingerprint.of(path: path) != file.sha256 else { continue }
            var places: [PackFault] = []
            if !file.sheets.isEmpty {
                do throws(ReadingError) {
                    places = file.differences(from: try SheetDigests.read(path))
                } catch {
                    throw .reading(file: path, error)
                }
            }
            let words = Words(
                file.sheets.isEmpty ? "内容被改过" : "内容逐格相同，但文件被另存过",
                file.sheets.isEmpty ? "its content was changed" : "the same cells, but the file was saved again")
            faults += places.isEmpty ? [PackFault(file: file.path, words: words)] : places
        }
        return faults
    }
}

extension PackManifest.File {
    /// The cells that differ from what was written, the first ten of each sheet.
    fileprivate func differences(from found: [PackManifest.Sheet]) -> [PackFault] {
        var faults: [PackFault] = []
        for sheet in sheets {
            guard let other = found.first(where: { $0.name == sheet.name }) else {
                faults.append(PackFault(file: path, sheet: sheet.name, words: Words("少了这一页", "the sheet is missing")))
                continue
            }
            faults += sheet.cells(thatDifferFrom: other).prefix(10).map { row, cell in
                PackFault(
                    file: path, sheet: sheet.name, row: row, cell: cell,
                    words: Words("与生成时不同，被改过", "it is not as it was written"))
            }
        }
        for sheet in found where !sheets.contains(where: { $0.name == sheet.name }) {
            faults.append(PackFault(file: path, sheet: sheet.name, words: Words("多了这一页", "the sheet was added")))
        }
        return faults
    }
}

extension PackManifest.Sheet {
    /// The cells that do not say the same in another, in order.
    fileprivate func cells(thatDifferFrom other: PackManifest.Sheet) -> [(row: Int, cell: String)] {
        let rows = Set(digests.keys).union(other.digests.keys).compactMap { Int($0) }.sorted()
        return rows.flatMap { row in
            let marks = [digests["\(row)"] ?? "", other.digests["\(row)"] ?? ""].map { $0.split(separator: " ") }
            let differing = Set(marks[0]).symmetricDifference(marks[1]).map { $0.prefix { $0.isUppercase } }
            return Set(differing).sorted { ($0.count, $0) < ($1.count, $1) }.map { (row, "\($0)\(row)") }
        }
    }
}
