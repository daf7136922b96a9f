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

/// The day that a form bears (填报日期选项).
struct FormDateOptions: ParsableArguments {
    @Option(help: ArgumentHelp("填报日期；不写就空着。", "The day of the report; blank where none is given.", value: .day))
    var date: CalendarDay?
}
