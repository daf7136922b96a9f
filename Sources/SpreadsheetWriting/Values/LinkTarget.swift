import Spreadsheet

/// Where a link leads: a cell of this workbook or of another file.
public struct LinkTarget: Hashable, Sendable {
    /// The other file, relative to this one's folder, with `/` between folders. `nil` for this workbook.
    public var file: String?
    public var sheet: String
    public var cell: CellReference

    public init(file: String? = nil, sheet: String, cell: CellReference) {
        self.file = file
        self.sheet = sheet
        self.cell = cell
    }

    /// `'名单'!F23`
    private var location: String {
        "\(SheetName.quoted(sheet))!\(cell)"
    }

    /// The link as the library wants it.
    var url: String {
        guard let file else { return "internal:" + location }
        return "external:\(file.replacing("%", with: "%25").replacing("#", with: "%23"))#\(location)"
    }

    /// The link as a formula, without the sign in front. The texts in a formula are limited.
    func formula(showing text: String) throws(CellFault) -> String {
        let texts = ["\(file ?? "")#\(location)", text]
        guard texts.allSatisfy({ $0.utf16.count <= 255 }) else { throw .linkTooLong }
        let quoted = texts.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }
        return "HYPERLINK(\(quoted.joined(separator: ",")))"
    }
}
