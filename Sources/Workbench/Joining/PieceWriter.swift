import SpreadsheetEditing
import SpreadsheetReading
import SpreadsheetWriting

/// Writes rows into copies of one workbook, one after the other, each of the size that it was to have (分块写出).
final class PieceWriter {
    private let table: EditableTable
    private let pieces: [(file: String, rows: Int)]
    private let batch: OutputBatch
    private var next = 0
    private var rowsLeft = 0
    private var copy: TableCopy?
    private var mapping: RowMapping
    private var plan: TableCopy.RowPlan?
    private(set) var finished: [FinishedCopy] = []

    /// Whether all pieces have their rows.
    var isComplete: Bool { next == pieces.count && rowsLeft == 0 }

    init(
        _ table: EditableTable, _ pieces: [(file: String, rows: Int)], _ mapping: RowMapping, with batch: OutputBatch
    ) {
        self.table = table
        self.pieces = pieces
        self.batch = batch
        self.mapping = mapping
    }

    /// The rows that follow are laid out otherwise.
    func use(_ mapping: RowMapping) {
        self.mapping = mapping
        plan = nil
    }

    func append(_ row: borrowing Row) throws(EditingError) {
        while rowsLeft == 0 { try begin() }
        let plan = plan ?? copy?.plan(mapping)
        self.plan = plan
        if let plan { try copy?.append(row, plan) }
        rowsLeft -= 1
    }

    private func begin() throws(EditingError) {
        try end()
        guard next < pieces.count else { throw .notAsPlanned(part: table.sheetName) }
        copy = try table.copy(to: pieces[next].file, rows: pieces[next].rows, with: batch)
        rowsLeft = pieces[next].rows
        plan = nil
        next += 1
    }

    /// Ends the piece that is being written, if there is one.
    private func end() throws(EditingError) {
        if let copy = copy.take() { finished.append(try copy.finish()) }
    }

    /// Ends the last piece; one without rows is written, too.
    func finish() throws(EditingError) {
        while next < pieces.count { try begin() }
        try end()
    }
}

extension OutputBatch {
    /// A batch for the folder that a path lies in.
    static func new(beside path: String) throws(EditingError) -> OutputBatch {
        do throws(WritingError) { return try OutputBatch(beside: path) } catch { throw .writing(error) }
    }
}
