import Registry

/// What a sheet is filled in with besides its rows (填充内容).
struct SheetFilling {
    /// What replaces names in braces.
    var placeholders: [String: String]
    /// For whom the copy is made.
    var variant = FormVariant.print
    /// What was filled in by hand before.
    var hand = HandEntries()
}
