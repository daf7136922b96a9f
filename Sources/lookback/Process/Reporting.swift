import ArgumentParser
import Findings
import Glibc
import Workbench

/// Runs the work of a command; a failure becomes a line on standard error and the exit code that belongs to it.
func reporting(_ language: Language, _ work: () throws(Failure) -> Void) throws {
    do throws(Failure) {
        try work()
    } catch {
        StandardStreams.warn("lookback: \(error.text(language))")
        throw ExitCode(error.exitCode)
    }
}

/// Says that a file was written.
func confirm(_ file: String, _ language: Language, quietly: Bool = false) {
    if !quietly { StandardStreams.warn(Words("已写出 ", "wrote ")[language] + file) }
}

/// Ends the process with an exit code, and lets go of nothing: to free what is known of a million people takes as long as to
/// say what was found, and nobody needs it.
func end<Known>(_ code: Int32, knowing known: Known) -> Never {
    withExtendedLifetime(known) { exit(code) }
}
