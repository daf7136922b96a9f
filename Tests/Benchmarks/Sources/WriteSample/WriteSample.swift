import Glibc
import SampleWorkbooks

/// `WriteSample ROWS shared|inline FILE [PART]`: the register's part so many, counted from 0, has other people and households
/// than the parts before it.
@main
enum WriteSample {
    static func main() throws {
        let arguments = CommandLine.arguments
        let part = arguments.count == 5 ? Int(arguments[4]) : 0
        guard [4, 5].contains(arguments.count), let part, (0..<100).contains(part), let rows = Int(arguments[1]), rows > 0,
            let storage = SampleWorkbook.Storage(rawValue: arguments[2])
        else {
            print("usage: WriteSample ROWS shared|inline FILE [PART]")
            exit(64)
        }
        try SampleWorkbook(rows: rows, storage: storage, part: part).write(to: arguments[3])
    }
}
