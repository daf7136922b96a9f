import Findings
import Forms
import Importing
import Registry
import Spreadsheet
import SpreadsheetWriting
import Templates

extension Workbench {
    /// Takes over what was filled in by hand in earlier copies of forms; which form a file is, its headings tell.
    func takeOver(
        _ files: [String], _ register: CheckRequest, into matter: inout FormMatter
    ) throws(Failure) {
        let definitions = try formDefinitions()
        for file in files {
            var isKnown = false
            for table in try tables(of: file, as: definitions, limitedBy: register) {
                isKnown = isKnown || table.layout.rows == "issues" || !table.handColumns.isEmpty
                matter.takeOver(table, from: file)
            }
            guard isKnown else { throw .nothingToTakeOver(file: file) }
        }
    }

    /// The sheets of a file that have the layouts of forms, form by form.
    private func tables(
        of file: String, as definitions: FormDefinitions, limitedBy request: CheckRequest
    ) throws(Failure) -> [FormTable] {
        do throws(ImportError) {
            let forms = definitions.forms.compactMap { definitions[$0] }
            return try importer(for: request).readForms(file, as: forms).joined().compactMap(\.self)
        } catch {
            throw .importing(error)
        }
    }
}

extension FormMatter {
    fileprivate mutating func takeOver(_ table: FormTable, from file: String) {
        switch table.layout.rows {
        case "issues":
            issues += table.records.map { ReviewIssue($0, of: table, in: file) }
        case "areas", "pairedVillages", "balance":
            let positions = table.positions
            func text(_ key: String, _ row: FormTable.Row) -> String {
                positions[key].flatMap { row.values[$0] }?.shown ?? ""
            }
            for row in table.records {
                let place = (town: text("town", row), village: text("village", row))
                for (position, key) in table.handColumns {
                    guard let value = row.values[position].flatMap(OutputValue.init) else { continue }
                    hand[table.layout.rows, HandEntries.key(town: place.town, village: place.village), key] = value
                }
                guard table.layout.rows == "pairedVillages", !place.village.isEmpty else { continue }
                let village = PairedVillage(round: text("round", row), town: place.town, village: place.village)
                if !pairedVillages.contains(where: { $0.town == village.town && $0.village == village.village }) {
                    pairedVillages.append(village)
                }
            }
        default: break
        }
    }
}

extension FormTable {
    /// The columns that people fill in, by position: those without a source, and figures that no register holds.
    fileprivate var handColumns: [(position: Int, key: String)] {
        guard ["areas", "pairedVillages", "balance"].contains(layout.rows) else { return [] }
        let paths = layout.headings.flatMap { $0.paths() }
        return paths.enumerated().compactMap { position, item in
            switch item.column.content {
            case .blank: (position, item.column.handKey(path: item.path))
            case .source(let key) where HandEntries.figures.contains(key): (position, key)
            case .source, .constant: nil
            }
        }
    }
}

extension ReviewIssue {
    /// A problem as a list has it.
    init(_ row: FormTable.Row, of table: FormTable, in file: String) {
        var values: [Column: OutputValue] = [:]
        for (key, position) in table.positions {
            guard let column = Column(rawValue: key), let value = row.values[position].flatMap(OutputValue.init) else {
                continue
            }
            values[column] = value
        }
        self.init(place: "\(file) \(table.sheet) \(row.number)", values: values)
    }
}

extension OutputValue {
    /// A value as it was read; `nil` for what cannot be written again as it is.
    init?(_ value: CellValue) {
        switch value {
        case .text(let text): self = .text(text)
        case .number(let number): self = .number(number)
        case .date(.day(let day)): self = .date(day)
        case .boolean(let boolean): self = .boolean(boolean)
        case .date, .error, .unknown, .picture, .unreadable: return nil
        }
    }
}

extension CellValue {
    /// The value as a clerk reads it, without blanks at its ends.
    var shown: String { CleanedText(description, .text).text }
}
