/// What was noticed while a cell was read (识读备注): a safe normalisation, or why the cell could not be read.
///
/// Remarks carry what stood in the cell; the record's fields carry what it means. Rules about the form of cells look at
/// remarks only, so that a normalised value is judged once as it is written and once as what it says.
public struct Remark: Hashable, Sendable {
    /// The kinds of things noticed.
    public enum Kind: UInt8, Sendable, CaseIterable {
        /// Blanks or invisible characters were taken away.
        case blanksRemoved
        /// Full-width digits, letters or signs were made half-width.
        case widthNarrowed
        /// A lower-case x at the end of an identity number was made upper-case.
        case checkLetterRaised
        /// A guard such as a leading apostrophe or `="…"` was taken away.
        case guardRemoved
        /// A long number with an exponent, such as `1.38E+10`, was written out; no digit is lost.
        case exponentExpanded
        /// A number was rounded to two decimal places.
        case decimalsRounded
        /// Eight digits were understood as a date.
        case digitsAsDate
        /// The serial number of a day was understood as its date.
        case serialAsDate
        /// The number is below zero.
        case negative
        /// Another spelling of a value was understood.
        case synonymUnderstood
        /// The text stands for a blank, as `无` and `/` do: the cell was read as one.
        case placeholder
        /// The value is not in the field's code list.
        case notInCodeList
        /// The text is not a number.
        case notANumber
        /// The text is not a date.
        case notADate
        /// The number of digits is not one the field can have.
        case wrongLength
        /// The text holds characters the field cannot have.
        case wrongCharacters
        /// An identity number was stored as a number and its last digits are lost.
        case digitsLost
        /// The cell holds an error value of the spreadsheet (`#N/A`), a formula without a result, or a picture.
        case cellError

        /// Whether the value could be read in spite of it.
        public var isNormalisation: Bool { rawValue <= Kind.synonymUnderstood.rawValue }
    }

    /// The field whose cell it was.
    public var field: Field
    /// What was noticed.
    public var kind: Kind
    /// What stood in the cell; personal where the field is.
    public var original: String

    /// A remark on one cell.
    public init(_ field: Field, _ kind: Kind, original: String) {
        self.field = field
        self.kind = kind
        self.original = original
    }
}
