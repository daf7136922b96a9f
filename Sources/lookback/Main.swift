import ArgumentParser
import Findings
import Glibc
import Workbench

/// Parses the arguments and runs the command they name; every word that is said is in one language.
@main
enum Main {
    static func main() {
        ProcessHygiene.establish()
        let interruption = Interruption()
        exit(withExtendedLifetime(interruption) { run(Array(CommandLine.arguments.dropFirst())) })
    }

    private static func run(_ arguments: [String]) -> Int32 {
        if CommandDescription.isHelpRequested(by: arguments), let description = Lookback.description {
            let command = description.commandInNeedOfHelp(arguments)
            StandardStreams.write(HelpPage(command, .ofProcess, width: StandardStreams.width).text())
            return 0
        }
        do {
            var command = try Lookback.parseAsRoot(arguments)
            try command.run()
            return 0
        } catch let code as ExitCode {
            return code.rawValue
        } catch {
            return report(error, arguments)
        }
    }

    /// What the parser has to say: a version or a completion script that was asked for, or a fault of the arguments.
    private static func report(_ error: any Error, _ arguments: [String]) -> Int32 {
        let message = Lookback.message(for: error)
        let code = Lookback.exitCode(for: error)
        guard !code.isSuccess else {
            StandardStreams.write(message + "\n")
            return 0
        }
        let text = Lookback.description.map { description in
            ArgumentFault(message, in: description.command(in: arguments)).text(.ofProcess)
        }
        StandardStreams.warn("lookback: " + (text ?? message))
        return code.rawValue
    }
}
