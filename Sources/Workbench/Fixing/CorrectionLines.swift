import Corrections
import Foundation
import Importing
import SpreadsheetReading

extension Workbench {
    /// Reads lists of corrections: workbooks, text tables, or JSON with one correction a line.
    func corrections(_ files: [String], _ importer: Importer) throws(Failure) -> CorrectionList {
        var list = CorrectionList()
        for file in files {
            let read: CorrectionList
            if ReportFile.ending(of: file) == "jsonl" {
                read = try Self.corrections(inJSON: file)
            } else {
                do throws(ImportError) { read = try importer.readCorrections(file) } catch { throw .importing(error) }
            }
            list.corrections += read.corrections
            list.faults += read.faults
        }
        return list
    }

    private static func corrections(inJSON file: String) throws(Failure) -> CorrectionList {
        guard let data = FileManager.default.contents(atPath: file) else { throw .reading(file: file, .notFound) }
        var list = CorrectionList()
        let lines = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() where line.contains(where: { $0 > 0x20 }) {
            let source = CorrectionSource(file: file, sheet: nil, line: index + 1)
            guard let texts = try? JSONDecoder().decode([String: JSONValue].self, from: Data(line)) else {
                list.faults.append(.init(source, .notJSON))
                continue
            }
            var columns: [CorrectionColumn: String] = [:]
            for column in CorrectionColumn.allCases {
                guard let text = column.aliases.lazy.compactMap({ texts[$0]?.text }).first, !text.isEmpty else {
                    continue
                }
                columns[column] = text
            }
            list.add(CorrectionLine(source, columns), from: source)
        }
        return list
    }
}

/// A value of a JSON object that is text, however it is written (JSON 值).
private struct JSONValue: Decodable {
    let text: String?

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
            self.text = text
        } else if let number = try? container.decode(Decimal.self) {
            text = number.description
        } else {
            text = nil
        }
    }
}
