import Findings
import Registry
import SpreadsheetReading
import Templates

extension Importer {
    /// Reads a department's list: of every sheet that is one, the rows and the sheet as an input.
    ///
    /// Rows that can mean nobody in the register are counted and passed over, so that a list may have millions of them.
    ///
    /// - Parameters:
    ///   - people: who is in the register; every row is kept where `nil`.
    ///   - headings: what the file calls a column, where that is none of the known headings.
    /// - Throws: `noList` where no sheet has a column for names or numbers, or lacks a heading that was named.
    public func readList(
        _ kind: ListKind, in file: String, about people: RegisterPeople? = nil, headings: [ListItem: String] = [:]
    ) throws(ImportError) -> [(table: ImportedTable, list: DepartmentList)] {
        var definition = try listDefinition(of: kind, for: file)
        definition.know(headings)
        var lists: [(table: ImportedTable, list: DepartmentList)] = []
        do throws(ReadingError) {
            let workbook = try Workbook(path: file, limits: limits, readsAhead: ReadingThreads(jobs).mayReadAhead)
            for sheet in workbook.sheets where sheet.kind == .worksheet {
                let reader = ListReader(
                    file: file, sheet: sheet, definition: definition, people: people, named: Set(headings.keys))
                if let list = try reader.read(workbook, threads: max(1, jobs)) { lists.append(list) }
            }
        } catch {
            throw .unreadable(file: file, error)
        }
        guard !lists.isEmpty else {
            let needed = headings.isEmpty ? [ListItem.name, .idNo].compactMap { definition.headings[$0]?.first } : []
            throw .noList(file: file, kind, needs: needed + headings.sorted { $0.value < $1.value }.map(\.value))
        }
        return lists
    }

    private func listDefinition(of kind: ListKind, for file: String) throws(ImportError) -> ListDefinition {
        do throws(TemplateError) {
            if let definition = try library.list(kind) { return definition }
        } catch {
            throw .definition(error)
        }
        throw .noList(file: file, kind, needs: [])
    }
}
