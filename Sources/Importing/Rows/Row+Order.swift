import SpreadsheetReading

extension Row {
    /// Sees that the row stands below the last one, which it then is.
    ///
    /// People belong to the household of the row above, and half a row would be a record of its own: rows in disorder, or
    /// in two pieces, cannot be understood one by one, and are refused.
    borrowing func follows(_ last: inout Int, in sheet: Sheet) throws(ReadingError) {
        guard number > last else { throw .badCell(part: sheet.part ?? sheet.name, place: "row \(number)", .rowOrder) }
        last = number
    }
}
