import Registry

extension TemplateLibrary {
    /// The header among the first rows of a sheet, and the layout it belongs to.
    ///
    /// The header is found by content: of all blocks of up to four rows that begin within the first fifteen, the one
    /// whose headings the layouts and the dictionary explain best. The same rows always give the same answer.
    ///
    /// - Parameters:
    ///   - rows: the first rows of the sheet that hold text, some twenty, in order.
    ///   - table: the id of a layout that somebody named; the header is then looked for in its light only.
    /// - Throws: `notRecognised` with the layout that comes nearest and what it lacks; `unknownTable`.
    public func recognise(_ rows: [HeaderRow], as table: String? = nil) throws(TemplateError) -> Recognition {
        var layouts = self.layouts
        if let table {
            let id = try self.table(table).id
            layouts.removeAll { $0.definition.id != id }
        }
        let lines = rows.map(HeaderCells.init).filter { !$0.cells.isEmpty }
        let best = best(layouts, in: lines)
        guard let best, let fit = Self.fit(of: best, isNamed: table != nil) else {
            throw .notRecognised(
                best: best?.definition.id,
                missing: best.map { ($0.missingRequired.isEmpty ? $0.absent : $0.missingRequired).map(\.heading) } ?? []
            )
        }
        let below = lines.first { $0.number > best.block.rows.upperBound }
        let numbering = below.flatMap { $0.isNumberingOrUnits ? $0 : nil }
        return Recognition(
            definition: best.definition, fit: fit, headerRows: best.block.rows,
            firstDataRow: 1 + (numbering?.number ?? best.block.rows.upperBound),
            columns: best.columns, missingRequired: best.missingRequired, unknown: best.unknown, repeated: best.repeated
        )
    }

    private static func fit(of assignment: ColumnAssignment, isNamed: Bool) -> Recognition.Fit? {
        if isNamed { return .named }
        if assignment.isConvincing { return .recognised }
        return assignment.isClearlyPersons ? .nearest : nil
    }

    /// The block and layout with the best score, of those that convince where any does. Of equals the block with fewer rows, then the upper one, then the
    /// smaller layout, then the later one, then the first by id.
    private func best(_ layouts: [LayoutHeadings], in lines: [HeaderCells]) -> ColumnAssignment? {
        var best: (assignment: ColumnAssignment, rank: [Int])?
        let mayEndHeader = lines.map { line in line.cells.contains { isKnown($0.cell.forms) } }
        for first in lines.indices.prefix(15) {
            for last in lines.indices[first...].prefix(4) where mayEndHeader[last] {
                let block = HeaderBlock(lines[first...last])
                // Most blocks are rows of data, of whose cells hardly any means anything in any layout.
                let hopeful = block.headings.map {
                    isKnown($0.forms) || isKnown($0.joinedForms) || $0.forms.contains(where: headings.isKept)
                }
                for layout in layouts {
                    let assignment = ColumnAssignment(block, hopeful: hopeful, to: layout)
                    guard assignment.ownCount > 0 else { continue }
                    let rank = [
                        assignment.isConvincing ? 1 : 0, assignment.score, first - last, -first,
                        -layout.definition.columns.count,
                        layout.definition.conventions.edition,
                    ]
                    if let best, !best.rank.lexicographicallyPrecedes(rank) { continue }
                    best = (assignment, rank)
                }
            }
        }
        return best?.assignment
    }

    /// Whether a heading that may be looked up so means something in any layout.
    private func isKnown(_ forms: [HeadingForm]) -> Bool { forms.contains { vocabulary.contains($0.key) } }
}
