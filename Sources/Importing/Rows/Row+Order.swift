import SpreadsheetReading

extension Row {
    /// Sees that the row stands below the last one, which it then is.
    ///
    /// People belong to the household of the row above, and half a row would be a record of its own: rows in disorder, or
    /// in two pieces, cannot be understood one by one, and are refused.
    borrowing func follows(_ last: inout Int, in sheet: Sheet) throws(ReadingError) {
        try sheet.sees(number, follow: &last)
    }
}

extension Sheet {
    /// Sees that a row stands below the last one, which it then is.
    func sees(_ row: Int, follow last: inout Int) throws(ReadingError) {
        guard row > last else { throw .badCell(part: part ?? name, place: "row \(row)", .rowOrder) }
        last = row
    }
}
