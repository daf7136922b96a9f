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
        try Self.refuseInput(path, among: request.inputs)
        var matter = try matter(for: request, checking: request.form.needsCheck)
        let county = matter.ledger.villages.places.first?.county ?? ""
        if let town = request.town { matter = try self.matter(matter, inTown: town) }
        let facts = FormFacts(unit: request.unit ?? request.town ?? county, district: county, date: request.date)
        try writeForm(request.form.definition, of: matter, facts: facts, variant: request.variant, to: path)
        return matter.summary(of: request.form, path: path)
    }

    /// What of a matter concerns a town.
    func matter(_ matter: FormMatter, inTown town: String) throws(Failure) -> FormMatter {
        let places = matter.ledger.villages.places
        guard let place = places.first(where: { $0.town == town }) else {
            throw .unknownTown(town, known: places.map(\.town).reduce(into: []) { if $0.last != $1 { $0.append($1) } })
        }
        return matter.inTown(town, of: place.county)
    }

    /// The ledger of the decisions about a register.
    func ledger(
        of list: DecisionList, about before: Register, after: Register?
    ) throws(Failure) -> ChangeLedger {
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

    /// The tables of a request, all of which must be readable.
    func completeTables(_ request: CheckRequest) throws(Failure) -> Imported {
        let imported = try importTables(request)
        try requireReadable(imported.tables)
        return imported
    }

    /// Says of all tables that cannot be read why.
    func requireReadable(_ tables: [ImportedTable]) throws(Failure) {
        let obstacles = tables.compactMap { table in
            table.facts.obstacle.map {
                Words("\(table.file)：\($0.words.zh)", "\(table.file): \($0.words.en)")
            }
        }
        guard obstacles.isEmpty else { throw .incompleteInput(obstacles) }
    }

    /// Writes a form, of the definitions in the templates' folder.
    func writeForm(
        _ form: String, of matter: FormMatter, facts: FormFacts, variant: FormVariant = .print, to path: String
    ) throws(Failure) {
        let writer = FormWriter(definitions: try formDefinitions(), readBack: Self.readBack)
        do throws(FormError) {
            try writer.write(form, of: matter, facts: facts, variant: variant, to: path)
        } catch {
            throw .forms(error)
        }
    }

    func formDefinitions() throws(Failure) -> FormDefinitions {
        do throws(TemplateError) {
            return try FormDefinitions(folder: library.folder + "/forms")
        } catch {
            throw .templates(error)
        }
    }
}

extension FormMatter {
    /// What a form holds, in a line.
    func summary(of form: OfficialForm, path: String) -> Words {
        let words = contents(of: form)
        return Words("已写出 \(path)：\(words.zh)", "wrote \(path): \(words.en)")
    }

    private func contents(of form: OfficialForm) -> Words {
        let places = Set(ledger.villages.places)
        func sum(_ headcount: Headcount) -> Tally {
            headcount.all.filter { places.contains($0.key) }.values.reduce(.zero, +)
        }
        switch form {
        case .clearOut:
            let persons = ledger.clearedOut.reduce(0) { $0 + $1.members.count }
            let whole = ledger.clearedOut.count(where: \.isWhole)
            return Words(
                "\(whole) 户整户清退，共清退 \(persons) 人", "\(whole) whole households, \(persons) persons in all")
        case .newHouseholds:
            let persons = ledger.newcomers.reduce(0) { $0 + $1.household.members.count }
            return Words("新增 \(persons) 人", "\(persons) persons")
        case .changeRecord:
            let old = sum(ledger.before)
            let new = sum(ledger.after)
            return Words(
                "\(ledger.events.count) 项变动，\(old.households)户\(old.persons)人 → "
                    + "\(new.households)户\(new.persons)人，村、街道、区逐级平衡",
                "\(ledger.events.count) events, \(old.households) households and \(old.persons) persons → "
                    + "\(new.households) and \(new.persons); it foots by village, street and district")
        case .annex1, .annex2:
            let old = sum(ledger.before)
            return Words(
                "\(places.count) 个村，\(old.households) 户 \(old.persons) 人",
                "\(places.count) villages, \(old.households) households, \(old.persons) persons")
        case .annex3:
            return Words("\(pairedVillages.count) 个“双到”村", "\(pairedVillages.count) villages of the programme")
        case .annex4: return Words("\(issues.count) 个问题", "\(issues.count) problems")
        case .householdCard: return Words("\(households.count) 户", "\(households.count) households")
        case .visitSheet:
            let visited = Set(leads.map(\.household)).count
            return Words("\(visited) 户 \(leads.count) 条疑点", "\(visited) households, \(leads.count) leads")
        }
    }
}
