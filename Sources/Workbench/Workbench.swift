import Findings
import Foundation
import Registry
import Templates

/// All that a front end may ask (工作台): inspect, check, roster, explain, blank templates, the demonstration.
///
/// A workbench prints nothing. What goes wrong is a `Failure`, which knows its words and its exit code.
public struct Workbench: Sendable {
    /// The layouts, forms and policies.
    let library: TemplateLibrary

    /// A workbench with the templates of a folder.
    ///
    /// - Parameter templates: the folder named by somebody; otherwise it is looked for where programs keep theirs.
    public init(templates: String?) throws(Failure) {
        do throws(TemplateError) {
            let folder = try TemplateFolder.find(
                explicit: templates, environment: ProcessInfo.processInfo.environment, executable: Self.executable)
            library = try TemplateLibrary(folder: folder)
        } catch {
            throw .templates(error)
        }
    }

    private static var executable: String {
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    }
}
