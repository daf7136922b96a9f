import Findings
import Registry

extension Remark {
    /// What stood in the cell of a field that is not personal, as an argument (原填内容).
    ///
    /// When columns have slipped, a person's number or name stands in the cell of a code: long digits are masked as a
    /// number, and as a name a text most of which stands in no value of the code's list, or which holds no digit where
    /// a number belongs.
    var originalArgument: Argument {
        let digits = original.utf8.count { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        if digits >= 7 { return .value(original, .idNo) }
        switch field.entry.kind {
        case .code(let list), .codes(let list):
            return list.resembles(original) ? .value(original, field) : .personal(original)
        case .money, .quantity, .count, .year, .day, .partialDate:
            return digits > 0 ? .value(original, field) : .personal(original)
        default: return .value(original, field)
        }
    }
}

extension CodeList {
    /// Whether half of a text's characters stand in values of the list, as those of a misspelt value do and a name's
    /// hardly ever.
    fileprivate func resembles(_ text: String) -> Bool {
        let known = text.count { character in
            terms.contains { $0.name.contains(character) || $0.aliases.contains { $0.contains(character) } }
        }
        return known * 2 >= text.count
    }
}
