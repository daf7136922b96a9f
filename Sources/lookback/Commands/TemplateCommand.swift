import ArgumentParser
import Findings
import Workbench

/// Known templates (模板).
struct TemplateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        "template",
        Words(
            "列出认识的表，看某张表的列，写一张空白表，或从空白表起草定义。",
            "lists the known templates, shows one, writes a blank workbook, or learns from one."),
        examples: ["lookback template list", "lookback template blank decisions --output 处置台账.xlsx"],
        subcommands: [List.self, Show.self, Blank.self, Learn.self])

    struct Learn: ParsableCommand {
        static let configuration = CommandConfiguration(
            "learn",
            Words("从上级下发的空白表起草定义（YAML）。", "drafts a definition (YAML) from a blank workbook."),
            examples: ["lookback template learn 附件1（区定表样）.xlsx > templates/forms/annex-1.yaml"],
            notes: Words(
                """
                读出标题、填报行、分组表头、栏宽、合并、下拉、签名行、纸张和页边距；认得的栏目写上数据项，
                不认得的留空手填。起草的定义要核对后再用：放进 templates/forms/（或某省的文件夹）。
                """,
                """
                Title, fill line, header tree, widths, merged cells, drop-downs, signatures, paper and margins
                are read; columns that are known get their source, others stay blank for the pen. Look the
                draft over, then put it into templates/forms/ (or a province's folder).
                """))
        @Argument(help: ArgumentHelp("空白表。", "The blank workbook.", value: .file), completion: .file())
        var workbook: String
        @OptionGroup var templates: TemplateOptions
        @OptionGroup var words: LanguageOptions

        func run() throws {
            try reporting(words.language) { () throws(Failure) in
                StandardStreams.write(try Workbench(templates: templates.templates).learn(workbook))
            }
        }
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            "list", Words("列出认识的表和政策。", "lists the known templates and policies."))
        @OptionGroup var templates: TemplateOptions
        @OptionGroup var words: LanguageOptions

        func run() throws {
            try reporting(words.language) { () throws(Failure) in
                StandardStreams.write(try Workbench(templates: templates.templates).templateList(words.language))
            }
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            "show", Words("列出一张表的各列。", "shows the columns of a template."),
            examples: ["lookback template show national/person-2021"])
        @Argument(
            help: ArgumentHelp(
                "表，如 national/person-2021。", "The template, e.g. national/person-2021.", value: Words("模板", "id")))
        var template: String
        @OptionGroup var templates: TemplateOptions
        @OptionGroup var words: LanguageOptions

        func run() throws {
            try reporting(words.language) { () throws(Failure) in
                let workbench = try Workbench(templates: templates.templates)
                StandardStreams.write(try workbench.templateText(template, words.language))
            }
        }
    }

    struct Blank: ParsableCommand {
        static let configuration = CommandConfiguration(
            "blank",
            Words(
                "写一张带下拉的空白表；decisions 是处置台账，annex1 等是空白的官方表格。",
                "writes a blank workbook; 'decisions' is the list of decisions, 'annex1' and so on the forms."),
            examples: ["lookback template blank decisions --output 处置台账.xlsx"])
        @Argument(
            help: ArgumentHelp("表、decisions 或官方表格。", "The template, 'decisions', or a form.", value: Words("模板", "id")))
        var template: String
        @Option(help: ArgumentHelp("写到哪个文件。", "The workbook to write.", value: .file))
        var output: String
        @OptionGroup var templates: TemplateOptions
        @OptionGroup var words: LanguageOptions

        func run() throws {
            try reporting(words.language) { () throws(Failure) in
                try Workbench(templates: templates.templates).writeBlank(template, to: output)
            }
        }
    }
}
