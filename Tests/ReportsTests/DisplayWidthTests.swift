import Testing

@testable import Reports

struct DisplayWidthTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("证件号码", 8), ("F23 列", 6), ("（）", 4), ("ｘ", 2), ("x\u{301}", 1), ("a\u{200B}b", 2),
        ("𠮷", 2), ("·", 1), ("■ 必须改", 8), ("한", 2), ("カ", 2), ("ｶ", 1), ("👨‍👩‍👧", 2), ("é", 1), ("\t", 0),
    ])
    func countsColumns(text: String, width: Int) {
        #expect(DisplayWidth.of(text) == width)
    }

    @Test func padsToAWidth() {
        #expect(DisplayWidth.padded("户主", to: 6) == "户主  ")
        #expect(DisplayWidth.paddedBefore("户主", to: 6) == "  户主")
        #expect(DisplayWidth.padded("户主姓名", to: 6) == "户主姓名")
    }

    @Test(arguments: [("", 1), ("户主", 1), ("户主姓名", 2), ("户主\n姓名", 2), ("户主\n\n姓", 3)])
    func countsLines(text: String, lines: Int) {
        #expect(DisplayWidth.lines(of: text, width: 6) == lines)
    }

    @Test func alignsColumns() {
        var table = TextTable([.left, .right, .left])
        table.add("必须改", "7", "户主")
        table.add("x", "128", "")
        #expect(table.lines == ["  必须改    7  户主", "  x       128"])
    }

    @Test func wrapsAtTheWidth() {
        #expect(TextWrapping.lines(of: "对照户口簿，改正。", indent: "  ", width: 8) == ["  对照户", "  口簿，", "  改正。"])
        #expect(TextWrapping.lines(of: "one two three", indent: "", width: 8) == ["one two", "three"])
        #expect(TextWrapping.lines(["A1", "B2", "C3"], separator: " ", indent: " ", width: 6) == [" A1 B2", " C3"])
        #expect(TextWrapping.lines(of: "", indent: "  ", width: 8).isEmpty)
    }
}
