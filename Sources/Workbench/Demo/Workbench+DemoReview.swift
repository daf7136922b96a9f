import Findings
import Registry
import Reports
import SpreadsheetWriting
import Validation

extension Workbench {
    /// Checks the papers of the review beside the register: the decisions, the record that the street sent first, and the
    /// lists of two departments.
    func demonstrateReview(
        _ request: CheckRequest, _ tables: DemoTables, _ files: DemoFiles, _ say: (Words) -> Void
    ) throws(Failure) {
        let decided = Set(DemoDecisions(about: tables.soundHouseholds).list.decisions.map(\.householdId))
        let lists = DemoLists(
            about: tables.soundHouseholds.filter { $0.householdId.value.map { !decided.contains($0) } == true })
        var review = request
        for (kind, path) in files.lists {
            do throws(WritingError) {
                try lists.write(kind, to: path)
            } catch {
                throw .writing(error)
            }
            review.lists.append(GivenList(kind, file: path))
        }
        review.files.append(files.firstRecord)
        review.decisions = [files.decisions]
        review.only = Set(Catalogue.all.map(\.code).filter { "YARM".contains($0.rawValue.prefix(1)) }).union(["P078"])
        let report = try check(review).report
        try write(report, to: files.reviewIssues, inputs: review.allFiles, .zh, showValues: true)
        let rules = Summary(report).rules
        say(
            Words(
                "⑩ 送审前核对处置台账、初报的变动记录表和部门名单，发现 \(rules.reduce(0) { $0 + $1.findings }) 处 → \(files.reviewIssues)",
                "10. decisions, the first change record and department lists: \(rules.reduce(0) { $0 + $1.findings }) leads → "
                    + files.reviewIssues))
        sayRules(of: report, say)
    }
}
