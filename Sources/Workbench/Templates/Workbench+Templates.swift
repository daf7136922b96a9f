import Corrections
import Findings
import Forms
import Importing
import Registry
import SpreadsheetWriting
import Templates

extension Workbench {
    /// The known layouts and policies, a line each.
    public func templateList(_ language: Language) -> String {
        var lines = library.tables.map { "\($0.id)\t\($0.title)" }
        lines += library.policies.map { "policy/\($0.id)\t\($0.title)" }
        lines.append("decisions\t" + Words("处置台账", "list of decisions")[language])
        return lines.map { $0 + "\n" }.joined()
    }

    /// The columns of a layout, a line each.
    public func templateText(_ id: String, _ language: Language) throws(Failure) -> String {
        let definition = try definition(id)
        let required = Words("必有", "required")[language]
        var lines = ["\(definition.title) (\(definition.id))"]
        for (index, column) in definition.columns.enumerated() {
            let heading = (column.groups + [column.heading]).joined(separator: " / ")
            lines.append(
                "\(index + 1)\t\(heading)\t\(column.field?.rawValue ?? "")\t\(column.isRequired ? required : "")")
        }
        return lines.map { $0 + "\n" }.joined()
    }

    /// The definition of a layout, drafted from a blank workbook that somebody was given.
    public func learn(_ file: String) throws(Failure) -> String {
        let forms = try formDefinitions()
        do throws(ImportError) {
            return try Importer(library: library).learn(file, forms: forms)
        } catch {
            throw .importing(error)
        }
    }

    /// Writes the blank workbook of a layout, of a form, or of the list of decisions.
    public func writeBlank(_ id: String, to path: String) throws(Failure) {
        if id == "decisions" { return try writeDecisionList(to: path) }
        if let form = OfficialForm(rawValue: id) { return try writeBlank(form, to: path) }
        let table = try definition(id)
        do throws(WritingError) {
            try BlankTable(table).write(to: path, readBack: Self.readBack)
        } catch {
            throw .writing(error)
        }
    }

    /// Writes a form without a row: to be filled in by hand, or to be laid out anew by whoever wants another.
    private func writeBlank(_ form: OfficialForm, to path: String) throws(Failure) {
        try writeForm(form.definition, of: FormMatter(ledger: .empty), facts: FormFacts(), to: path)
    }

    /// Writes the list of decisions: blank, with leads to decide on, or with decisions about households.
    func writeDecisionList(
        _ list: DecisionList = DecisionList(), heads: [Identifier: Household] = [:], leads: [FormLead] = [],
        to path: String
    ) throws(Failure) {
        let workbook = try decisionListWorkbook()
        do throws(WritingError) {
            try workbook.write(list, heads: heads, leads: leads, to: path, readBack: Self.readBack)
        } catch {
            throw .writing(error)
        }
    }

    func definition(_ id: String) throws(Failure) -> TableDefinition {
        do throws(TemplateError) {
            return try library.table(id)
        } catch {
            throw .templates(error)
        }
    }

    /// The list of decisions, with newcomers in the layout of the national person table.
    private func decisionListWorkbook() throws(Failure) -> DecisionListWorkbook {
        let columns = try definition("national/person-2021").columns.map {
            DecisionListWorkbook.NewcomerColumn(heading: $0.heading, field: $0.field, width: Double($0.width))
        }
        let further: [Field] = [.povertyAttribute, .laborAttribute, .mainCause, .otherCause, .disposablePerCapita]
        return DecisionListWorkbook(
            newcomerColumns: columns + further.map { .init(heading: $0.label, field: $0, width: 14) },
            reasons: library.reasons.all)
    }
}
