/// A program that reads or writes a workbook (参比程序).
struct Contender {
    let name: String
    /// The command for a workbook of so many rows.
    let command: (_ file: String, _ rows: Int) -> [String]
    /// The most rows it is asked for.
    var mostRows = Int.max

    /// What a reader must at least spend, and ours.
    static func own(_ tools: String, lookback: String, storage: String) -> [Contender] {
        let sheet = "xl/worksheets/sheet1.xml"
        var contenders = [Contender(name: baseline) { file, _ in ["\(tools)/BareInflate", file, sheet] }]
        if storage == "shared" {
            contenders.append(
                Contender(name: "bare inflate: sheet and strings") { file, _ in
                    ["\(tools)/BareInflate", file, sheet, "xl/sharedStrings.xml"]
                })
        }
        return contenders + [
            Contender(name: "lookback cells --no-output") { file, _ in [lookback, "cells", "--no-output", file] },
            Contender(name: "lookback cells") { file, _ in [lookback, "cells", file] },
            Contender(name: "lookback check") { file, _ in [lookback, "check", "--fail-on", "never", file] },
        ]
    }

    /// What all others are measured by.
    static let baseline = "bare inflate: sheet"

    /// What all writers are measured by.
    static let library = "libxlsxwriter, constant memory"

    /// Ours, the library that it stands on, and those that others wrote.
    static func writers(_ tools: String, _ sample: String, _ peers: Peers) -> [Contender] {
        let ways = [
            (library, "library"), ("lookback, read back", "lookback"), ("lookback, not read back", "unread"),
        ]
        return ways.map { name, way in
            Contender(name: name) { file, rows in ["\(tools)/WriteCells", way, sample, file, String(rows)] }
        }
            + peers.available.map { peer in
                Contender(
                    name: peer.name,
                    command: { file, rows in [peers.python, peers.script, peer.name, sample, file, String(rows)] },
                    mostRows: peer.mostRows)
            }
    }

    /// Readers that others wrote.
    static func peers(_ peers: Peers) -> [Contender] {
        peers.available.map { peer in
            Contender(
                name: peer.name,
                command: { file, rows in [peers.python, peers.script, peer.name, file, String(rows)] },
                mostRows: peer.mostRows)
        }
    }
}
