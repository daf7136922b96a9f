import SpreadsheetEditing
import Testing

/// Rows before, edits, and rows after, byte for byte.
struct SheetEditCase: CustomTestStringConvertible {
    let testDescription: String
    let before: String
    let edits: [CellEdit]
    let after: String

    init(_ name: String, _ before: String, _ edits: [CellEdit], _ after: String) {
        testDescription = name
        self.before = before
        self.edits = edits
        self.after = after
    }

    static let inRows: [SheetEditCase] = [
        SheetEditCase(
            "a number for a number", "<row r=\"1\"><c r=\"A1\" s=\"2\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>",
            [CellEdit("A1", .number(1.5))],
            "<row r=\"1\"><c r=\"A1\" s=\"2\"><v>1.5</v></c><c r=\"B1\"><v>2</v></c></row>"),
        SheetEditCase(
            "text for a number, blanks and signs kept", "<row r=\"1\"><c s='2' r='A1'  ><v>1</v></c></row>",
            [CellEdit("A1", .text(" a<b&c "))],
            "<row r=\"1\"><c s='2' r='A1' t=\"inlineStr\"><is><t xml:space=\"preserve\"> a&lt;b&amp;c </t></is></c></row>"
        ),
        SheetEditCase(
            "metadata of the old content goes",
            "<row r=\"1\"><c r=\"A1\" vm=\"1\" cm=\"2\" ph=\"1\" t=\"e\"><v>#N/A</v></c></row>",
            [CellEdit("A1", .number(0))], "<row r=\"1\"><c r=\"A1\" ph=\"1\"><v>0</v></c></row>"),
        SheetEditCase(
            "cleared", "<row r=\"1\"><c r=\"A1\" s=\"1\" t=\"str\"><v>x</v></c></row>", [CellEdit("A1", .clear)],
            "<row r=\"1\"><c r=\"A1\" s=\"1\"/></row>"),
        SheetEditCase(
            "cleared what holds nothing", "<row r=\"1\"><c r=\"A1\" s=\"1\"></c></row>",
            [CellEdit("A1", .clear), CellEdit("B7", .text(""))], "<row r=\"1\"><c r=\"A1\" s=\"1\"></c></row>"),
        SheetEditCase(
            "an empty cell filled", "<row r=\"1\"><c r=\"A1\" s=\"1\" /><c r=\"B1\"/></row>",
            [CellEdit("B1", .number(2))], "<row r=\"1\"><c r=\"A1\" s=\"1\" /><c r=\"B1\"><v>2</v></c></row>"),
        SheetEditCase(
            "put in before, between and behind", "<row r=\"2\"><c r=\"B2\"><v>2</v></c><c r=\"E2\"><v>5</v></c></row>",
            [CellEdit("F2", .number(6)), CellEdit("A2", .number(1)), CellEdit("C2", .number(3))],
            "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\"><v>2</v></c><c r=\"C2\"><v>3</v></c>"
                + "<c r=\"E2\"><v>5</v></c><c r=\"F2\"><v>6</v></c></row>"),
        SheetEditCase(
            "an empty row filled", "<row r=\"1\" s=\"2\" customFormat=\"1\" ht=\"20\"/>", [CellEdit("B1", .number(2))],
            "<row r=\"1\" s=\"2\" customFormat=\"1\" ht=\"20\"><c r=\"B1\" s=\"2\"><v>2</v></c></row>"),
        SheetEditCase(
            "rows put in before, between and behind", "<row r=\"2\"/><row r=\"4\"><c r=\"A4\"><v>4</v></c></row>",
            [
                CellEdit("A1", .number(1)), CellEdit("B3", .number(3)), CellEdit("A3", .clear),
                CellEdit("A9", .number(9)),
            ],
            "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\"/><row r=\"3\"><c r=\"B3\"><v>3</v></c></row>"
                + "<row r=\"4\"><c r=\"A4\"><v>4</v></c></row><row r=\"9\"><c r=\"A9\"><v>9</v></c></row>"),
        SheetEditCase(
            "rows and cells without places", "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>",
            [CellEdit("B1", .number(-2)), CellEdit("B2", .number(4))],
            "<row><c><v>1</v></c><c><v>-2</v></c></row><row><c><v>3</v></c><c r=\"B2\"><v>4</v></c></row>"),
        SheetEditCase(
            "rows and cells without places, known again by what they hold",
            "<row><c><v>1</v></c></row><row><c/><c t=\"str\"><v>二</v></c><c><v>3</v></c></row>",
            [
                CellEdit("A1", .number(4), expected: "1"), CellEdit("B2", .clear, expected: "二"),
                CellEdit("C2", .number(5), expected: "3"),
            ], "<row><c><v>4</v></c></row><row><c/><c/><c><v>5</v></c></row>"),
        SheetEditCase(
            "spans widened", "<row r=\"1\" spans=\"2:3\"><c r=\"B1\"><v>1</v></c></row><row r=\"2\" spans=\"1:9\"/>",
            [CellEdit("E1", .number(5)), CellEdit("B2", .number(2))],
            "<row r=\"1\" spans=\"2:5\"><c r=\"B1\"><v>1</v></c><c r=\"E1\"><v>5</v></c></row>"
                + "<row r=\"2\" spans=\"1:9\"><c r=\"B2\"><v>2</v></c></row>"),
        SheetEditCase(
            "comments and literal text passed over",
            "<row r=\"1\"><!-- </row><c r=\"A1\"> --><c r=\"A1\" t=\"inlineStr\"><is><t><![CDATA[</c></row>]]></t></is></c>"
                + "</row><row r=\"2\"><c r=\"A2\"><v>2</v></c></row>",
            [CellEdit("A2", .number(3))],
            "<row r=\"1\"><!-- </row><c r=\"A1\"> --><c r=\"A1\" t=\"inlineStr\"><is><t><![CDATA[</c></row>]]></t></is></c>"
                + "</row><row r=\"2\"><c r=\"A2\"><v>3</v></c></row>"),
        SheetEditCase("no rows yet", "", [CellEdit("A1", .number(1))], "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"),
        SheetEditCase(
            "a formula gone", "<row r=\"1\"><c r=\"A1\" t=\"str\"><f>\"x\"</f><v>x</v></c></row>",
            [CellEdit("A1", .number(1))], "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"),
    ]

    /// All of the sheet's part, where more than its rows matters.
    static let inSheets: [SheetEditCase] = [
        SheetEditCase(
            "prefixes",
            "<x:worksheet xmlns:x=\"\(PartsBook.main)\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\"><x:v>1</x:v></x:c></x:row>"
                + "<x:row r=\"2\"/></x:sheetData></x:worksheet>",
            [CellEdit("A1", .text("a")), CellEdit("B2", .number(2)), CellEdit("A3", .number(3))],
            "<x:worksheet xmlns:x=\"\(PartsBook.main)\"><x:sheetData><x:row r=\"1\">"
                + "<x:c r=\"A1\" t=\"inlineStr\"><x:is><x:t>a</x:t></x:is></x:c></x:row>"
                + "<x:row r=\"2\"><x:c r=\"B2\"><x:v>2</x:v></x:c></x:row>"
                + "<x:row r=\"3\"><x:c r=\"A3\"><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>"),
        SheetEditCase(
            "prefixes that only the row knows",
            "<worksheet xmlns=\"\(PartsBook.main)\"><sheetData><x:row r=\"1\" xmlns:x=\"\(PartsBook.main)\">"
                + "<x:c r=\"B1\"><x:v>1</x:v></x:c></x:row></sheetData></worksheet>",
            [CellEdit("B1", .number(2), expected: "1")],
            "<worksheet xmlns=\"\(PartsBook.main)\"><sheetData><x:row r=\"1\" xmlns:x=\"\(PartsBook.main)\">"
                + "<x:c r=\"B1\"><x:v>2</x:v></x:c></x:row></sheetData></worksheet>"),
        SheetEditCase(
            "strict, byte order mark, empty sheet",
            "\u{FEFF}<worksheet xmlns=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><sheetData /></worksheet>\n",
            [CellEdit("A1", .number(1))],
            "\u{FEFF}<worksheet xmlns=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><sheetData ><row r=\"1\">"
                + "<c r=\"A1\"><v>1</v></c></row></sheetData></worksheet>\n"),
        SheetEditCase(
            "declared range widened, the column's format taken",
            "<worksheet xmlns=\"\(PartsBook.main)\"><dimension ref=\"B2:C3\"/><cols><col min=\"4\" max=\"9\" style=\"2\"/></cols>"
                + "<sheetData><row r=\"2\"><c r=\"B2\"><v>1</v></c></row></sheetData></worksheet>",
            [CellEdit("D5", .number(1)), CellEdit("A1", .clear)],
            "<worksheet xmlns=\"\(PartsBook.main)\"><dimension ref=\"B2:D5\"/><cols><col min=\"4\" max=\"9\" style=\"2\"/></cols>"
                + "<sheetData><row r=\"2\"><c r=\"B2\"><v>1</v></c></row><row r=\"5\"><c r=\"D5\" s=\"2\"><v>1</v></c></row>"
                + "</sheetData></worksheet>"),
    ]
}
