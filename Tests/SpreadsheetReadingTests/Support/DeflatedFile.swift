import CZip
import Foundation
import Testing

/// Runs `body` with a file of the workbook made by libzip, which deflates.
func withDeflatedFile(_ book: TinyWorkbook, _ body: (String) throws -> Void) throws {
    try withFile([]) { path in
        try FileManager.default.removeItem(atPath: path)
        var code: Int32 = 0
        guard let archive = unsafe zip_open(path, ZIP_CREATE, &code) else {
            Issue.record("libzip cannot create the file: \(code)")
            return
        }
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        for (index, part) in book.parts.enumerated() {
            let file = folder.appendingPathComponent("\(index)")
            try Data(part.data).write(to: file)
            let added = unsafe zip_file_add(archive, part.name, zip_source_file(archive, file.path, 0, -1), 0)
            #expect(added >= 0)
        }
        let closed = unsafe zip_close(archive)
        #expect(closed == 0)
        try body(path)
    }
}
