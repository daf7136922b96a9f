import Registry
import SpreadsheetReading

extension Importer {
    /// Reads lists of decisions: issue workbooks that were filled in, or lists of their own.
    ///
    /// Other sheets of theirs that are person tables hold the households to be added.
    public func readDecisions(_ files: [String]) throws(ImportError) -> DecisionList {
        var list = DecisionList()
        for (position, file) in files.enumerated() {
            let workbook: Workbook
            do throws(ReadingError) {
                workbook = try Workbook(path: file)
            } catch {
                throw .unreadable(file: file, error)
            }
            guard let decisions = try DecisionReader(file: file, table: position).decisions(in: workbook) else {
                throw .noDecisions(file: file, needs: [.householdId, .disposal].map(\DecisionColumn.heading))
            }
            list.decisions += decisions
            let newcomers = read([file])
            if newcomers.isComplete { list.newcomers += newcomers.register.households }
        }
        return list
    }
}
