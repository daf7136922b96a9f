import Findings
import Registry
import Spreadsheet

/// The tables of the demonstration before they are written (示范表数据): spoilt, or as they should be.
public struct DemoTables: Sendable {
    /// The cells of one row by field; a field without a cell is blank.
    typealias Cells = [Field: Cell]

    /// What a cell holds.
    enum Cell: Sendable {
        case text(String)
        case number(Double)

        /// What a spreadsheet shows.
        var shown: String {
            switch self {
            case .text(let text): text
            case .number(let number): NumberText.shortest(number)
            }
        }
    }

    /// The cells of a row, by the number that the spreadsheet shows.
    func cells(inRow number: Int, of table: DemoTable) -> Cells? {
        guard let rows = rows[table], rows.indices.contains(number - Self.firstRow),
            case .record(let cells) = rows[number - Self.firstRow]
        else { return nil }
        return cells
    }

    /// A row of a table.
    enum Row: Sendable {
        case record(Cells)
        /// A row that is no record: texts from the first column on.
        case stray([String])
    }

    private(set) var rows: [DemoTable: [Row]] = [:]
    /// The faults that a check must find, in no order.
    public private(set) var faults: [PlantedFault] = []
    /// What the rows of the spoilt households ought to hold, by the number that the spreadsheet shows.
    private(set) var truth: [DemoTable: [Int: Cells]] = [:]
    /// Headings that stand behind the layout's own columns, with nothing below.
    private(set) var extraHeadings: [DemoTable: [String]] = [:]
    /// The district as the tables show it.
    public let register: Register

    /// The households in which no fault was hidden.
    public let soundHouseholds: [Household]

    /// The first row below the headings.
    static let firstRow = 2

    /// The tables of a district.
    ///
    /// - Parameter planted: whether faults are hidden in them.
    public init(_ district: DemoDistrict, planted: Bool) {
        let sound = district.households.map { DemoHousehold(household: $0) }
        var homes = sound
        var spots: [(RuleCode, household: Int, DemoFault.Spot)] = []
        if planted {
            spots = Self.plant(in: &homes)
        }
        var register = Register()
        register.households = homes.map(\.household)
        self.register = register
        let spoilt = Set(spots.map(\.household))
        soundHouseholds = homes.indices.filter { !spoilt.contains($0) }.map { homes[$0].household }
        layOut(homes, spots, sound)
        if planted { addStrayRows() }
    }

    private static func plant(in homes: inout [DemoHousehold]) -> [(RuleCode, household: Int, DemoFault.Spot)] {
        let faults =
            DemoFault.inCells + DemoFault.inPeople + DemoFault.inHouseholds + DemoFault.inFacts + DemoFault.inLiving
        let total = faults.reduce(1) { $0 + $1.count }
        var spots: [(RuleCode, household: Int, DemoFault.Spot)] = []
        var spoilt: Set<Int> = []
        // Spread evenly, so that faults lie in all villages, and no two in one household.
        for fault in faults {
            for _ in 0..<fault.count {
                let start = spots.count * homes.count / total
                for step in homes.indices {
                    let candidate = (start + step) % homes.count
                    if spoilt.contains(candidate) { continue }
                    guard let spot = fault.plant(&homes[candidate]) else { continue }
                    spots.append((fault.code, candidate, spot))
                    spoilt.insert(candidate)
                    break
                }
            }
        }
        return spots + plantTwins(in: &homes, besides: spoilt)
    }

    /// One person registered in two households.
    private static func plantTwins(
        in homes: inout [DemoHousehold], besides spoilt: Set<Int>
    ) -> [(RuleCode, household: Int, DemoFault.Spot)] {
        let single = homes.indices.filter {
            !spoilt.contains($0) && homes[$0].household.members.count == 1
                && homes[$0].household.members[0].idNo.value?.form == .citizen
        }
        guard let one = single.last,
            let other = single.first(where: {
                homes[$0].household.members[0].sex == homes[one].household.members[0].sex
            }), other != one
        else { return [] }
        homes[other].household.members[0].idNo = homes[one].household.members[0].idNo
        homes[other].household.members[0].birth = homes[one].household.members[0].birth
        homes[other].household.members[0].age = homes[one].household.members[0].age
        homes[other].household.headIdNo = homes[one].household.headIdNo
        return [("X001", one, .member(0)), ("X001", other, .member(0))]
    }

    private mutating func layOut(
        _ homes: [DemoHousehold], _ spots: [(RuleCode, household: Int, DemoFault.Spot)], _ sound: [DemoHousehold]
    ) {
        var persons: [Row] = []
        var households: [Row] = []
        var helpers: [Row] = []
        let spotsByHousehold = Dictionary(grouping: spots, by: \.household)
        for (position, home) in homes.enumerated() {
            let householdRow = Self.firstRow + households.count
            let memberRow = Self.firstRow + persons.count
            for (code, _, spot) in spotsByHousehold[position] ?? [] {
                faults += Self.faults(code, spot, householdRow: householdRow, memberRow: memberRow)
            }
            if spotsByHousehold[position] != nil {
                note(sound[position], householdRow: householdRow, memberRow: memberRow, spoilt: home)
            }
            let ownCells = DemoCells.household(home.household)
            households.append(.record(ownCells))
            for helper in home.household.helpers {
                helpers.append(.record(DemoCells.record(helper, .helper, beside: ownCells)))
            }
            if home.isHollow { continue }
            for index in home.household.members.indices {
                persons.append(.record(DemoCells.member(index, of: home, beside: ownCells)))
            }
        }
        rows[.persons] = persons
        rows[.households] = households
        rows[.helpers] = helpers
    }

    /// Notes what a spoilt household ought to be; whose people are not the same has to be visited.
    private mutating func note(
        _ sound: DemoHousehold, householdRow: Int, memberRow: Int, spoilt: DemoHousehold
    ) {
        let cells = DemoCells.household(sound.household)
        truth[.households, default: [:]][householdRow] = cells
        let members = sound.household.members.indices
        guard !spoilt.isHollow, members == spoilt.household.members.indices else { return }
        for index in members {
            truth[.persons, default: [:]][memberRow + index] = DemoCells.member(index, of: sound, beside: cells)
        }
    }

    private static func faults(
        _ code: RuleCode, _ spot: DemoFault.Spot, householdRow: Int, memberRow: Int
    ) -> [PlantedFault] {
        switch spot {
        case .member(let index): [PlantedFault(code: code, table: .persons, row: memberRow + index)]
        case .members(let indices):
            indices.map { PlantedFault(code: code, table: .persons, row: memberRow + $0) }
        case .household: [PlantedFault(code: code, table: .households, row: householdRow)]
        }
    }

    /// What people add to exports: a blank row in the middle, a total, a signature line, a column of their own.
    private mutating func addStrayRows() {
        let persons = rows[.persons]?.count ?? 0
        rows[.persons]?.append(.stray(["填表人：", "", "审核人：", "", "填报日期："]))
        faults.append(PlantedFault(code: "F009", table: .persons, row: Self.firstRow + persons))
        let households = rows[.households]?.count ?? 0
        rows[.households]?.append(.stray(["合计", "", "", "", "", "\(households)户"]))
        faults.append(PlantedFault(code: "F009", table: .households, row: Self.firstRow + households))
        extraHeadings[.households] = ["村干部备注"]
        faults.append(PlantedFault(code: "F005", table: .households, row: 1))
    }
}
