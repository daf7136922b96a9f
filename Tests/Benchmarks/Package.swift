// swift-tools-version: 6.2
import PackageDescription

/// The same rules as for the sources of Lookback.
let houseSettings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let modules = Target.Dependency.product(name: "LookbackModules", package: "lookback")
let benchmark = Target.Dependency.product(name: "Benchmark", package: "benchmark")

let tools: [Target] = [
    .target(name: "SampleWorkbooks", dependencies: ["CDeflate"]),
    .target(name: "MeasuredStages", dependencies: ["SampleWorkbooks", modules]),
    .executableTarget(name: "RunStage", dependencies: ["MeasuredStages"]),
    .executableTarget(name: "WriteSample", dependencies: ["SampleWorkbooks"]),
    .executableTarget(name: "BareInflate", dependencies: ["SampleWorkbooks"]),
    .executableTarget(name: "EditSample", dependencies: [modules]),
    .executableTarget(name: "WriteCells", dependencies: ["SampleWorkbooks", "CLibraryWriter", modules]),
    .executableTarget(name: "Compare", exclude: ["read.py", "write.py"]),
    // Its folder lies directly in `Benchmarks`, by which the plugin knows what to run.
    .executableTarget(
        name: "Stages", dependencies: ["MeasuredStages", benchmark], path: "Stages",
        plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
]

let package = Package(
    name: "lookback-benchmarks",
    dependencies: [
        .package(name: "lookback", path: "../.."),
        // Without its interposers, which replace malloc and would disturb what is measured.
        .package(url: "https://github.com/ordo-one/benchmark", exact: "1.38.1", traits: []),
    ],
    targets: tools.map { target in
        target.swiftSettings = houseSettings
        return target
    } + [
        .systemLibrary(name: "CDeflate", pkgConfig: "libisal", providers: [.apt(["libisal-dev", "zlib1g-dev"])]),
        .systemLibrary(name: "CLibraryWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    ]
)
