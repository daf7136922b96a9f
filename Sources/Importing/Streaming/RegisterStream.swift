import Registry

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
    private let met = MetHouseholds()

    /// `nil` where one of the files cannot be read household by household.
    public init?(_ files: [String], _ importer: Importer) {
        guard let file = files.first, let first = OpenedFile(file, importer, readsAhead: true) else { return nil }
        self.files = files
        self.first = first
        self.importer = importer
        let others = Array(files.indices.dropFirst())
        guard SideBySide.map(others, atOnce: importer.jobs, { [self] in open($0) != nil }).allSatisfy(\.self) else {
            return nil
        }
    }

    /// How many files are read side by side.
    public var workers: Int { ReadingThreads(importer.jobs).workers(for: files.count) }

    /// Reads a file, and works on its households block by block.
    ///
    /// - Parameters:
    ///   - threads: how many threads work while the caller's reads; it does both where that is 0.
    ///   - work: works on a block; told the tables before their rows are read.
    /// - Returns: the file's tables, numbered from 0, and what came of the blocks, in order; `nil` where the files must be
    ///   grouped.
    public func read<Output: Sendable>(
        _ position: Int, threads: Int, _ work: @escaping @Sendable (inout HouseholdBlock, [ImportedTable]) -> Output
    ) -> (tables: [ImportedTable], blocks: [Output])? {
        guard let file = open(position) else { return nil }
        let columns = file.tables
        let ordered = OrderedWork<HouseholdBlock, Output>(threads: threads) { work(&$0, columns) }
        let tables = read(file) { block in ordered.take(&block, fresh: HouseholdBlock()) }
        let blocks = ordered.finish()
        return tables.map { ($0, blocks) }
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

    /// Hands a file's households over block by block; who takes a block leaves another, whose storage is used again.
    private func read(_ file: OpenedFile, into receive: (inout HouseholdBlock) -> Void) -> [ImportedTable]? {
        guard let tables = file.read(met, into: receive) else {
            met.giveUp()
            return nil
        }
        return tables
    }
}
