import Foundation
import TestSupport
import Testing

struct LayerTests {
    @Test func tableGoesDownwards() throws {
        for module in Layers.modules {
            for imported in module.imports.subtracting(Layers.packages) {
                let lower = try #require(Layers[imported], "\(module.name) lists \(imported), which has no line.")
                #expect(
                    lower.line < module.line,
                    """
                    \(module.name) (line \(module.line)) may not import \(imported) (line \(lower.line)): imports go to \
                    lower lines only. Move what both need to a lower module, or hand it in from Workbench.
                    """)
            }
        }
    }

    @Test func packagesBelongToOneModule() {
        for package in Layers.packages {
            let owners = Layers.modules.filter { $0.imports.contains(package) }.map(\.name)
            #expect(owners.count == 1, "\(package) is imported by \(owners): keep it behind one module.")
        }
    }

    @Test func manifestAndTableAgree() throws {
        let manifest = Manifest.dependencies(in: try Repository.text(of: "Package.swift"))
        #expect(
            Set(manifest.keys) == Set(Layers.modules.filter { $0.line > 0 }.map(\.name)),
            "Package.swift and Layers.swift must name the same modules: a new one gets a line in both.")
        for (name, dependencies) in manifest {
            let allowed = Layers[name]?.imports ?? []
            #expect(
                dependencies.subtracting(allowed).isEmpty,
                "Package.swift lets \(name) depend on more than Layers.swift: take it out, or change the architecture.")
            #expect(
                allowed.subtracting(dependencies).isEmpty,
                "Layers.swift allows \(name) more than Package.swift: take it out of the table.")
        }
    }

    @Test func everySystemPackageIsInstalled() throws {
        let packages = Manifest.systemPackages(in: try Repository.text(of: "Package.swift"))
        let script = try Repository.text(of: ".ci/install-dependencies")
        #expect(!packages.isEmpty)
        for package in packages {
            #expect(
                script.contains(" \(package)\""), "\(package) is in Package.swift and not in .ci/install-dependencies.")
        }
    }

    @Test func everySourceFolderIsInTheTable() throws {
        let folders = try FileManager.default.contentsOfDirectory(
            atPath: Repository.root.appending(path: "Sources").path)
        #expect(Set(folders) == Set(Layers.modules.map(\.name)), "A folder of Sources is a module, with a line.")
    }

    @Test func filesImportWhatTheirModuleMay() throws {
        for path in Repository.files("swift", below: "Sources") {
            let module = try #require(Layers[path.split(separator: "/")[1].description])
            let allowed = module.imports.union(module.system)
            let list = allowed.isEmpty ? "nothing" : allowed.sorted().joined(separator: ", ")
            for name in Imports.modules(in: try Repository.text(of: path)) where name != module.name {
                #expect(
                    allowed.contains(name),
                    """
                    \(path) may not import \(name). \(module.name) stands on line \(module.line) and may import \(list). \
                    Move the code to a module that may, or what it needs to a lower one; Layers.swift changes only with \
                    the architecture.
                    """)
            }
        }
    }
}

struct ImportParsingTests {
    @Test(
        arguments: [
            ("import Registry", ["Registry"]),
            ("  import Registry  // why", ["Registry"]),
            ("@testable import Registry", ["Registry"]),
            ("@_spi(Tests) public import Registry", ["Registry"]),
            ("internal import Registry", ["Registry"]),
            ("import struct Foundation.Data", ["Foundation"]),
            ("import Foundation; import Glibc", ["Foundation", "Glibc"]),
            ("// import Registry", []),
            ("let text = \"import Registry\"", []),
            ("let important = imported", []),
            ("#if canImport(Glibc)\nimport Glibc\n#endif", ["Glibc"]),
        ] as [(String, [String])])
    func importsAreRead(source: String, expected: [String]) {
        #expect(Imports.modules(in: source) == expected)
    }

    @Test func manifestIsRead() {
        let manifest = """
            let yams = Target.Dependency.product(name: "Yams", package: "Yams")
            let modules: [Target] = [
                // 1 · plain values
                .target(name: "Spreadsheet"),
                .target(
                    name: "Templates", dependencies: ["Registry",
                        "Findings", yams]),
                .executableTarget(name: "lookback", dependencies: ["Workbench", argumentParser]),
            ]
            let tests: [Target] = [
                .target(name: "TestSupport", path: "Tests/TestSupport"),
                .testTarget(name: "SpreadsheetTests", dependencies: ["Spreadsheet"]),
            ]
            """
        #expect(
            Manifest.dependencies(in: manifest) == [
                "Spreadsheet": [],
                "Templates": ["Registry", "Findings", "Yams"],
                "lookback": ["Workbench", "ArgumentParser"],
            ])
    }
}
