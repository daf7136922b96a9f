import Findings
import Registry

extension Remark {
    /// What stood in the cell of a field that is not personal, as an argument (原填内容).
    ///
    /// When columns have slipped, a number of a person stands in the cell of a code; long digits are masked as one.
    var originalArgument: Argument {
        let digits = original.utf8.count { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        return .value(original, digits < 7 ? field : .idNo)
    }
}
