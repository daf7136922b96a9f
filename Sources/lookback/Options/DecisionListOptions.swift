import ArgumentParser

/// Where the list of decisions goes, in which clerks write what becomes of each lead (处置台账).
struct DecisionListOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "另写处置台账：按村一条疑点一行，核实后填处置，交给 roster、submit 的 --decisions。",
            "Also write the list of decisions, a row a lead by village, to be filled in for --decisions of roster and submit.",
            value: .file))
    var writeDecisions: String?
}
