import Glibc
import SampleWorkbooks

/// `BareInflate FILE PART…` inflates the parts to nowhere and prints their sizes. `BareInflate --deflate FILE PART…` deflates
/// them again as the editor does, to nowhere, and prints what they would take.
@main
enum BareInflate {
    static func main() throws {
        let deflates = CommandLine.arguments.dropFirst().first == "--deflate"
        let arguments = CommandLine.arguments.dropFirst(deflates ? 2 : 1)
        guard let file = arguments.first, arguments.count > 1 else {
            print("usage: BareInflate [--deflate] FILE PART…")
            exit(64)
        }
        for part in arguments.dropFirst() {
            print(part, try BareInflation.size(of: part, in: file, deflatedAgain: deflates), separator: "\t")
        }
    }
}
