import Foundation
import SpreadsheetReading

/// Which two registers are to be compared (比对请求).
public struct DiffRequest: Sendable {
    /// The tables of the earlier register.
    public var before: [String]
    /// The tables of the later one.
    public var now: [String]
    /// Workbooks with decisions, which give the real reasons.
    public var decisions: [String] = []
    /// The template that every table is taken to have; recognised by the headings where `nil`.
    public var template: String?
    /// The year whose records of the earlier tables are meant; all where `nil`.
    public var yearBefore: Int?
    /// The year whose records of the later tables are meant; all where `nil`.
    public var yearNow: Int?
    /// How much each workbook may ask of this machine.
    public var limits = Limits()
    /// How many files are read side by side at most.
    public var jobs = ProcessInfo.processInfo.activeProcessorCount

    /// Every file that is read, none of which may be written.
    public var allFiles: [String] { before + now + decisions }

    /// A comparison of the tables of two registers.
    public init(before: [String], now: [String]) {
        self.before = before
        self.now = now
    }

    /// The request for the tables of one of both.
    func tables(_ files: [String], year: Int?, jobs: Int) -> CheckRequest {
        var request = CheckRequest(files: files)
        request.template = template
        request.year = year
        request.limits = limits
        request.jobs = jobs
        return request
    }
}
