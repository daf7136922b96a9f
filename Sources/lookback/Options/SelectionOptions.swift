import ArgumentParser
import Registry
import Workbench

/// Which records are read, and by what they are judged (选择选项).
struct SelectionOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The template that the tables are taken to have.", valueName: "id"))
    var template: String?

    @Option(help: ArgumentHelp("The policy: its id, or a YAML file.", valueName: "id|file"))
    var policy: String?

    @Option(help: "Only the records of this year; those of others are counted and set aside.")
    var year: Int?

    @Option(help: ArgumentHelp("The day on which the register is judged, e.g. 2018-07-20.", valueName: "date"))
    var asOf: CalendarDay?

    @OptionGroup var limits: LimitOptions

    /// What is asked of the workbench about these files.
    func request(_ files: [String]) throws(Failure) -> CheckRequest {
        var request = CheckRequest(files: files)
        request.template = template
        request.policy = policy
        request.year = year
        request.asOf = asOf
        request.limits = try Workbench.limits(limits.settings)
        return request
    }
}

extension CalendarDay: ExpressibleByArgument {
    /// The day that an argument names, as `2018-07-20`.
    public init?(argument: String) {
        guard let day = CalendarDay.read(argument, edition: 2018).value else { return nil }
        self = day
    }
}
