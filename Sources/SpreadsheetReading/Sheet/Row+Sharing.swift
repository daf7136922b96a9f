extension Row {
    /// A second owner of the row's cells, for whom they must be handed on (共享行).
    ///
    /// No byte is copied as long as it is let go before the next row is read.
    public borrowing func shared() -> Row {
        var row = Row(workbook: workbook)
        row.number = number
        row.look = look
        row.cells = cells
        row.raw = raw
        row.decoded = decoded
        return row
    }
}
