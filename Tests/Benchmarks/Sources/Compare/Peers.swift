/// Readers from the Python package index, installed into an environment of the benchmark's own (同类读取器).
struct Peers {
    struct Peer {
        /// As `read.py` knows it.
        let name: String
        let packages: [String]
        var mostRows = Int.max
    }

    static let all = [
        Peer(name: "excelreader, 1 thread", packages: ["excelreader-native==7.3.0"]),
        Peer(name: "excelreader, all cores", packages: ["excelreader-native==7.3.0"]),
        Peer(name: "python-calamine", packages: ["python-calamine==0.9.1"]),
        Peer(name: "fastexcel to polars", packages: ["fastexcel==0.21.0", "polars==2.1.0", "pyarrow"]),
        Peer(name: "openpyxl, read only", packages: ["openpyxl==3.1.5"], mostRows: 100_000),
    ]

    let python: String
    let script: String
    private(set) var available: Set<String> = []

    /// Installs what can be had, and says what cannot.
    init(folder: String, script: String) {
        python = "\(folder)/bin/python"
        self.script = script
        let log = "\(folder).log"
        guard Files.exists(python) || ChildProcess.run(["python3", "-m", "venv", folder], output: log) != nil
        else {
            print("No peers: python3 with venv is not to be had (\(log)).\n")
            return
        }
        for peer in Self.all {
            let install = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"] + peer.packages
            if ChildProcess.run(install, output: log) != nil {
                available.insert(peer.name)
            } else {
                print("Without \(peer.name), which is not to be had (\(log)).\n")
            }
        }
    }
}
