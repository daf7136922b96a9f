import Glibc

/// Writes a sheet of 35 columns in one of some ways (写出参比), the rows of a sample over and over.
///
/// `WriteCells sample FILE` makes the sample, which all writers get. `WriteCells lookback|unread|library SAMPLE FILE ROWS`
/// writes: with what a command does, which reads the file back before it takes its place; without reading it back; through
/// libxlsxwriter alone.
@main
enum WriteCells {
    static func main() throws {
        let arguments = CommandLine.arguments
        if arguments.count == 3, arguments[1] == "sample" { return try SampleTable.make(at: arguments[2]) }
        guard arguments.count == 5, let way = Way(rawValue: arguments[1]), let rows = Int(arguments[4]), rows > 0 else {
            print("usage: WriteCells sample FILE | lookback|unread|library SAMPLE FILE ROWS")
            exit(64)
        }
        let table = try SampleTable(path: arguments[2])
        switch way {
        case .library: try table.writeThroughLibrary(to: arguments[3], rows: rows)
        case .lookback: try table.write(to: arguments[3], rows: rows, isReadBack: true)
        case .unread: try table.write(to: arguments[3], rows: rows, isReadBack: false)
        }
    }

    private enum Way: String { case lookback, unread, library }
}
