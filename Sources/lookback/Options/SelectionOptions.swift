import ArgumentParser
import Findings
import Registry
import Workbench

/// Which records are read, and by what they are judged (选择选项).
struct SelectionOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "各表所用的模板；不写就按表头识别。", "The template that the tables are taken to have.",
            value: Words("模板", "id")))
    var template: String?

    @Option(
        help: ArgumentHelp(
            "政策：编号，或 YAML 文件。", "The policy: its id, or a YAML file.", value: Words("政策|文件", "id|file")),
        completion: .file(extensions: ["yaml"]))
    var policy: String?

    @Option(
        help: ArgumentHelp(
            "只核对这一年度的记录，其他年度的数出来放在一边。",
            "Only the records of this year; those of others are counted and set aside.", value: Words("年度", "year")))
    var year: Int?

    @Option(
        help: ArgumentHelp(
            "计算日期：年龄等算到这一天，如 2018-07-20。", "The day on which the register is judged, e.g. 2018-07-20.",
            value: .day))
    var asOf: CalendarDay?

    @Flag(help: ArgumentHelp("不看 lookback.yaml。", "Leave every lookback.yaml alone."))
    var noConfig = false

    @OptionGroup var limits: LimitOptions

    /// What is asked of the workbench about these files.
    func request(_ files: [String], _ settings: Settings) throws(Failure) -> CheckRequest {
        var request = CheckRequest(files: files)
        request.template = template ?? settings.text(.template)
        request.policy = policy ?? settings.text(.policy)
        request.year = year ?? settings.number(.year)
        request.asOf = asOf ?? settings.text(.asOf).flatMap { CalendarDay(argument: $0) }
        request.limits = try Workbench.limits(limits.settings)
        return request
    }

    /// The settings that hold for these files.
    func settings(for files: [String]) throws(Failure) -> Settings {
        noConfig ? Settings() : try Settings(near: files.first, environment: Environment.all)
    }

    /// What the command line says of the settings.
    var given: [SettingKey: String] {
        [.template: template, .policy: policy, .year: year.map(String.init), .asOf: asOf?.registered]
            .compactMapValues(\.self)
    }
}

extension CalendarDay: ExpressibleByArgument {
    /// The day that an argument names, as `2018-07-20`.
    public init?(argument: String) {
        guard let day = CalendarDay.read(argument, edition: 2018).value else { return nil }
        self = day
    }
}
