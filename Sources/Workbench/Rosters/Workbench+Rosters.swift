import Corrections
import Findings
import Forms
import Importing
import Registry
import SpreadsheetReading
import Templates

extension Workbench {
    /// Writes an official form, and says in a line what it holds.
    ///
    /// Nothing is written where a decision cannot be carried out or the numbers do not foot.
    public func writeRoster(_ request: RosterRequest, to path: String) throws(Failure) -> Words {
        try Self.refuseInput(path, among: request.register.files + request.decisions + request.after)
        let ledger = try ledger(for: request)
        let district = ledger.villages.places.first?.county ?? ""
        let facts = FormFacts(unit: request.unit ?? district, district: district, date: request.date)
        let forms = FormWriter(definitions: try formDefinitions(), readBack: Self.readBack)
        do throws(FormError) {
            switch request.form {
            case .clearOut: try forms.clearOutRoster(ledger, facts: facts, to: path)
            case .newHouseholds: try forms.newHouseholdsRoster(ledger, facts: facts, to: path)
            case .changeRecord: try forms.changeRecord(ledger, facts: facts, to: path)
            }
        } catch {
            throw .forms(error)
        }
        return ledger.summary(of: request.form, path: path)
    }

    /// The ledger of the decisions about a register.
    func ledger(for request: RosterRequest) throws(Failure) -> ChangeLedger {
        let before = try register(request.register)
        var later = request.register
        later.files = request.after
        let after = request.after.isEmpty ? nil : try register(later)
        let list = try decisions(in: request.decisions, limits: request.register.limits)
        do throws(DecisionError) {
            return try ChangeLedger(register: before, decisions: list, after: after)
        } catch {
            throw .decision(file: list.sheets[Int(error.source.table)].file, error)
        }
    }

    /// The decisions of some workbooks, which are told by their headings, and of every year.
    func decisions(in files: [String], limits: Limits) throws(Failure) -> DecisionList {
        do throws(ImportError) {
            return try Importer(library: library, limits: limits).readDecisions(files)
        } catch {
            throw .importing(error)
        }
    }

    /// The register of some tables, all of which must be readable.
    private func register(_ request: CheckRequest) throws(Failure) -> Register {
        try completeTables(request).register
    }

    /// The tables of a request, all of which must be readable.
    func completeTables(_ request: CheckRequest) throws(Failure) -> Imported {
        let imported = try importTables(request)
        let obstacles = imported.tables.compactMap { table in
            table.facts.obstacle.map {
                Words("\(table.file)：\($0.words.zh)", "\(table.file): \($0.words.en)")
            }
        }
        guard obstacles.isEmpty else { throw .incompleteInput(obstacles) }
        return imported
    }

    private func formDefinitions() throws(Failure) -> FormDefinitions {
        do throws(TemplateError) {
            return try FormDefinitions(folder: library.folder + "/forms")
        } catch {
            throw .templates(error)
        }
    }
}

extension ChangeLedger {
    /// What a form holds, in a line.
    fileprivate func summary(of form: OfficialForm, path: String) -> Words {
        switch form {
        case .clearOut:
            let persons = clearedOut.reduce(0) { $0 + $1.members.count }
            let whole = clearedOut.count(where: \.isWhole)
            return Words(
                "已写出 \(path)：\(whole) 户整户清退，共清退 \(persons) 人",
                "wrote \(path): \(whole) whole households, \(persons) persons in all")
        case .newHouseholds:
            let persons = newcomers.reduce(0) { $0 + $1.household.members.count }
            return Words("已写出 \(path)：新增 \(persons) 人", "wrote \(path): \(persons) persons")
        case .changeRecord:
            let old = before.total
            let new = after.total
            return Words(
                "已写出 \(path)：\(events.count) 项变动，\(old.households)户\(old.persons)人 → "
                    + "\(new.households)户\(new.persons)人，村、街道、区逐级平衡",
                "wrote \(path): \(events.count) events, \(old.households) households and \(old.persons) persons → "
                    + "\(new.households) and \(new.persons); it foots by village, street and district")
        }
    }
}
