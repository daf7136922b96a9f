import ArgumentParser
import Findings
import Workbench

/// Known templates (模板).
struct TemplateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        "template",
        Words("列出认识的表，看某张表的列，或写一张空白表。", "lists the known templates, shows one, or writes a blank workbook."),
        examples: ["lookback template list", "lookback template blank decisions --output 处置台账.xlsx"],
        subcommands: [List.self, Show.self, Blank.self])

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
                "写一张带下拉的空白表；decisions 是处置台账。",
                "writes a blank workbook with drop-downs; 'decisions' is the list of decisions."),
            examples: ["lookback template blank decisions --output 处置台账.xlsx"])
        @Argument(help: ArgumentHelp("表，或 decisions。", "The template, or 'decisions'.", value: Words("模板", "id")))
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
