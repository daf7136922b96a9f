/// Why definitions could not be read, or a table not be recognised (模板错误).
public enum TemplateError: Error, Sendable, Hashable {
    /// There is no folder of templates in any of these places.
    case folderNotFound(lookedIn: [String])
    /// A file or folder cannot be read.
    case unreadable(path: String)
    /// A file is no YAML; the line, and what the parser says.
    case notYAML(DefinitionPlace, problem: String)
    /// A key that means nothing here, and those that do.
    case unknownKey(DefinitionPlace, known: [String])
    /// A key that must be there.
    case missingKey(DefinitionPlace, key: String)
    /// A value that the key cannot have.
    case unfitValue(DefinitionPlace, expected: DefinitionValue)
    /// A key of a field that the registry does not know.
    case unknownField(DefinitionPlace, name: String)
    /// A heading, a field or a year that stands twice where it may stand once; the line of the first.
    case repeated(DefinitionPlace, value: String, firstLine: Int?)
    /// No such table is defined; those that are.
    case unknownTable(id: String, known: [String])
    /// No such policy is defined; those that are, and the place that names it.
    case unknownPolicy(id: String, known: [String], DefinitionPlace?)
    /// No row has the headings of a known table; the table that comes nearest, and what it lacks.
    case notRecognised(best: String?, missing: [String])
}

/// A place in a file of definitions (定义位置).
public struct DefinitionPlace: Sendable, Hashable {
    /// The file, as it was opened.
    public let file: String
    /// The line, counted from 1.
    public let line: Int?
    /// The keys that lead there: `columns[3].field`.
    public let key: String

    /// A place.
    public init(file: String, line: Int? = nil, key: String = "") {
        self.file = file
        self.line = line
        self.key = key
    }
}

/// What a value should have been (应填内容).
public enum DefinitionValue: Sendable, Hashable {
    /// Text that is not empty.
    case text
    /// A whole number within these bounds.
    case number(ClosedRange<Int>)
    /// A number within these bounds, whole or not.
    case decimal(ClosedRange<Double>)
    /// An amount or a quantity with at most two decimals.
    case amount
    /// `true` or `false`.
    case flag
    /// A day such as 2018-07-20.
    case day
    /// A field that holds an amount of a household's income or expense.
    case amountField
    /// The code of an administrative division, each once.
    case divisionCode
    /// A list.
    case list
    /// A list that is not empty.
    case filledList
    /// Keys and values.
    case mapping
    /// One of these words.
    case oneOf([String])
    /// Whole widths that together make this number.
    case sum(Int)
    /// One of these keys, and no other of them.
    case oneKey([String])
}
