/// What this repository has that can be read (仓库中的样本).
enum WorkbookSeeds {
    /// The checkout.
    static let root: String = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(6)
        .joined(separator: "/")

    static var templates: [[UInt8]] {
        ["national", "guangdong"].flatMap { InputFolder.files(".xlsx", in: "\(root)/templates/\($0)") }
    }

    /// Tab-separated tables of each template.
    static var tables: [[UInt8]] {
        let cases = [
            "national/person-2021", "national/person-2016", "national/household-2021", "guangdong/members",
            "guangdong/person-query", "guangdong/household-query", "guangdong/income-expense",
        ]
        return cases.flatMap { name in
            ["exact", "titled", "renamed"].map {
                InputFolder.contents(of: "\(root)/fixtures/templates/\(name)/\($0)/input.tsv")
            }
        }.filter { !$0.isEmpty }
    }
}
