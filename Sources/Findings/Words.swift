/// The languages in which words are shown (语言). Codes, keys and figures never depend on it.
public enum Language: String, Sendable, CaseIterable {
    /// Chinese.
    case zh
    /// English.
    case en
}

/// The same words in both languages (双语文字).
public struct Words: Sendable, Hashable {
    /// The words in Chinese.
    public let zh: String
    /// The words in English.
    public let en: String

    /// The same in Chinese and in English.
    public init(_ zh: String, _ en: String) {
        self.zh = zh
        self.en = en
    }

    /// The words in `language`.
    public subscript(language: Language) -> String { language == .zh ? zh : en }
}
