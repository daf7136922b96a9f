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

    /// Opens a file of the stream; `nil` where the files must be grouped.
    public func open(_ position: Int) -> OpenedFile? {
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

    /// Reads a file, and hands its households over block by block; who takes a block leaves another, whose storage is used
    /// again. Several threads may read a file each.
    ///
    /// - Returns: the file's tables, numbered from 0; `nil` where the files must be grouped.
    public func read(_ file: OpenedFile, into receive: (inout HouseholdBlock) -> Void) -> [ImportedTable]? {
        guard let tables = file.read(met, into: receive) else {
            met.giveUp()
            return nil
        }
        return tables
    }
}
