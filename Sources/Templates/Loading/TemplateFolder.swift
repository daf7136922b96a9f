import Foundation

/// Where the definitions lie (模板文件夹).
public enum TemplateFolder {
    /// The folder of templates, the first that exists of: the one named, the one in the environment, and those that
    /// lie beside the program, where it is installed or where it was built.
    ///
    /// A folder that somebody named and that does not exist is an error, never passed over.
    ///
    /// - Parameters:
    ///   - explicit: the folder named with `--templates`.
    ///   - environment: the environment; `LOOKBACK_TEMPLATES` names a folder.
    ///   - executable: the path of the running program.
    /// - Throws: `folderNotFound` with the places where it looked.
    public static func find(
        explicit: String?, environment: [String: String], executable: String
    ) throws(TemplateError) -> String {
        if let named = explicit ?? environment["LOOKBACK_TEMPLATES"], !named.isEmpty {
            guard isTemplates(named) else { throw .folderNotFound(lookedIn: [named]) }
            return named
        }
        let program = URL(filePath: executable).resolvingSymlinksInPath().deletingLastPathComponent()
        var places = [program.appending(path: "templates")]
        places.append(program.deletingLastPathComponent().appending(path: "share/lookback/templates"))
        var parent = program
        while parent.path.count > 1 {
            parent.deleteLastPathComponent()
            if FileManager.default.fileExists(atPath: parent.appending(path: "Package.swift").path) {
                places.append(parent.appending(path: "templates"))
            }
        }
        guard let found = places.first(where: { isTemplates($0.path) }) else {
            throw .folderNotFound(lookedIn: places.map(\.path))
        }
        return found.path
    }

    private static func isTemplates(_ folder: String) -> Bool {
        FileManager.default.fileExists(atPath: folder + "/headings.yaml")
    }
}
