/// Readers and writers from the Python package index, in an environment of the benchmark's own (同类软件).
struct Peers {
    struct Peer {
        /// As the script knows it.
        let name: String
        let packages: [String]
        var mostRows = Int.max
    }

    static let readers = [
        Peer(name: "excelreader, 1 thread", packages: ["excelreader-native==7.3.0"]),
        Peer(name: "excelreader, all cores", packages: ["excelreader-native==7.3.0"]),
        Peer(name: "python-calamine", packages: ["python-calamine==0.9.1"]),
        Peer(name: "fastexcel to polars", packages: ["fastexcel==0.21.0", "polars==2.1.0", "pyarrow"]),
        Peer(name: "openpyxl, read only", packages: ["openpyxl==3.1.5"], mostRows: 100_000),
    ]

    static let writers = [
        Peer(name: "rust_xlsxwriter", packages: ["rustpy-xlsxwriter==0.8.0"]),
        Peer(name: "jetxl", packages: ["jetxl==0.3.1", "pyarrow"]),
        Peer(name: "XlsxWriter", packages: ["XlsxWriter==3.3.1"], mostRows: 100_000),
        Peer(name: "openpyxl", packages: ["openpyxl==3.1.5"], mostRows: 100_000),
    ]

    let python: String
    let script: String
    private(set) var available: [Peer] = []

    /// Installs what can be had, and says what cannot.
    init(_ peers: [Peer], folder: String, script: String) {
        python = "\(folder)/bin/python"
        self.script = script
        let log = "\(folder).log"
        guard Files.exists(python) || ChildProcess.run(["python3", "-m", "venv", folder], output: log) != nil
        else {
            print("No peers: python3 with venv is not to be had (\(log)).\n")
            return
        }
        for peer in peers {
            let install = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"] + peer.packages
            if ChildProcess.run(install, output: log) != nil {
                available.append(peer)
            } else {
                print("Without \(peer.name), which is not to be had (\(log)).\n")
            }
        }
    }
}
