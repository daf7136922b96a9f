import TestSupport
import Testing

@testable import SpreadsheetReading

/// Files of other kinds that bear a workbook's name.
@Suite struct FormatDetectionTests {
    @Test(
        arguments: [
            ("MIME-Version: 1.0\r\nContent-Type: multipart/related", .webArchive), ("%PDF-1.4", .pdf),
            ("{\\rtf1", .richText),
            ("<?xml version=\"1.0\"?><a/>", .otherXML),
            ("From: <a>\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n", .webArchive),
            (
                "<?xml version=\"1.0\"?><office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"/>",
                .openDocument
            ),
            ("<?xml version=\"1.0\"?><uof:UOF xmlns:uof=\"http://schemas.uof.org/cn/2003/uof\"/>", .uniformOffice),
        ] as [(String, FileFormat)])
    func textFiles(text: String, format: FileFormat) throws {
        #expect(try TinyWorkbook.failure(Array(text.utf8)) == .notWorkbook(format))
        #expect(ReadingError.notWorkbook(format).text(.chinese).hasPrefix("不是"))
    }

    @Test(
        arguments: [
            ([0x1F, 0x8B, 0x08, 0x00], .archive(.gzip)), ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .archive(.sevenZip)),
            ([0x09, 0x00, 0x04, 0x00, 0x02], .legacyWorkbook(.excel2)),
            ([0x09, 0x02, 0x06, 0x00, 0x00], .legacyWorkbook(.excel3)),
            ([0x09, 0x04, 0x06, 0x00, 0x00], .legacyWorkbook(.excel4)),
            ([0x09, 0x08, 0x08, 0x00, 0x00], .legacyWorkbook(.excel5)),
            ([0x09, 0x08, 0x10, 0x00, 0x00], .legacyWorkbook(.excel97)),
            ([0x52, 0x61, 0x72, 0x21, 0x1A], .archive(.rar)), ([0x89, 0x50, 0x4E, 0x47, 0x0D], .image),
            ([0xFF, 0xD8, 0xFF, 0xE0, 0x00], .image), ([0x00, 0x01, 0x02, 0x03], .unknown),
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .compoundFile),
        ] as [([UInt8], FileFormat)])
    func binaryFiles(bytes: [UInt8], format: FileFormat) throws {
        #expect(try TinyWorkbook.failure(bytes) == .notWorkbook(format))
    }

    @Test(arguments: [
        ("Workbook", ReadingError.notWorkbook(.legacyWorkbook(.excel97))),
        ("Book", .notWorkbook(.legacyWorkbook(.excel5))), ("EncryptedPackage", .encrypted),
        ("WordDocument", .notWorkbook(.wordDocument)), ("PowerPoint Document", .notWorkbook(.presentation)),
        ("Other", .notWorkbook(.compoundFile)),
    ])
    func compoundFiles(stream: String, error: ReadingError) throws {
        // Header, allocation table, directory: a sector each.
        var bytes = [UInt8](repeating: 0, count: 3 * 512)
        bytes.replaceSubrange(0..<8, with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
        bytes[30] = 9
        bytes[48] = 1
        bytes.replaceSubrange(512..<520, with: [0xFD, 0xFF, 0xFF, 0xFF, 0xFE, 0xFF, 0xFF, 0xFF])
        for (index, unit) in stream.utf16.enumerated() {
            bytes[1024 + 128 + 2 * index] = UInt8(truncatingIfNeeded: unit)
        }
        bytes[1024 + 128 + 64] = UInt8(2 * stream.utf16.count + 2)
        #expect(try TinyWorkbook.failure(bytes) == error)
    }

    @Test func lockFile() throws {
        var bytes = [UInt8](repeating: 0x20, count: 165)
        bytes.replaceSubrange(0..<3, with: [2, 0x61, 0x62])
        bytes.replaceSubrange(55..<61, with: [2, 0, 0x61, 0, 0x62, 0])
        #expect(try TinyWorkbook.failure(bytes) == .notWorkbook(.lockFile))
    }

    @Test(
        arguments: [
            (["book.xlsx"], .otherZip), (["mimetype", "content.xml", "styles.xml"], .openDocument),
            (["_meta/meta.xml", "uof.xml"], .uniformOffice), (["OFD.xml", "Doc_0/Document.xml"], .fixedLayout),
            (["Index/Document.iwa", "Metadata/Properties.plist"], .numbers),
            (["Index.zip", "QuickLook/a.jpg"], .numbers),
            (["[Content_Types].xml", "word/document.xml"], .wordDocument),
            (["[Content_Types].xml", "ppt/presentation.xml"], .presentation),
        ] as [([String], FileFormat)])
    func otherArchives(members: [String], format: FileFormat) throws {
        var zip = ZipBytes()
        for member in members { zip.add(member, "x".utf8) }
        #expect(try TinyWorkbook.failure(zip.bytes()) == .notWorkbook(format))
    }

    /// What to do is said of every kind, in both languages.
    @Test(
        arguments: [
            .legacyWorkbook(.excel2), .legacyWorkbook(.excel97), .binaryWorkbook, .openDocument, .uniformOffice,
            .numbers,
            .fixedLayout, .wordDocument, .presentation, .html, .webArchive, .pdf, .richText, .image, .archive(.rar),
            .lockFile, .compoundFile, .otherXML, .otherZip, .unknown,
        ] as [FileFormat])
    func remedies(format: FileFormat) {
        let error = ReadingError.notWorkbook(format)
        #expect(error.text(.chinese).contains("：请") && error.text(.english).contains(": "))
    }
}
