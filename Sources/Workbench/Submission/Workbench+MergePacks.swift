import Corrections
import Findings
import Forms
import Importing
import Registry
import Reports
import Templates

/// What the packs of streets are to be put together from (汇总请求).
public struct PackMergeRequest: Sendable {
    /// The folder in which the district's pack is made.
    public var folder: String
    /// The packs of the streets.
    public var packs: [String]
    /// The unit that reports; the district's name where `nil`.
    public var unit: String?
    /// The day of the report; left blank for the pen where `nil`.
    public var date: CalendarDay?
    /// The policy's key or file; the first that names a pack's files where `nil`.
    public var policy: String?

    /// Packs to be put together in a folder.
    public init(
        folder: String, packs: [String], unit: String? = nil, date: CalendarDay? = nil, policy: String? = nil
    ) {
        self.folder = folder
        self.packs = packs
        self.unit = unit
        self.date = date
        self.policy = policy
    }
}

extension Workbench {
    /// Puts the packs of streets together to that of the district, and proves all of them and the sum.
    public func mergePacks(_ request: PackMergeRequest, version: String) throws(Failure) -> SubmittedPack {
        let (plan, named) = try submissionPlan(request.policy)
        guard let policy = named ?? library.policies.first(where: { $0.submission == plan }) else {
            throw .noSubmissionPlan(policy: request.policy ?? "")
        }
        return try merge(request, plan: plan, policy: policy, report: nil, version: version)
    }

    func merge(
        _ request: PackMergeRequest, plan: SubmissionPlan, policy: Policy, report: Report?, version: String
    ) throws(Failure) -> SubmittedPack {
        var matter = FormMatter(ledger: .empty)
        var towns: [String] = []
        var county: String?
        for pack in request.packs {
            guard let manifest = PackManifest(file: pack + "/" + plan.manifest) else { throw .noPack(pack) }
            let faults = try proveFaults(of: pack, plan: plan, policy: policy)
            guard faults.isEmpty else { throw .packFaults(pack, faults) }
            if let town = manifest.towns.first(where: towns.contains) { throw .packTwice(pack, town: town) }
            towns += manifest.towns
            county = county ?? manifest.county
            for table in try printedTables(of: plan, in: pack) {
                matter.take(table, county: manifest.county, typed: manifest.typedCells(of: table))
            }
        }
        guard let county else { throw .nothingToSubmit }
        let pack = PackContent(
            plan: plan, policy: policy, unit: request.unit ?? county, county: county, towns: towns, date: request.date,
            matter: matter, report: report)
        return try make(pack, in: request.folder, version: version)
    }
}

extension FormMatter {
    /// Takes the rows of a street's form over.
    fileprivate mutating func take(_ table: PackTable, county: String, typed: Set<String>) {
        switch table.rows {
        case "issues": issues += table.records.map { ReviewIssue($0, of: table.table, in: table.file) }
        // It is counted anew.
        case "issueSources": break
        default: copy(table.copied(county: county, typed: typed), as: table.rows, of: table.form)
        }
    }
}

extension PackManifest {
    /// The cells of a sheet whose numbers were typed in by hand.
    fileprivate func typedCells(of table: PackTable) -> Set<String> {
        let file = files.first { $0.path == table.file }
        return Set(file?.sheets.first { $0.name == table.table.sheet }?.typed ?? [])
    }
}
