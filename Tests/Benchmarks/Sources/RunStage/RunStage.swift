import Glibc
import MeasuredStages

/// `RunStage` lists the stages. `RunStage NUMBER FILE TIMES` runs one, so that another program can count instructions.
@main
enum RunStage {
    static func main() throws {
        let arguments = CommandLine.arguments
        if arguments.count == 1 {
            for stage in Stage.all { print(stage.storage, stage.name, separator: "\t") }
            return
        }
        guard arguments.count == 4, let number = Int(arguments[1]), Stage.all.indices.contains(number),
            let times = Int(arguments[3])
        else {
            print("usage: RunStage [NUMBER FILE TIMES]")
            exit(64)
        }
        let run = try Stage.all[number].prepared(for: arguments[2])
        for _ in 0..<times { print(try run()) }
    }
}
