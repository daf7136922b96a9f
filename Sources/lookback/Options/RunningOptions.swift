import ArgumentParser
import Findings
import Workbench

/// How a command runs and what it lets be seen (运行选项).
struct RunningOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "最多同时读几个文件；不写时与处理器个数相同。",
            "How many files are read side by side at most; by default as many as there are processors.",
            value: .number))
    var jobs: Int?

    @Flag(help: ArgumentHelp("姓名和号码显示全文，不打码。", "Show names and numbers whole instead of masked."))
    var showValues = false

    @Flag(help: ArgumentHelp("不在标准错误输出任何话。", "Say nothing on standard error."))
    var quiet = false

    func validate() throws {
        if let jobs, jobs < 1 {
            throw ValidationError(say("--jobs 后面写 1 以上的整数", "--jobs takes a number from 1 on"))
        }
    }
}
