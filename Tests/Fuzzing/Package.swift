// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "lookback-fuzzing",
    dependencies: [.package(name: "lookback", path: "../..")],
    targets: [
        .executableTarget(
            name: "Fuzz", dependencies: [.product(name: "LookbackModules", package: "lookback")],
            // libFuzzer brings the main function.
            swiftSettings: [
                .swiftLanguageMode(.v6),
                .strictMemorySafety(),
                .treatAllWarnings(as: .error),
                .enableUpcomingFeature("ExistentialAny"),
                .enableUpcomingFeature("MemberImportVisibility"),
            ])
    ]
)
