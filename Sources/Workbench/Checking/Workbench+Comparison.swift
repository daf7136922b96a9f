import Findings
import Importing
import Registry
import Reports
import Validation

/// What a register is compared with, and the files that it was read from (对照输入).
struct ComparedInputs {
    var data = ComparisonData()
    /// The inputs, which stand behind those of the register.
    var inputs: [Report.Input] = []
    /// The headings of those inputs whose cells findings name, by input and column.
    var headings: [Int: [Int: String]] = [:]
}

extension Workbench {
    /// Reads the earlier exports and the decisions of a request, to compare a register with them.
    func comparedInputs(of request: CheckRequest, with imported: Imported) throws(Failure) -> ComparedInputs {
        var compared = ComparedInputs()
        // Beside a gap everybody would seem to have left.
        guard imported.isComplete else { return compared }
        let tables = imported.tables.count
        for export in try earlierExports(request, than: imported.register.dataYear) {
            compared.data.exports.append(EarlierExport(export.register, firstTable: tables + compared.inputs.count))
            compared.inputs += export.tables.map(\.input)
        }
        compared.data.decisions = try given(request.decisions, request, &compared, behind: tables)
        compared.data.earlierDecisions = try given(request.previousDecisions, request, &compared, behind: tables)
        return compared
    }

    /// The earlier exports, the latest first: files of one year are the tables of one export, as are files that say no
    /// year with the latest.
    private func earlierExports(_ request: CheckRequest, than year: Int?) throws(Failure) -> [Imported] {
        guard let first = request.previous.first else { return [] }
        var files: [Int: [String]] = [:]
        var withoutYear: [String] = []
        var reading: [String: Imported] = [:]
        for file in request.previous {
            let imported = try completeTables(request.earlier([file]))
            reading[file] = imported
            if let earlier = imported.register.dataYear {
                if let year, earlier > year { throw .laterExport(file: file, year: earlier, register: year) }
                files[earlier, default: []].append(file)
            } else {
                withoutYear.append(file)
            }
        }
        guard let latest = files.keys.max() else {
            return [try reading.count == 1 ? reading[first] : completeTables(request.earlier(withoutYear))]
                .compactMap(\.self)
        }
        files[latest]? += withoutYear
        var exports: [Imported] = []
        for (_, files) in files.sorted(by: { $0.key > $1.key }) {
            if files.count == 1, let imported = reading[files[0]] {
                exports.append(imported)
            } else {
                exports.append(try completeTables(request.earlier(files)))
            }
        }
        return exports
    }

    /// The decisions of some workbooks; `nil` where none are named.
    private func given(
        _ files: [String], _ request: CheckRequest, _ compared: inout ComparedInputs, behind tables: Int
    ) throws(Failure) -> GivenDecisions? {
        guard !files.isEmpty else { return nil }
        let list = try decisions(in: files, limits: request.limits)
        let decisions = GivenDecisions(list, firstTable: tables + compared.inputs.count)
        for sheet in list.sheets {
            compared.headings[compared.inputs.count] = Dictionary(
                sheet.columns.map { ($0.value, $0.key.heading) }, uniquingKeysWith: { first, _ in first })
            compared.inputs.append(
                Report.Input(file: sheet.file, templateTitle: "处置台账", sheet: sheet.name, rows: sheet.rows, sha256: ""))
        }
        return decisions
    }
}

extension CheckRequest {
    /// The request for the tables of an earlier export, of whatever year.
    fileprivate func earlier(_ files: [String]) -> CheckRequest {
        var request = self
        request.files = files
        request.year = nil
        return request
    }
}
