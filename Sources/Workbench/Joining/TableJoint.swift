import Findings
import Importing
import Registry
import SpreadsheetEditing
import SpreadsheetReading
import Templates

/// Tables of one layout that are to become one (并表), and how the columns of each go into those of the first.
struct TableJoint {
    /// The table whose looks the result has.
    let base: RecordTable
    /// Whether its rows are the first ones.
    private let baseHasRows: Bool
    private let tables: [(table: RecordTable, mapping: RowMapping)]

    /// Opens all files; `base` is another workbook that gives the looks.
    ///
    /// - Throws: what is in the way, of every file.
    init(_ files: [String], base blank: String?, _ importer: Importer) throws(TableFaults) {
        var faults: [TableFault] = []
        var opened: [RecordTable] = []
        for file in (blank.map { [$0] } ?? []) + files {
            do throws(TableFaults) { opened.append(try SurveyedTable.open(file, importer)) } catch {
                faults += error.faults
            }
        }
        guard let base = opened.first else { throw TableFaults(faults) }
        self.base = base
        baseHasRows = blank == nil
        var tables: [(RecordTable, RowMapping)] = baseHasRows ? [(base, .own(base.workbook))] : []
        let headings = base.headings
        for table in opened.dropFirst() {
            let definition = table.recognition.definition
            guard definition.id == base.recognition.definition.id else {
                let reason = TableFault.Reason.otherTemplate(definition.title, first: base.recognition.definition.title)
                faults.append(TableFault(table.file, sheet: table.sheet.name, reason))
                continue
            }
            let match = ColumnMatch(table.headings, into: headings)
            if !match.missing.isEmpty {
                let reason = TableFault.Reason.missingColumns(match.missing.map(\.text))
                faults.append(TableFault(table.file, sheet: table.sheet.name, reason))
            }
            tables.append((table, .foreign(table.workbook, match.columns)))
        }
        guard faults.isEmpty else { throw TableFaults(faults) }
        self.tables = tables
    }

    /// Reads every table once.
    ///
    /// - Throws: what is in the way, of every file.
    func survey(limit: Int?) throws(TableFaults) -> JoinSurvey {
        var survey = JoinSurvey()
        var keys = RegisteredKeys()
        var pieces = UploadPieces(limit: limit)
        var count = RowCount(in: base)
        var faults: [TableFault] = []
        for (position, (table, mapping)) in tables.enumerated() {
            count.begin(table.file, mapping)
            let surveyed = SurveyedTable(table, columns: mapping.sources) { row in
                keys.add(row, of: table, file: position)
                pieces.add(household: table.text(of: .householdId, in: row))
                count.add(row)
            }
            faults += surveyed.faults
            survey.add(surveyed)
        }
        guard faults.isEmpty else { throw TableFaults(faults) }
        survey.outcome.duplicates = keys.duplicates
        survey.outcome.count = count
        survey.pieces = pieces.finish()
        if baseHasRows { survey.lastRecord = survey.lastRecords.first ?? 0 }
        return survey
    }

    /// Writes the rows of all tables into copies of the workbook `base`, and puts them in place once all are proven.
    func write(
        _ survey: JoinSurvey, base file: String, limits: Limits
    ) throws(Failure) {
        do throws(EditingError) {
            let table = try WorkbookEditor(path: file, limits: limits).table(
                on: base.sheet.name, firstRow: base.recognition.firstDataRow, lastRecord: survey.lastRecord)
            let writer = PieceWriter(
                table, survey.outcome.outputs, .own(base.workbook),
                with: try .new(beside: survey.outcome.outputs.first?.file ?? file))
            for (source, mapping) in tables {
                writer.use(try mapping.counting(in: survey.outcome.count?.countedColumn).readingRichTexts())
                try source.copyRecords { row throws(EditingError) in try writer.append(row) }
            }
            try writer.finish()
            for copy in writer.finished { try copy.commit() }
        } catch {
            throw .editing(file: file, error)
        }
    }
}

/// What is known of tables before they are joined (并表通读).
struct JoinSurvey {
    var outcome = MergeOutcome()
    private(set) var villages = ReportingVillages()
    /// How many rows each file of the result gets.
    var pieces: [Int] = []
    private(set) var lastRecords: [Int] = []
    /// The last row of the base's own records.
    var lastRecord = 0

    mutating func add(_ table: SurveyedTable) {
        villages.add(table.facts.contents)
        lastRecords.append(table.lastRecord)
        outcome.inputs.append(
            MergeOutcome.Input(
                file: table.table.file, rows: table.records, strayRows: table.facts.strayRows,
                formulas: table.facts.formulas.count, hiddenRows: table.facts.hiddenRows.count))
    }
}

extension RecordTable {
    /// Hands every record on.
    func copyRecords(_ body: (borrowing Row) throws(EditingError) -> Void) throws(EditingError) {
        var failure: EditingError?
        do throws(ReadingError) {
            _ = try forEachRecord { row in
                do throws(EditingError) { try body(row) } catch { failure = error }
                return failure == nil
            }
        } catch {
            throw .reading(error)
        }
        if let failure { throw failure }
    }
}
