// swift-tools-version: 6.2
import PackageDescription

/// Every target is held to the same rules: Swift 6 mode, strict memory safety, no warnings.
let houseSettings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

/// The C libraries: a module map and a shim each, named after the library.
let libraries: [Target] = [
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CISAL", pkgConfig: "libisal", providers: [.apt(["libisal-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CProcessor"),
]

/// Who may import whom. A module imports only modules on lower lines; `LayerTests` holds the table.
let modules: [Target] = [
    // 1 · plain values
    .target(name: "Spreadsheet"),
    .target(name: "Registry"),
    .target(name: "Compression", dependencies: ["CISAL"]),
    // 2 · files; what is wrong, and where
    .target(name: "SpreadsheetReading", dependencies: ["Spreadsheet", "Compression", "CZip", "CExpat", "CProcessor"]),
    .target(name: "SpreadsheetWriting", dependencies: ["Spreadsheet", "Compression", "CXLSXWriter", "CZip"]),
    .target(name: "Findings", dependencies: ["Registry"]),
    // 3 · policy: one catalogue each
    .target(name: "Templates", dependencies: ["Registry", "Findings", yams]),
    .target(name: "Validation", dependencies: ["Registry", "Findings"]),
    .target(name: "Corrections", dependencies: ["Spreadsheet", "Registry"]),
    .target(
        name: "SpreadsheetEditing",
        dependencies: ["Spreadsheet", "Compression", "SpreadsheetReading", "SpreadsheetWriting"]),
    // 4 · workbooks ⇄ people
    .target(
        name: "Importing",
        dependencies: ["Spreadsheet", "Registry", "SpreadsheetReading", "Findings", "Templates", "Corrections"]),
    .target(name: "Comparing", dependencies: ["Registry", "Findings", "Validation", "Corrections"]),
    .target(
        name: "Forms",
        dependencies: ["Spreadsheet", "Registry", "SpreadsheetWriting", "Findings", "Templates", "Corrections"]),
    .target(
        name: "Reports",
        dependencies: ["Spreadsheet", "Registry", "SpreadsheetWriting", "Findings", "Corrections"]),
    // 5 · what a clerk does
    .target(
        name: "Workbench",
        dependencies: [
            "Spreadsheet", "Registry", "SpreadsheetReading", "SpreadsheetEditing", "SpreadsheetWriting", "Findings",
            "Templates", "Validation", "Corrections", "Importing", "Comparing", "Forms", "Reports", "CCrypto",
        ]),
    // 6 · front ends
    .executableTarget(
        name: "lookback",
        dependencies: ["Workbench", "Registry", "Findings", "Spreadsheet", argumentParser]),
]

let tests: [Target] = [
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .testTarget(name: "SpreadsheetTests", dependencies: ["Spreadsheet"]),
    .testTarget(name: "SpreadsheetReadingTests", dependencies: ["SpreadsheetReading", "Spreadsheet", "CZip", "TestSupport"]),
    .testTarget(
        name: "SpreadsheetWritingTests",
        dependencies: ["SpreadsheetWriting", "SpreadsheetReading", "Spreadsheet", "TestSupport"]),
    .testTarget(
        name: "SpreadsheetEditingTests",
        dependencies: [
            "SpreadsheetEditing", "SpreadsheetReading", "SpreadsheetWriting", "Spreadsheet", "TestSupport",
        ]),
    .testTarget(name: "CompressionTests", dependencies: ["Compression"]),
    .testTarget(name: "RegistryTests", dependencies: ["Registry", "TestSupport"]),
    .testTarget(name: "TemplatesTests", dependencies: ["Templates", "Registry", "Findings", "TestSupport"]),
    .testTarget(name: "ValidationTests", dependencies: ["Validation", "Registry", "Findings", "TestSupport"]),
    .testTarget(name: "CorrectionsTests", dependencies: ["Corrections", "Registry"]),
    .testTarget(
        name: "ComparingTests",
        dependencies: ["Comparing", "Validation", "Corrections", "Registry", "Findings", "TestSupport"]),
    .testTarget(
        name: "ImportingTests",
        dependencies: [
            "Importing", "Forms", "Templates", "Registry", "Findings", "SpreadsheetReading", "SpreadsheetWriting",
            "Spreadsheet", "TestSupport",
        ]),
    .testTarget(
        name: "FormsTests",
        dependencies: [
            "Forms", "Templates", "Corrections", "Registry", "Findings", "SpreadsheetReading", "SpreadsheetWriting",
            "Spreadsheet", "TestSupport",
        ]),
    .testTarget(
        name: "ReportsTests",
        dependencies: [
            "Reports", "Corrections", "Findings", "Registry", "SpreadsheetReading", "SpreadsheetWriting", "Spreadsheet",
            "TestSupport",
        ]),
    .testTarget(
        name: "EndToEndTests",
        dependencies: [
            "lookback", "Workbench", "Templates", "Registry", "Findings", "SpreadsheetReading", "SpreadsheetEditing",
            "Spreadsheet", "TestSupport",
        ]),
    .testTarget(name: "RepositoryTests", dependencies: ["TestSupport"]),
]

let package = Package(
    name: "lookback",
    products: [
        .executable(name: "lookback", targets: ["lookback"]),
        // For Tests/Benchmarks and Tests/Fuzzing, which are packages of their own.
        .library(
            name: "LookbackModules",
            targets: [
                "Spreadsheet", "Registry", "SpreadsheetReading", "SpreadsheetEditing", "Findings", "Templates", "Validation",
                "Importing",
            ]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: (modules + tests).map { target in
        target.swiftSettings = houseSettings
        return target
    } + libraries
)
