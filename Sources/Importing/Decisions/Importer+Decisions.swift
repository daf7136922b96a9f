import Findings
import Registry
import SpreadsheetReading

extension Importer {
    /// Reads lists of decisions: issue workbooks that were filled in, or lists of their own.
    ///
    /// Other sheets of theirs that are person tables hold the households to be added.
    public func readDecisions(_ files: [String]) throws(ImportError) -> DecisionList {
        var list = DecisionList()
        for file in files {
            let workbook: Workbook
            do throws(ReadingError) {
                workbook = try Workbook(path: file, limits: limits)
            } catch {
                throw .unreadable(file: file, error)
            }
            let reader = DecisionReader(file: file, firstSheet: list.sheets.count)
            let (sheets, decisions) = try reader.decisions(in: workbook)
            guard !sheets.isEmpty else {
                throw .noDecisions(file: file, needs: [.householdId, .disposal].map(\DecisionColumn.heading))
            }
            list.decisions += decisions
            list.sheets += sheets
            list.newcomers += try newcomers(in: workbook, file, besides: Set(sheets.map(\.name)))
        }
        return list
    }

    /// The households of the person tables of a workbook. A list of decisions names persons, too, and is none.
    private func newcomers(
        in workbook: Workbook, _ file: String, besides sheets: Set<String>
    ) throws(ImportError) -> [Household] {
        do throws(ReadingError) {
            let others = workbook.sheets.filter { !sheets.contains($0.name) }
            var join = TableJoin()
            join.add(try read(others, of: workbook, file, ReadingThreads(1)))
            return join.finish().register.households
        } catch {
            throw .unreadable(file: file, error)
        }
    }
}
