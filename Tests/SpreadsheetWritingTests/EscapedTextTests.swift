import Testing

@testable import SpreadsheetWriting

struct EscapedTextTests {
    @Test(arguments: [
        ("张三", "张三"),
        ("=1+1", "=1+1"),
        ("两\n行\t", "两\n行\t"),
        ("a\rb", "a_x000D_b"),
        ("\u{0}", "_x0000_"),
        ("\u{1F}末", "_x001F_末"),
        ("\u{FFFE}\u{FFFF}", "_xFFFE__xFFFF_"),
        ("\u{FFFD}", "\u{FFFD}"),
        ("_x000D_", "_x005F_x000D_"),
        ("_x000d_", "_x005F_x000d_"),
        ("_x005F_x000D_", "_x005F_x005F_x005F_x000D_"),
        ("_x00D_", "_x00D_"),
        ("_xGGGG_ _x123", "_xGGGG_ _x123"),
        ("𠮷_x", "𠮷_x"),
    ])
    func `what XML cannot hold is escaped and nothing else`(text: String, expected: String) {
        #expect(EscapedText.of(text) == expected)
    }

    @Test func `length counts UTF-16 units`() {
        #expect(EscapedText.excess(of: String(repeating: "户", count: 32_767)) == nil)
        #expect(EscapedText.excess(of: String(repeating: "户", count: 32_768)) == 32_768)
        #expect(EscapedText.excess(of: String(repeating: "𠮷", count: 16_384)) == 32_768)
    }
}
