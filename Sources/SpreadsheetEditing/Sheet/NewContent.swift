/// What edits need beside the sheets: new shared strings and new formats. One for the whole workbook, so that each text
/// and each format is added once.
struct NewContent {
    var strings: NewStrings?
    var styles: NewStyles
}
