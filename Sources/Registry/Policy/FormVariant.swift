/// For whom a copy of a form is made (版本).
public enum FormVariant: String, Sendable, CaseIterable {
    /// To be printed, signed and sealed (打印版).
    case print
    /// To be worked with: one row of headings, filters and frozen panes, no merged cells and no sums (工作版).
    case working
    /// To be posted in the village: masked numbers, no bank accounts (公示版).
    case publicity
}
