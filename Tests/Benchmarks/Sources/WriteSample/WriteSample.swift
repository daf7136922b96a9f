import Glibc
import SampleWorkbooks

/// `WriteSample ROWS shared|inline FILE`
@main
enum WriteSample {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 4, let rows = Int(arguments[1]), rows > 0,
            let storage = SampleWorkbook.Storage(rawValue: arguments[2])
        else {
            print("usage: WriteSample ROWS shared|inline FILE")
            exit(64)
        }
        try SampleWorkbook(rows: rows, storage: storage).write(to: arguments[3])
    }
}
