/// Pictures that WPS puts into cells (单元格图片): the cell holds a formula whose result, a text, names the picture.
enum CellPicture {
    /// Whether a formula's result names a picture: `=DISPIMG("ID_…",1)`.
    static func isNamed(by text: Span<UInt8>) -> Bool { begins(text, "=DISPIMG(") || begins(text, "=_xlfn.DISPIMG(") }

    private static func begins(_ text: Span<UInt8>, _ pattern: StaticString) -> Bool {
        let pattern = pattern.description.utf8
        guard text.count >= pattern.count else { return false }
        for (offset, byte) in pattern.enumerated() where text[offset] != byte { return false }
        return true
    }
}
