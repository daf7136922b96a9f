import ArgumentParser

/// Where the templates lie (模板选项).
struct TemplateOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The folder of templates, forms and policies; by default the one installed with the program.",
            valueName: "folder"))
    var templates: String?
}
