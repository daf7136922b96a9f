import Spreadsheet
import SpreadsheetReading

/// What other parts say of how long a table is (表长的引用): the printed area and the filter among the workbook's names, and
/// the tables (ListObjects) that lie on the sheet.
enum TableReferences {
    /// The workbook's part with its names fitted; `nil` where none says anything else.
    static func names(
        in part: Part, ofSheet index: Int, _ extent: RowExtent, limits: Limits,
        output: () throws(EditingError) -> PartOutput
    ) throws(EditingError) -> NewPart? {
        var text = try SmallPart(part, limits: limits)
        var start: Int?
        var isChanged = false
        while let tag = try text.nextTag() {
            if tag == .start, text.attribute(.localSheet)?.text == "\(index)",
                isFitted(text.attribute(.definedName)?.text)
            {
                start = text.scanner.isEmpty ? nil : text.tag.upperBound
            } else if tag == .end, let from = start {
                let range = from..<text.tag.lowerBound
                let (old, new) = (text.string(range), fitted(text.string(range), extent))
                if new != old {
                    text.replace(range, with: new)
                    isChanged = true
                }
                start = nil
            }
        }
        return isChanged ? try text.write(to: try output()) : nil
    }

    private static func isFitted(_ name: String?) -> Bool {
        name == "_xlnm.Print_Area" || name == "_xlnm._FilterDatabase"
    }

    /// `表!$A$1:$C$9,表!$E$1:$F$9` with other last rows.
    private static func fitted(_ references: String, _ extent: RowExtent) -> String {
        references.split(separator: ",", omittingEmptySubsequences: false).map { reference in
            guard let mark = reference.lastIndex(of: "!"),
                let range = CellRange(reference[reference.index(after: mark)...]), range.first != range.last
            else { return String(reference) }
            let new = extent.fitted(range)
            return reference[...mark] + "\(absolute(new.first)):\(absolute(new.last))"
        }.joined(separator: ",")
    }

    private static func absolute(_ cell: CellReference) -> String {
        "$\(CellReference.letters(ofColumn: cell.column))$\(cell.row)"
    }

    /// A table's part with its range fitted; `nil` where it is as long already.
    static func table(
        _ part: Part, sheet: String, _ extent: RowExtent, limits: Limits,
        output: () throws(EditingError) -> PartOutput
    ) throws(EditingError) -> NewPart? {
        var text = try SmallPart(part, limits: limits)
        var isChanged = false
        while let tag = try text.nextTag() {
            guard tag == .start else { continue }
            if let totals = text.attribute(.totalsRows), totals.text != "0" { throw .sheet(sheet, .totalsRow) }
            guard let reference = text.attribute(.reference), let range = CellRange(reference.text) else { continue }
            let new = extent.fitted(range)
            guard new != range else { continue }
            text.replace(reference.range, with: new.description)
            isChanged = true
        }
        return isChanged ? try text.write(to: try output()) : nil
    }
}

extension MarkupName {
    static let localSheet = MarkupName("localSheetId")
    static let definedName = MarkupName("name")
    static let totalsRows = MarkupName("totalsRowCount")
}
