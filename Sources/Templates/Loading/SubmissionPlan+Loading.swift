import Findings
import Registry

extension SubmissionPlan {
    /// Reads names of files and folders.
    init(_ node: DefinitionNode) throws(TemplateError) {
        let content = try node.mapping(
            of: ["basis", "folder", "note", "summary", "manifest", "posted", "forms"])
        let posted = try content.required("posted").mapping(of: ["folder", "prefix"])
        var forms: [Form] = []
        for element in try content.required("forms").filledList() {
            let form = try element.mapping(of: ["form", "file", "posted"])
            forms.append(
                Form(
                    form: try form.required("form").text(), file: try form.required("file").fileName(),
                    isPosted: try form["posted"]?.flag() ?? false))
        }
        self.init(
            folder: try content.required("folder").fileName(), forms: forms,
            postedFolder: try posted.required("folder").fileName(),
            postedPrefix: try posted.required("prefix").fileName(), note: try content.required("note").fileName(),
            summary: try content.required("summary").fileName(),
            manifest: try content.required("manifest").fileName(),
            basis: try Basis(content.required("basis")).sentence)
    }
}

extension Policy {
    /// Reads the villages of the pairing programme, each once.
    static func pairedVillages(_ node: DefinitionNode) throws(TemplateError) -> [PairedVillage] {
        let content = try node.mapping(of: ["basis", "villages"])
        _ = try Basis(content.required("basis"))
        var villages: [PairedVillage] = []
        for element in try content.required("villages").filledList() {
            let village = try element.mapping(of: ["round", "town", "village"])
            villages.append(
                PairedVillage(
                    round: try village.required("round").text(), town: try village.required("town").text(),
                    village: try village.required("village").text()))
        }
        return villages
    }
}

extension DefinitionNode {
    /// The name of a file or folder, which leads nowhere else.
    fileprivate func fileName() throws(TemplateError) -> String {
        let name = try text()
        guard !name.contains("/"), !name.hasPrefix(".") else { throw .unfitValue(place, expected: .text) }
        return name
    }
}
