import Foundation
import Registry
import Templates
import TestSupport
import Testing

@testable import Workbench

/// A register without a fault, written as the tables of one or more layouts.
struct ConsistentRegister: CustomTestStringConvertible, Sendable {
    /// The layouts, by their keys.
    let layouts: [String]
    let period: DemoPeriod
    /// Fields that the layouts lack and a clerk adds in front, without which nobody knows whose rows they are.
    var leading: [Field] = []

    var testDescription: String { layouts.joined(separator: " + ") }

    /// Writes the tables of a district into a folder.
    func write(seed: UInt64, households: Int, into folder: URL, _ workbench: Workbench) throws -> [String] {
        let district = DemoDistrict(seed: seed, households: households, period: period)
        return try layouts.map { layout in
            let definition = try workbench.definition(layout)
            let path = folder.appending(path: layout.replacing("/", with: "-") + ".xlsx").path
            let book = DemoWorkbook(
                definition, created: 0, leading: leading.filter { !definition.columns.map(\.field).contains($0) })
            var rows = district.households.flatMap { Self.rows(of: $0, definition) }
            rows += Array(repeating: .stray(["合计"]), count: definition.trailingRows)
            try book.write(rows, to: path)
            return path
        }
    }

    private static func rows(of household: Household, _ definition: TableDefinition) -> [DemoTables.Row] {
        switch definition.kind {
        case .persons:
            household.members.map { .record(DemoCells.record($0, .member, of: household)) }
        case .households, .incomes: [.record(DemoCells.household(household))]
        case .helpers: household.helpers.map { .record(DemoCells.record($0, .helper, of: household)) }
        case .measures:
            household.measures.filter { $0.belongs(in: definition) }
                .map { .record(DemoCells.record($0, .measure, of: household)) }
        case .works:
            household.members.flatMap { member in
                member.workPeriods.map { work in
                    .record(
                        DemoCells.record(member, .member, of: household)
                            .merging(DemoCells.record(work, .work, of: household)) { $1 })
                }
            }
        }
    }
}

extension Measure {
    /// Whether the measure is one that a layout lists: what departments pay out has a month, what is done for a person
    /// has a person.
    fileprivate func belongs(in definition: TableDefinition) -> Bool {
        let fields = Set(definition.columns.compactMap(\.field))
        if fields.contains(.paidAmount) { return paidAmount.value != nil }
        if paidAmount.value != nil { return false }
        return fields.contains(.beneficiary) ? true : beneficiary.value == nil
    }
}
