import Glibc
import SampleWorkbooks

/// `BareInflate FILE PART…` inflates the parts to nowhere and prints their sizes.
@main
enum BareInflate {
    static func main() throws {
        guard CommandLine.arguments.count > 2 else {
            print("usage: BareInflate FILE PART…")
            exit(64)
        }
        for part in CommandLine.arguments.dropFirst(2) {
            print(part, try BareInflation.size(of: part, in: CommandLine.arguments[1]), separator: "\t")
        }
    }
}
