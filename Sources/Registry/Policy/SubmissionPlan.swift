/// What a street hands in, and under which names (报送方案). In names, `{unit}` is the unit that reports.
public struct SubmissionPlan: Sendable, Hashable {
    /// A form of the pack.
    public struct Form: Sendable, Hashable {
        /// The key of the form's definition.
        public var form: String
        /// The name of its file.
        public var file: String
        /// Whether a copy with masked numbers is posted in the villages.
        public var isPosted: Bool

        /// A form under a name.
        public init(form: String, file: String, isPosted: Bool) {
            self.form = form
            self.file = file
            self.isPosted = isPosted
        }
    }

    /// The name of the folder.
    public var folder: String
    /// The forms, in the order of the pack.
    public var forms: [Form]
    /// The name of the folder with the copies that are posted.
    public var postedFolder: String
    /// What stands before the names of those copies, so that nobody takes them for the others.
    public var postedPrefix: String
    /// The name of the cover note.
    public var note: String
    /// The name of the leaders' page.
    public var summary: String
    /// The name of the list of files with their fingerprints.
    public var manifest: String
    /// The source that asks for it.
    public var basis: String

    /// A plan with these names.
    public init(
        folder: String, forms: [Form], postedFolder: String, postedPrefix: String, note: String, summary: String,
        manifest: String, basis: String
    ) {
        self.folder = folder
        self.forms = forms
        self.postedFolder = postedFolder
        self.postedPrefix = postedPrefix
        self.note = note
        self.summary = summary
        self.manifest = manifest
        self.basis = basis
    }
}
