import Findings
import Registry
import Testing

@Suite("Messages") struct MessageTests {
    @Test(
        "What stands in brackets is a value by its position, and nothing else",
        arguments: [
            ("没有值", "没有值"), ("{0}", "甲{1}"), ("{1}和{0}，{1}", "7和甲{1}，7"), ("{2}、{", "{2}、{"), ("{{0}}", "{甲{1}}"),
            ("{x}{0", "{x}{0"), ("}{1}{", "}7{"),
        ])
    func values(_ message: String, _ expected: String) {
        let entry = CatalogueEntry(
            "P999", .warning, title: Words("", ""), message: Words(message, ""), why: Words("", ""),
            remedy: Words("", ""),
            basis: Basis("", .high))
        let finding = Finding("P999", at: .household(0, field: nil), [.text("甲{1}"), .count(7)])
        #expect(entry.message(for: finding, .zh, showValues: true) == expected)
    }
}
