import ArgumentParser
import Findings

/// How much a workbook may ask of this machine (限额选项).
struct LimitOptions: ParsableArguments {
    @Option(
        name: .customLong("limit"),
        help: ArgumentHelp(
            "放宽或收紧对文件的某项限额，如 text-bytes=4M；名称见 lookback limits。可写多次。",
            "Allow a file more, or less, of something, e.g. text-bytes=4M; 'lookback limits' lists the names. May be repeated.",
            value: Words("名称=数值", "name=value")))
    var settings: [String] = []
}
