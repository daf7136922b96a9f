import ArgumentParser
import Findings

/// Where the templates lie (模板选项).
struct TemplateOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "模板、表样和政策所在的文件夹；不写就用随程序安装的。",
            "The folder of templates, forms and policies; by default the one installed with the program.",
            value: .folder), completion: .directory)
    var templates: String?
}
