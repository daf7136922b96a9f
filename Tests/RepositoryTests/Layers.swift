/// Who may import whom: the layers of the architecture. A change of this table is a change of the architecture.
///
/// A module stands on a line, and imports modules of lower lines only, and of those only what is listed. System modules
/// are listed too: one that is missing (Foundation above all) is missing on purpose.
enum Layers {
    struct Module {
        let name: String
        let line: Int
        /// Own modules and dependencies; `Package.swift` lists exactly these.
        var imports: Set<String> = []
        /// What comes with the toolchain.
        var system: Set<String> = []
    }

    static let modules: [Module] = [
        // 0 · C libraries: a module map and a shim
        Module(name: "CZip", line: 0),
        Module(name: "CXLSXWriter", line: 0),
        Module(name: "CExpat", line: 0),
        Module(name: "CISAL", line: 0),
        Module(name: "CCrypto", line: 0),
        Module(name: "CProcessor", line: 0),
        // 1 · plain values
        Module(name: "Spreadsheet", line: 1),
        Module(name: "Registry", line: 1),
        Module(name: "Compression", line: 1, imports: ["CISAL"]),
        // 2 · files; what is wrong, and where
        Module(
            name: "SpreadsheetReading", line: 2,
            imports: ["Spreadsheet", "Compression", "CZip", "CExpat", "CProcessor"],
            system: ["Glibc", "Synchronization", "Dispatch"]),
        Module(
            name: "SpreadsheetWriting", line: 2, imports: ["Spreadsheet", "Compression", "CXLSXWriter", "CZip"],
            system: ["Glibc", "Synchronization"]),
        Module(name: "Findings", line: 2, imports: ["Registry"]),
        // 3 · policy: one catalogue each
        Module(
            name: "Templates", line: 3, imports: ["Registry", "Findings", "Yams"],
            system: ["Foundation", "Glibc"]),
        Module(
            name: "Validation", line: 3, imports: ["Registry", "Findings"], system: ["Synchronization", "Dispatch"]),
        Module(name: "Corrections", line: 3, imports: ["Spreadsheet", "Registry"]),
        Module(
            name: "SpreadsheetEditing", line: 3,
            imports: ["Spreadsheet", "Compression", "SpreadsheetReading", "SpreadsheetWriting"],
            system: ["Glibc", "Synchronization", "Dispatch"]),
        // 4 · workbooks ⇄ people
        Module(
            name: "Importing", line: 4,
            imports: ["Spreadsheet", "Registry", "SpreadsheetReading", "Findings", "Templates", "Corrections"],
            system: ["Synchronization", "Dispatch"]),
        Module(name: "Comparing", line: 4, imports: ["Registry", "Findings", "Validation", "Corrections"]),
        Module(
            name: "Forms", line: 4,
            imports: ["Spreadsheet", "Registry", "SpreadsheetWriting", "Findings", "Templates", "Corrections"]),
        Module(
            name: "Reports", line: 4,
            imports: ["Spreadsheet", "Registry", "SpreadsheetWriting", "Findings", "Corrections"]),
        // 5 · what a clerk does
        Module(
            name: "Workbench", line: 5,
            imports: [
                "Spreadsheet", "Registry", "SpreadsheetReading", "SpreadsheetEditing", "SpreadsheetWriting", "Findings",
                "Templates", "Validation", "Corrections", "Importing", "Comparing", "Forms", "Reports", "CCrypto",
            ],
            system: ["Foundation", "Glibc", "Synchronization", "Dispatch"]),
        // 6 · front ends
        Module(
            name: "lookback", line: 6, imports: ["Workbench", "Registry", "Findings", "Spreadsheet", "ArgumentParser"],
            system: ["Foundation", "Glibc", "Synchronization", "Dispatch"]),
    ]

    /// Packages from elsewhere; each belongs to the one module that lists it.
    static let packages: Set<String> = ["Yams", "ArgumentParser"]

    static subscript(name: String) -> Module? { modules.first { $0.name == name } }
}
