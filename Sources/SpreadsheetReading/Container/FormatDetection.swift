/// Tells by its bytes what a file is, so that a clerk is told more than "not a workbook".
enum FormatDetection {
    /// What a file that can be read is.
    enum Source {
        case package
        /// Text, with its first bytes.
        case text(head: [UInt8])
    }

    /// Throws for files that cannot be read.
    static func source(of file: borrowing RawFile) throws(ReadingError) -> Source {
        let head = try file.read(at: 0, count: 64 << 10)
        if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
            return .package
        }
        if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
            let streams = try CompoundFile.streamNames(file, header: head)
            if streams.contains("EncryptedPackage") || streams.contains("EncryptionInfo") { throw .encrypted }
            throw .notWorkbook(format(ofStreams: streams))
        }
        // The user's name twice, in bytes and in UTF-16, both after its length.
        if file.size == 165, (1...54).contains(head[0]), head[55] == head[0] { throw .notWorkbook(.lockFile) }
        if let format = format(of: head) { throw .notWorkbook(format) }
        if TextEncoding.marked(head) != nil || TextEncoding.unmarkedUTF16(head) != nil { return .text(head: head) }
        let controls = head.count { $0 < 0x20 && ![0x09, 0x0A, 0x0C, 0x0D, 0x1A].contains($0) }
        if controls == 0 { return .text(head: head) }
        // Bytes before the first member are allowed: then the directory at the end decides.
        let tail = try file.read(at: max(0, file.size - 65_557), count: 65_557)
        let mark: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
        if tail.indices.contains(where: { tail[$0] == 0x50 && tail[$0...].starts(with: mark) }) { return .package }
        // Damaged text: reading it says where.
        guard controls * 50 < head.count else { throw .notWorkbook(.unknown) }
        return .text(head: head)
    }

    private static func format(ofStreams names: Set<String>) -> FileFormat {
        let programs: [(stream: String, format: FileFormat)] = [
            ("Workbook", .legacyWorkbook(.excel97)), ("Book", .legacyWorkbook(.excel5)),
            ("WordDocument", .wordDocument), ("PowerPoint Document", .presentation),
        ]
        return programs.first { names.contains($0.stream) }?.format ?? .compoundFile
    }

    private static func format(of head: [UInt8]) -> FileFormat? {
        let signatures: [(bytes: [UInt8], format: FileFormat)] = [
            (Array("%PDF".utf8), .pdf), (Array("{\\rtf".utf8), .richText),
            ([0x1F, 0x8B], .archive(.gzip)), ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .archive(.sevenZip)),
            (Array("Rar!".utf8), .archive(.rar)),
            ([0x89, 0x50, 0x4E, 0x47], .image), ([0xFF, 0xD8, 0xFF], .image), (Array("GIF8".utf8), .image),
            ([0x49, 0x49, 0x2A, 0x00], .image), ([0x4D, 0x4D, 0x00, 0x2A], .image),
            // A BIFF stream without container.
            ([0x09, 0x00, 0x04, 0x00], .legacyWorkbook(.excel2)), ([0x09, 0x02, 0x06, 0x00], .legacyWorkbook(.excel3)),
            ([0x09, 0x04, 0x06, 0x00], .legacyWorkbook(.excel4)), ([0x09, 0x08, 0x08, 0x00], .legacyWorkbook(.excel5)),
            ([0x09, 0x08, 0x10, 0x00], .legacyWorkbook(.excel97)),
        ]
        return signatures.first { head.starts(with: $0.bytes) }?.format
    }
}
