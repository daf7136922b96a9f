import Spreadsheet

/// The rows of a workbook's sheets on their way to the disk (行缓存): one buffer, one deflater and one file for all sheets.
///
/// Whenever another sheet's turn comes, a stretch of the file ends that can be inflated on its own; a sheet is some such
/// stretches. In the end the library's frame is put around them.
struct RowSpool: ~Copyable {
    /// The row that is being written.
    var markup = RowMarkup()
    private var output: PackedOutput
    private var written = 0
    private var stretches: [[Stretch]] = []
    /// The sheet whose turn it is.
    private(set) var sheet: Int?
    private let path: String
    private let destination: String

    /// Some of a sheet's bytes.
    private struct Stretch {
        let offset: Int
        let packing: Packing
    }

    /// So many bytes are deflated at a time.
    private static let fullBuffer = 96 << 10

    /// Creates the file at `path`. `destination` is for messages.
    init(creating path: String, for destination: String) throws(WritingError) {
        output = try PackedOutput(creating: path, for: destination)
        self.path = path
        self.destination = destination
    }

    /// Makes room for another sheet's rows.
    mutating func addSheet() { stretches.append([]) }

    /// Begins a row of a sheet and ends the one before. Rows of a sheet come in order.
    mutating func open(_ row: Int, height: Double? = nil, sheet: Int) throws(WritingError) {
        markup.close()
        if self.sheet != sheet {
            try endTurn()
            self.sheet = sheet
        } else if markup.output.count > Self.fullBuffer {
            try deflate()
        }
        markup.open(row: row, height: height)
    }

    private mutating func deflate() throws(WritingError) {
        try output.write(markup.output.storage, 0..<markup.output.count)
        markup.removeAll()
    }

    private mutating func endTurn() throws(WritingError) {
        markup.close()
        guard let sheet else { return }
        try deflate()
        stretches[sheet].append(try endStretch())
        self.sheet = nil
    }

    private mutating func endStretch() throws(WritingError) -> Stretch {
        let stretch = Stretch(offset: written, packing: try output.seam())
        written += stretch.packing.compressedSize
        return stretch
    }

    /// Writes the workbook: the library's file with the rows, and the links into other files, in its sheets.
    ///
    /// - Parameter frame: the library's file.
    consuming func write(to path: String, frame: String, _ sheets: [SheetState]) throws(WritingError) {
        try endTurn()
        guard let frame = LibraryArchive(path: frame) else { throw .workbook(.damagedPart("ZIP")) }
        let parts = try sheets.indices.map { sheet throws(WritingError) in
            try SheetParts(sheet, sheets[sheet], in: frame)
        }
        var archive = try ArchiveOutput(creating: path, for: destination)
        for (index, member) in frame.members.enumerated() {
            let name = Array(member.name.utf8)
            if let sheet = parts.firstIndex(where: { $0.name == member.name }) {
                let before = try pack { put throws(WritingError) in try put(parts[sheet].frame.before) }
                let behind = try pack { put throws(WritingError) in
                    try parts[sheet].writeBehind(sheets[sheet].outerLinks, into: put)
                }
                try write([before] + stretches[sheet] + [behind], as: name, to: &archive)
            } else if let sheet = parts.firstIndex(where: { $0.links != nil && $0.relations == member.name }) {
                let whole = try pack { put throws(WritingError) in
                    try parts[sheet].links?.writeRelations(sheets[sheet].outerLinks, into: put)
                }
                try write([whole], as: name, to: &archive)
            } else {
                guard let bytes = frame.bytes(ofMember: index, asStored: true) else {
                    throw .workbook(.damagedPart(member.name))
                }
                try archive.begin(name, method: member.method, member.packing)
                try archive.write(bytes.span)
            }
        }
        try archive.close()
    }

    /// An empty last block, which a deflated stream ends with.
    private static let end: [UInt8] = [3, 0]

    /// Writes a member that some stretches make.
    private mutating func write(
        _ parts: [Stretch], as name: [UInt8], to archive: inout ArchiveOutput
    ) throws(WritingError) {
        var packing = parts.reduce(Packing()) { $0 + $1.packing }
        packing.compressedSize += Self.end.count
        try archive.begin(name, method: 8, packing)
        var buffer = [UInt8](repeating: 0, count: 128 << 10)
        for part in parts {
            let end = part.offset + part.packing.compressedSize
            var at = part.offset
            while at < end {
                let count = try output.read(at: at, count: end - at, into: &buffer)
                guard count > 0 else { throw .workbook(.damagedPart(path)) }
                try archive.write(buffer.span.extracting(0..<count))
                at += count
            }
        }
        try archive.write(Self.end.span)
    }

    /// Deflates what is passed on.
    private mutating func pack(
        _ content: (([UInt8]) throws(WritingError) -> Void) throws(WritingError) -> Void
    ) throws(WritingError) -> Stretch {
        try content { bytes throws(WritingError) in try output.write(bytes, bytes.indices) }
        return try endStretch()
    }
}
