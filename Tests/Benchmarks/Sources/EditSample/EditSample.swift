import Glibc
import Spreadsheet
import SpreadsheetEditing

/// `EditSample FILE OUTPUT COUNT` gives every tenth person of a sample another telephone number, so many of them: what the
/// editor takes by itself, without the rules.
@main
enum EditSample {
    /// 成员联系电话
    private static let column = 15

    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 4, let count = Int(arguments[3]) else {
            print("usage: EditSample FILE OUTPUT COUNT")
            exit(64)
        }
        let edits = (0..<count).map { number in
            CellEdit(
                sheet: "人口信息表", cell: CellReference(row: 2 + 10 * number, column: column),
                value: .identifier(String(19_900_000_000 + number)))
        }
        print(try WorkbookEditor(path: arguments[1]).apply(EditPlan(edits), to: arguments[2]).changes)
    }
}
