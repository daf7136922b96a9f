/// Tells by its bytes what a file is, so that a clerk is told more than "not a workbook".
enum FormatDetection {
    /// Throws unless the file may be a ZIP archive.
    static func requireZip(_ file: borrowing RawFile) throws(ReadingError) {
        let head = try file.read(at: 0, count: 64 << 10)
        if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06]) { return }
        if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
            let streams = try CompoundFile.streamNames(file, header: head)
            if streams.contains("EncryptedPackage") || streams.contains("EncryptionInfo") { throw .encrypted }
            let isWorkbook = streams.contains("Workbook") || streams.contains("Book")
            throw .notWorkbook(isWorkbook ? .legacyWorkbook : .compoundFile)
        }
        // The user's name twice, in bytes and in UTF-16, both after its length.
        if file.size == 165, (1...54).contains(head[0]), head[55] == head[0] { throw .notWorkbook(.lockFile) }
        if let format = format(of: head) { throw .notWorkbook(format) }
        // Bytes before the first member are allowed: then the directory at the end decides.
        let tail = try file.read(at: max(0, file.size - 65_557), count: 65_557)
        let mark: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
        guard tail.indices.contains(where: { tail[$0] == 0x50 && tail[$0...].starts(with: mark) }) else {
            throw .notWorkbook(.unknown)
        }
    }

    private static func format(of head: [UInt8]) -> FileFormat? {
        let signatures: [(bytes: [UInt8], format: FileFormat)] = [
            (Array("%PDF".utf8), .pdf), (Array("{\\rtf".utf8), .richText),
            ([0x1F, 0x8B], .archive(.gzip)), ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .archive(.sevenZip)),
            (Array("Rar!".utf8), .archive(.rar)),
            // A BIFF stream without container: Excel 2 to 4.
            ([0x09, 0x00, 0x04, 0x00], .legacyWorkbook), ([0x09, 0x02, 0x06, 0x00], .legacyWorkbook),
            ([0x09, 0x04, 0x06, 0x00], .legacyWorkbook), ([0x09, 0x08, 0x10, 0x00], .legacyWorkbook),
        ]
        if let match = signatures.first(where: { head.starts(with: $0.bytes) }) { return match.format }
        return textFormat(of: head)
    }

    private static func textFormat(of head: [UInt8]) -> FileFormat? {
        let isUTF16 = head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
        let text = isUTF16 ? head.filter { $0 != 0 } : head
        guard isUTF16 || !text.contains(where: { $0 < 0x20 && ![0x09, 0x0A, 0x0C, 0x0D, 0x1A].contains($0) }) else {
            return nil
        }
        let start = text.drop(while: { $0 <= 0x20 || $0 >= 0x80 }).prefix(4096)
        let lower = String(decoding: start, as: UTF8.self).lowercased()
        if lower.hasPrefix("mime-ver") || lower.contains("multipart/related") { return .webArchive }
        if lower.contains("urn:schemas-microsoft-com:office:spreadsheet") && lower.contains("<workbook")
            || lower.contains("progid=\"excel.sheet\"")
        {
            return .xmlSpreadsheet
        }
        if ["<html", "<!doctype html", "<table", "<head", "<body", "<meta"].contains(where: { lower.contains($0) }) {
            return .html
        }
        if lower.hasPrefix("<?xml") || lower.hasPrefix("<") { return .otherXML }
        return .textTable(table(head, text, isUTF16: isUTF16))
    }

    private static func table(_ head: [UInt8], _ text: [UInt8], isUTF16: Bool) -> FileFormat.TextTable {
        var lines = 0
        // The head may end within a character.
        let isUTF8 = TextDecoding.firstInvalid(text.span, 0..<text.count).map { $0 > text.count - 4 } ?? true
        var opened: Int?
        for (index, byte) in text.enumerated() {
            let previous = index == 0 ? 0x0A : text[index - 1]
            if previous == 0x0A || previous == 0x0D && byte != 0x0A { lines += 1 }
            guard byte == UInt8(ascii: "\"") else { continue }
            if opened != nil {
                opened = nil
            } else if [0x2C, 0x09, 0x0A, 0x0D, 0x3B, 0xBF, byte].contains(previous) {
                opened = lines
            }
        }
        return FileFormat.TextTable(
            encoding: isUTF16 ? "UTF-16" : isUTF8 ? "UTF-8" : "GB18030", lines: lines,
            openQuote: head.count < 64 << 10 ? opened : nil)
    }
}
