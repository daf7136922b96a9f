import ArgumentParser
import Findings
import Registry

/// What a form takes over, and of which street it is (填表选项).
struct FormOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "手填过的附件，栏目照抄；附件4的问题清单也这样给。可写多次。",
            "A form with columns filled in by hand, which are taken over. May be repeated.", value: .file))
    var filled: [String] = []

    @Option(
        help: ArgumentHelp("只要这个街道（镇）的。", "Only what concerns this town or street.", value: Words("街道", "town")))
    var town: String?
}

/// The register before its changes (变动前台账选项).
struct RegisterBeforeOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp("变动之前的台账各表。", "The tables of the register before the changes.", value: .table),
        completion: .file())
    var inputs: [String]
}

/// The register after its changes (变动后台账选项).
struct RegisterAfterOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "变动之后导出的表，用来核对。可写多次。",
            "An export made after the changes, against which the events are proven. May be repeated.", value: .file))
    var after: [String] = []
}

/// Who reports for a district, and when (全区填报选项).
struct DistrictReportOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "填报单位；不写就是区县名。", "The unit that reports (填报单位); by default the district's name.",
            value: Words("名称", "name")))
    var unit: String?

    @OptionGroup var day: FormDateOptions

    var date: CalendarDay? { day.date }
}

/// The day that a form bears (填报日期选项).
struct FormDateOptions: ParsableArguments {
    @Option(help: ArgumentHelp("填报日期；不写就空着。", "The day of the report; blank where none is given.", value: .day))
    var date: CalendarDay?
}
