import Registry
import Testing

@Suite("Cleaning of cell text")
struct CleaningTests {
    @Test(
        "What is safe is done, and said",
        arguments: [
            (" 张三 ", Cleaning.name, "张三", [Remark.Kind.blanksRemoved]), ("阿 依", .name, "阿 依", []),
            ("张\u{200B}三", .name, "张三", [.blanksRemoved]), ("\u{FEFF}备注\n", .text, "备注", [.blanksRemoved]),
            ("Ａ１", .text, "Ａ１", []), ("乡（镇）内务工", .code, "乡(镇)内务工", [.widthNarrowed]),
            ("男\u{3000}", .code, "男", [.blanksRemoved]), (" １２ ３", .code, "123", [.blanksRemoved, .widthNarrowed]),
            ("2018-06-05 08:30", .number, "2018-06-05 08:30", []),
            ("\t９６００", .number, "9600", [.blanksRemoved, .widthNarrowed]),
            ("990001\u{A0}19750312189x", .identity, "99000119750312189X", [.blanksRemoved, .checkLetterRaised]),
            ("'990001197709032286", .identity, "990001197709032286", [.guardRemoved]),
            ("=\"0012\"", .code, "0012", [.guardRemoved]), ("=A1", .code, "=A1", []), ("'", .text, "'", []),
            ("ax", .code, "ax", []), ("", .code, "", []),
        ])
    func cleaned(_ raw: String, _ cleaning: Cleaning, _ text: String, _ remarks: [Remark.Kind]) {
        let cleaned = CleanedText(raw, cleaning)
        #expect(cleaned.text == text)
        #expect(cleaned.remarks == remarks)
    }

    @Test("Cleaning twice is cleaning once", arguments: [" １２ ３", "='x'", "\u{200B} x ", "=\"9x\""])
    func idempotent(_ raw: String) {
        for cleaning in [Cleaning.text, .name, .code, .number, .identity] {
            let once = CleanedText(raw, cleaning).text
            #expect(CleanedText(once, cleaning).text == once)
        }
    }

    @Test("Headings match whatever their brackets, width, blanks and case")
    func matchKeys() {
        #expect(MatchKey("务工时间（月）") == MatchKey("务工时间 (月)"))
        #expect(MatchKey("是否\n低保") == MatchKey("是否低保"))
        #expect(MatchKey("ａ【1】") == MatchKey("A(1)"))
        #expect(MatchKey("姓名") != MatchKey("户主姓名"))
    }
}
