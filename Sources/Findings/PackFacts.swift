/// What is true of the files that are to be submitted together (报送材料情况).
public struct PackFacts: Sendable {
    /// One of the files.
    public struct File: Sendable {
        /// The name of the file, without its folder.
        public var name: String
        /// Whether everybody may read it: it is posted in the village (公示版).
        public var isForPublicity = false
        /// The sheet that people read.
        public var sheet: FormSheetFacts
        /// Where what was read back first differs from what was written; `nil` where nothing does.
        public var difference: TablePlace?

        /// A file with its sheet.
        public init(name: String, sheet: FormSheetFacts) {
            self.name = name
            self.sheet = sheet
        }
    }

    /// The position of the pack as a whole among the inputs.
    public var table: Int
    /// The files.
    public var files: [File] = []

    /// A pack without a file yet.
    public init(table: Int) { self.table = table }
}
