import CLibraryWriter
import Foundation
import SpreadsheetWriting

/// The library alone. Unsafe code: C strings and cells.
extension SampleTable {
    struct LibraryFailure: Error {
        let code: Int32
    }

    func writeThroughLibrary(to path: String, rows count: Int) throws {
        let cells = unsafe rows.flatMap { row in unsafe row.map { unsafe library_cell($0) } }
        defer {
            for index in unsafe cells.indices { unsafe free(UnsafeMutableRawPointer(mutating: cells[index].text)) }
        }
        let folder = URL(filePath: path).deletingLastPathComponent().path
        let code = unsafe library_write(
            path, folder, cells, Int32(rows.count), Int32(rows.first?.count ?? 0), Int32(count))
        guard code == 0 else { throw LibraryFailure(code: code) }
    }
}

extension library_cell {
    fileprivate init(_ value: OutputValue) {
        switch value {
        case .text(let text): unsafe self.init(text: strdup(text), number: 0, kind: 1)
        case .integer(let number): unsafe self.init(text: nil, number: Double(number), kind: 2)
        case .money(let fen): unsafe self.init(text: nil, number: Double(fen) / 100, kind: 3)
        default: unsafe self.init(text: nil, number: 0, kind: 0)
        }
    }
}
