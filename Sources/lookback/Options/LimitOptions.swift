import ArgumentParser

/// How much a workbook may ask of this machine (限额选项).
struct LimitOptions: ParsableArguments {
    @Option(
        name: .customLong("limit"),
        help: ArgumentHelp(
            "Allow a file more, or less, of something, e.g. text-bytes=4M; 'lookback limits' lists the names. May be repeated.",
            valueName: "name=value"))
    var settings: [String] = []
}
