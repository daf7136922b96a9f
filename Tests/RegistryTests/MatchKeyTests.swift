import Registry
import Testing

@Suite("Keys of headings and codes") struct MatchKeyTests {
    @Test(
        "What means nothing makes no other key",
        arguments: [
            ("耕地面积（亩）", "耕地面积(亩)"), ("【元】", "(元)"), ("〔元〕", "［元］"), ("《户》", "〈户〉"), ("Ａ１２务工", "a12务工"),
            ("姓　名", "姓名"), ("\u{FEFF}姓\u{200B}名\n", "姓名"), ("甲、乙；丙", "甲,乙，丙"), ("m²", "M²"), ("kM", "ＫＭ"),
            // One character, written in one code point or in more (canonical equivalence).
            ("É", "E\u{301}"), ("É户", "e\u{301}户"), ("\u{F9D1}合村", "六合村"), ("\u{2F81A}", "\u{51AC}"), ("Å", "\u{212B}"),
            ("\u{1EC7}", "\u{EA}\u{323}"), ("가", "\u{1100}\u{1161}"),
        ])
    func same(_ one: String, _ other: String) {
        #expect(MatchKey(one) == MatchKey(other))
        #expect(Set([MatchKey(one)]).contains(MatchKey(other)))
        #expect(MatchKey(one).text == MatchKey(other).text)
    }

    @Test(
        "What differs has another key",
        arguments: [
            ("户主", "户主姓名"), ("元", "员"), ("E", "É"), ("", "一"), ("A1", "A11"), ("耕地面积（亩）", "耕地面积"),
            ("12345678", "123456789"),
            ("A", "A\u{301}"), ("\u{2460}", "1"),
        ])
    func other(_ one: String, _ other: String) {
        #expect(MatchKey(one) != MatchKey(other))
        #expect(!Set([MatchKey(one)]).contains(MatchKey(other)))
    }

    @Test("A key is its own key", arguments: Field.allCases)
    func normal(_ field: Field) {
        let key = MatchKey(field.label)
        #expect(MatchKey(key.text) == key)
        #expect(MatchKey(key.text).text.utf8.elementsEqual(key.text.utf8))
    }
}
