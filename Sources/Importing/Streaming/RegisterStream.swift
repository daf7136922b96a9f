import Registry
import SpreadsheetReading

/// Files of person tables, read household by household into one register that nobody ever holds as a whole (流式台账).
///
/// It takes that the rows of a household stand together, that no household is in two files, and that all files have the
/// same columns. Where that turns out to be otherwise, what was read so far is void, and the files are to be grouped:
/// `Importer.read`.
public struct RegisterStream: Sendable {
    /// The files, in the order of the register.
    public let files: [String]
    /// The first file; the others are looked at and closed again until their turn comes, because each needs memory for its
    /// texts.
    public let first: OpenedFile
    private let importer: Importer
    private let sectionSize: Int
    private let met = MetHouseholds()

    /// `nil` where one of the files cannot be read household by household.
    ///
    /// - Parameters:
    ///   - opening: where the first file may have been begun to be opened.
    ///   - sectionSize: bytes of a sheet's text that a thread reads at a time, about.
    public init?(
        _ files: [String], _ importer: Importer, opening: WorkbookAhead = WorkbookAhead(),
        sectionSize: Int = SheetSections.size
    ) {
        guard let file = files.first,
            let first = OpenedFile(file, importer, readsAhead: true, opening: opening)
        else { return nil }
        self.files = files
        self.first = first
        self.importer = importer
        self.sectionSize = sectionSize
        let others = Array(files.indices.dropFirst())
        guard SideBySide.map(others, atOnce: importer.jobs, { [self] in open($0) != nil }).allSatisfy(\.self) else {
            return nil
        }
    }

    /// How many threads may work at once.
    public var jobs: Int { importer.jobs }

    /// How many files are read side by side.
    public var workers: Int { ReadingThreads(importer.jobs).workers(for: files.count) }

    /// Reads a file, and lets its households be looked at, some that follow each other at a time, by the threads that read
    /// them.
    ///
    /// - Parameters:
    ///   - result: what nothing was added to.
    ///   - look: looks at households; told the tables before their rows are read.
    ///   - add: adds what came of it, in the order of the households.
    /// - Returns: the file's tables, numbered from 0, and the result; `nil` where the files must be grouped.
    public func read<Output: Sendable, Result: Sendable>(
        _ position: Int, into result: Result,
        look: @escaping @Sendable (ArraySlice<Household>, [ImportedTable]) -> Output,
        add: @escaping @Sendable (inout Result, Output) -> Void
    ) -> (tables: [ImportedTable], result: Result)? {
        guard let file = open(position) else { return nil }
        let columns = file.tables
        let task = StreamTask<HouseholdLooker<Output>, Result>(
            notesContents: true,
            taker: { HouseholdLooker($0, of: $1, table: $2) { look($0, columns) } }, add: add)
        return read(file, into: result, by: task)
    }

    /// Reads a file of which nothing is wanted but who its people are, and what finds them in department lists: neither
    /// households nor what the records have in common.
    ///
    /// - Parameters:
    ///   - fields: what is kept besides who and where somebody is.
    ///   - writing: how the names of lists are compared.
    /// - Returns: the file's tables, numbered from 0, and what is kept; `nil` where the files must be grouped.
    public func readPeople(
        _ position: Int, keeping fields: RollFields, for writing: NameWriting
    ) -> (tables: [ImportedTable], result: RegisterRoll)? {
        guard let file = open(position) else { return nil }
        let task = StreamTask<RollTaker, RegisterRoll>(
            notesContents: false,
            taker: { RollTaker($0, of: $1, table: $2, keeping: fields, for: writing) }, add: { $0.append($1) })
        return read(file, into: RegisterRoll(), by: task)
    }

    private func read<Taker: HouseholdTaker & ~Copyable, Result>(
        _ file: OpenedFile, into result: Result, by task: StreamTask<Taker, Result>
    ) -> (tables: [ImportedTable], result: Result)? {
        var result = result
        let tables = file.read(
            into: &result, by: task, met, threads: max(1, importer.jobs / workers), sectionSize: sectionSize)
        guard let tables else {
            met.giveUp()
            return nil
        }
        return (tables, result)
    }

    /// Opens a file of the stream; `nil` where the files must be grouped.
    private func open(_ position: Int) -> OpenedFile? {
        if position == 0 { return first }
        let share = ReadingThreads(importer.jobs).share(of: files.count)
        guard !met.mustGroup, let file = OpenedFile(files[position], importer, readsAhead: share.mayReadAhead),
            file.columns == first.columns, file.conventions == first.conventions
        else {
            met.giveUp()
            return nil
        }
        return file
    }
}
