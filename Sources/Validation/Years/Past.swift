import Findings
import Registry

/// What a rule may know of earlier years besides the records it looks at (往期情况).
struct Past: Sendable {
    /// What the register is compared with.
    let comparands: Set<Comparand>
    /// The fields for which the earlier export has a column.
    let columns: Set<Field>
    /// The time between the earlier export and the register.
    let span: YearSpan
    /// The decisions that the register should show, by whom they are about.
    let decisions: DecisionIndex?
    /// The fields of members and of households that the review may not change.
    let closedFields: (members: [Field], households: [Field])

    init(_ data: ComparisonData, policy: Policy, dataYear: Int?, columns: Set<Field>) {
        var comparands: Set<Comparand> = []
        if !data.exports.isEmpty { comparands.insert(.earlierExport) }
        if data.exports.count > 1 { comparands.insert(.secondEarlierExport) }
        if columns.contains(.memberNote) || data.decisions != nil { comparands.insert(.reasons) }
        if data.decisions != nil { comparands.insert(.decisions) }
        if data.earlierDecisions != nil { comparands.insert(.earlierDecisions) }
        if policy.openFields != nil { comparands.insert(.openFields) }
        self.comparands = comparands
        self.columns = data.exports.first?.register.columns ?? []
        span = YearSpan(from: data.exports.first?.register.dataYear, to: dataYear, policy: policy)
        decisions = data.decisions.map { DecisionIndex($0.list.decisions) }
        let open = policy.openFields ?? []
        let closed = open.isEmpty ? [] : Field.allCases.filter { !open.contains($0) }
        closedFields = (closed.filter { $0.scope == .member }, closed.filter { $0.scope == .household })
    }

    /// Why a rule cannot run for want of something to compare with, or `nil` where it can.
    func obstacle(to rule: Rule) -> Coverage.Reason? {
        if let missing = rule.compares.first(where: { !comparands.contains($0) }) { return .missingComparand(missing) }
        guard rule.compares.contains(.earlierExport) else { return nil }
        let missing = rule.entry.needs.filter { group in !group.contains(where: columns.contains) }
        return missing.isEmpty ? nil : .missingEarlierFields(missing)
    }
}

/// The time between two exports (两期间隔).
struct YearSpan: Sendable {
    /// The day to which the earlier export's data is counted.
    let from: CalendarDay
    /// The day to which the register's data is counted.
    let to: CalendarDay
    /// How many years lie between the two years of data; one where either is not known, 0 for exports of one year.
    let years: Int

    init(from earlierYear: Int?, to dataYear: Int?, policy: Policy) {
        to = policy.asOf
        let year = dataYear ?? policy.asOf.parts.year
        years = earlierYear.map { max(0, year - $0) } ?? 1
        from = CalendarDay(year: year - max(years, 1), month: 12, day: 31) ?? policy.asOf
    }

    /// How many school years began in it, where a school year begins on `cutoff` (month × 100 + day).
    func schoolYears(cutoff: Int) -> Int {
        guard years > 0 else { return 0 }
        return (from.parts.year...to.parts.year).count { year in
            guard let day = CalendarDay(year: year, month: cutoff / 100, day: cutoff % 100) else { return false }
            return from < day && day <= to
        }
    }
}
