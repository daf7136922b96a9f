import ArgumentParser
import Workbench

/// Known templates (模板).
struct TemplateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template", abstract: "Lists the known templates, shows one, or writes a blank workbook.",
        subcommands: [List.self, Show.self, Blank.self])

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Lists the known templates and policies.")
        @OptionGroup var templates: TemplateOptions
        @OptionGroup var words: LanguageOptions

        func run() throws {
            try reporting(words.language) { () throws(Failure) in
                StandardStreams.write(try Workbench(templates: templates.templates).templateList(words.language))
            }
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Shows the columns of a template.")
        @Argument(help: ArgumentHelp("The template, e.g. national/person-2021.", valueName: "id"))
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
            abstract: "Writes a blank workbook with drop-downs; 'decisions' is the list of decisions.")
        @Argument(help: ArgumentHelp("The template, or 'decisions'.", valueName: "id"))
        var template: String
        @Option(help: ArgumentHelp("The workbook to write.", valueName: "file"))
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
