import ArgumentParser
import Findings
import Registry
import Workbench

/// Hands in the papers of a review (上报).
struct SubmitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        "submit",
        Words("生成整套报送材料，核对、汇总报送材料。", "makes the pack that a street hands in; verifies and merges packs."),
        examples: [
            "lookback submit 报送 人口表.xlsx 户表.xlsx --decisions 处置台账.xlsx --filled 附件4.xlsx",
            "lookback submit verify 报送",
            "lookback submit merge 区报送 青禾街道材料 松岭街道材料 海晏街道材料",
        ],
        subcommands: [Pack.self, Verify.self, Merge.self], defaultSubcommand: Pack.self)

    /// Makes packs (生成报送材料).
    struct Pack: ParsableCommand {
        static let configuration = CommandConfiguration(
            "pack",
            Words(
                "生成街道的整套报送材料；有几个街道的，另出全区的。",
                "makes the pack of each street, and of the district where there are several."),
            examples: ["lookback submit pack 报送 人口表.xlsx 户表.xlsx --decisions 处置台账.xlsx"],
            notes: Words(
                """
                文件夹和文件的名字写在政策参数的 submission。写出：两本花名册、附件1至5、公示版、
                报送说明、文件清单（每份的校验码、行数、合计）。有没有解决的必须改的问题、
                有做不到的处置、户数人数对不上时，什么也不写，列出原因，结束代码是 3。
                """,
                """
                The names stand in the policy under submission. Written are the rosters, annexes 1 to 5,
                copies to be posted, a cover note, and a manifest of fingerprints, rows and totals. While
                an error is open that is not waived, a decision cannot be carried out or a form does not
                foot, nothing is written, the blockers are listed, and the exit code is 3.
                """))

        @Argument(help: ArgumentHelp("写到哪个文件夹。", "The folder to make packs in.", value: .folder))
        var folder: String

        @OptionGroup var before: RegisterBeforeOptions

        @OptionGroup var selection: SelectionOptions

        @Option(
            help: ArgumentHelp("处置台账或填好的疑点清单。可写多次。", "Workbooks with decisions. May be repeated.", value: .file))
        var decisions: [String]

        @OptionGroup var later: RegisterAfterOptions

        @Option(help: ArgumentHelp("核实无误清单。", "A list of verified exceptions.", value: .file))
        var waivers: String?

        @OptionGroup var filling: FormOptions

        @Option(
            help: ArgumentHelp(
                "填报单位；不写就是街道名。", "The unit that reports (填报单位); by default the street's name.",
                value: Words("名称", "name")))
        var unit: String?

        @OptionGroup var day: FormDateOptions

        @OptionGroup var templates: TemplateOptions
        @OptionGroup var words: LanguageOptions

        func run() throws {
            try reporting(words.language) { () throws(Failure) in
                let settings = try selection.settings(for: before.inputs)
                let workbench = try Workbench(templates: templates.templates ?? settings.text(.templates))
                var register = try selection.request(before.inputs, settings)
                register.decisions = decisions
                register.waivers = waivers
                var request = SubmitRequest(folder: folder, register: register)
                request.after = later.after
                request.filled = filling.filled
                request.town = filling.town
                request.unit = unit
                request.date = day.date
                for pack in try workbench.submit(request, version: Lookback.version) {
                    StandardStreams.write(pack.words[words.language] + "\n")
                }
            }
        }
    }

    /// Proves packs (核对报送材料).
    struct Verify: ParsableCommand {
        static let configuration = CommandConfiguration(
            "verify",
            Words("重新读一遍报送材料，核对全部合计。", "reads a pack again and proves every total."),
            examples: ["lookback submit verify 报送"],
            notes: Words("核对不上时列出文件、单元格和两个数，结束代码是 1。", "What does not prove is listed with its place: exit code 1."))

        @Argument(help: ArgumentHelp("报送材料，或放着几套材料的文件夹。", "A pack, or a folder of packs.", value: .folder))
        var folder: String

        @OptionGroup var plan: PackOptions
        @OptionGroup var templates: TemplateOptions
        @OptionGroup var words: LanguageOptions

        func run() throws {
            var isSound = true
            try reporting(words.language) { () throws(Failure) in
                let workbench = try Workbench(templates: templates.templates)
                let (lines, faults) = try workbench.verifyPacks(in: folder, policy: plan.policy)
                for line in lines { StandardStreams.write(line[words.language] + "\n") }
                for fault in faults { StandardStreams.write(fault.line[words.language] + "\n") }
                isSound = faults.isEmpty
            }
            if !isSound { throw ExitCode(1) }
        }
    }

    /// Puts packs together (汇总报送材料).
    struct Merge: ParsableCommand {
        static let configuration = CommandConfiguration(
            "merge",
            Words("把各街道的报送材料汇总成全区的，逐套核对。", "puts the packs of streets together to the district's."),
            examples: ["lookback submit merge 区报送 青禾街道材料 松岭街道材料 海晏街道材料"],
            notes: Words("有一套核对不上就不汇总，结束代码是 3。", "Where one pack does not prove nothing is merged: exit code 3."))

        @Argument(help: ArgumentHelp("写到哪个文件夹。", "The folder to make the pack in.", value: .folder))
        var folder: String

        @Argument(help: ArgumentHelp("各街道的报送材料。", "The packs of the streets.", value: Words("材料", "pack")))
        var packs: [String]

        @OptionGroup var report: DistrictReportOptions

        @OptionGroup var plan: PackOptions
        @OptionGroup var templates: TemplateOptions
        @OptionGroup var words: LanguageOptions

        func run() throws {
            try reporting(words.language) { () throws(Failure) in
                let workbench = try Workbench(templates: templates.templates)
                var request = PackMergeRequest(folder: folder, packs: packs, unit: report.unit, date: report.date)
                request.policy = plan.policy
                let pack = try workbench.mergePacks(request, version: Lookback.version)
                StandardStreams.write(pack.words[words.language] + "\n")
            }
        }
    }
}

/// By which policy a pack was made (报送方案选项).
struct PackOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "政策：编号，或 YAML 文件；里面写着文件的名字。", "The policy, its id or a YAML file: it names the files of a pack.",
            value: Words("政策|文件", "id|file")),
        completion: .file(extensions: ["yaml"]))
    var policy: String?
}
