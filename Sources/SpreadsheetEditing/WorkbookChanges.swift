import Spreadsheet
import SpreadsheetReading

/// The changed parts of a workbook, each in a file of its own until all are known.
struct WorkbookChanges {
    private let container: Container
    private let folder: String
    private let destination: String
    /// By their members' places in the container.
    private(set) var parts: [Int: NewPart] = [:]
    private(set) var removed: Set<Int> = []
    private var kinds: [Int: [PartChange.Kind]] = [:]

    var isEmpty: Bool { parts.isEmpty }

    /// What was changed, in the order of the container.
    var report: [PartChange] {
        kinds.sorted { $0.key < $1.key }.flatMap { index, kinds in
            kinds.map { PartChange(part: PartName.printable(container.members[index].name), kind: $0) }
        }
    }

    init(container: Container, folder: String, destination: String) {
        self.container = container
        self.folder = folder
        self.destination = destination
    }

    /// Rewrites a sheet.
    mutating func rewrite(
        _ sheet: Sheet, of workbook: Workbook, _ edits: [PlannedEdit], _ content: NewContent, widths: [Int: Double]
    ) throws(EditingError) -> SheetRewriter.Outcome {
        guard let key = sheet.part, let index = container.indices[key] else { throw .sheet(sheet.name, .noRows) }
        let part = try reading { () throws(ReadingError) in try container.part(key) }
        let rewriter = SheetRewriter(
            sheet: sheet.name,
            markup: try SheetMarkup(part, limits: workbook.limits, output: try output(index, part)),
            edits: edits, content: content, dateSystem: workbook.dateSystem, widths: widths)
        let outcome = try rewriter.run()
        // Cells may be cleared that hold nothing.
        guard outcome.part.isChanged else { return outcome }
        parts[index] = outcome.part
        let tally = outcome.tally
        var kinds = [
            PartChange.Kind.cells(replaced: tally.replaced, inserted: tally.inserted, cleared: tally.cleared)
        ]
        if tally.marked > 0 { kinds.append(.marks(cells: tally.marked)) }
        if let (from, to) = tally.dimension { kinds.append(.dimension(from: from, to: to)) }
        if tally.spans > 0 { kinds.append(.spans(rows: tally.spans)) }
        self.kinds[index] = kinds
        return outcome
    }

    /// Adds new shared strings, or counts the references to the old ones anew.
    mutating func add(_ strings: NewStrings, to part: Part, limits: Limits) throws(EditingError) {
        guard !strings.texts.isEmpty || strings.references != 0, let index = index(of: part) else { return }
        let new = try SharedStringsPart.add(strings, to: part, limits: limits, output: try output(index, part))
        guard new.isChanged else { return }
        parts[index] = new
        kinds[index] = [.sharedStrings(added: strings.texts.count)]
    }

    mutating func add(_ styles: [NewStyles.Style], to part: Part, limits: Limits) throws(EditingError) {
        guard !styles.isEmpty, let index = index(of: part) else { return }
        parts[index] = try StylesPart.add(styles, to: part, limits: limits, output: try output(index, part))
        kinds[index] = [.styles(added: styles.count)]
    }

    mutating func removeCalculationChain(workbookPart: String, limits: Limits) throws(EditingError) {
        let container = container
        let chain = try reading { () throws(ReadingError) in
            try CalculationChain(workbookPart: workbookPart, container, limits: limits)
        }
        guard let chain else { return }
        removed.insert(chain.part)
        kinds[chain.part] = [.calculationChainRemoved]
        for index in [chain.relationships, chain.contentTypes] {
            let key = PartName.key(container.members[index].name)
            let part = try reading { () throws(ReadingError) in try container.part(key) }
            parts[index] = try chain.remove(from: part, limits: limits, output: try output(index, part))
            kinds[index] = [.calculationChainRemoved]
        }
    }

    /// Writes the workbook with its changed parts.
    func write(to path: String) throws(EditingError) {
        var copy = try ArchiveCopy(of: container, at: path, destination: destination)
        try copy.write(parts, removing: removed)
        try copy.close()
    }

    /// Takes a part that somebody else has written.
    mutating func take(_ new: NewPart, _ kind: PartChange.Kind) {
        guard let index = index(of: new.old) else { return }
        parts[index] = new
        kinds[index] = [kind]
    }

    private func index(of part: Part) -> Int? { container.indices[PartName.key(part.member.name)] }

    /// Where the new bytes of a part go.
    func output(for part: Part) throws(EditingError) -> PartOutput {
        try output(index(of: part) ?? 0, part)
    }

    private func output(_ index: Int, _ part: Part) throws(EditingError) -> PartOutput {
        try PartOutput(replacing: part, at: "\(folder)/part-\(index)", destination: destination)
    }
}
