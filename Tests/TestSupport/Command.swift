import Foundation

/// A program run to its end, with what it printed.
public enum Command {
    /// What a program left behind.
    public struct Result: Sendable {
        /// The exit code; for a program ended by a signal 128 and the signal's number, as in a shell.
        public let exitCode: Int32
        /// What it printed to standard output.
        public let output: String
        /// What it printed to standard error.
        public let errors: String

        /// What a program left behind.
        public init(exitCode: Int32, output: String, errors: String) {
            self.exitCode = exitCode
            self.output = output
            self.errors = errors
        }
    }

    /// Runs a program and waits for its end.
    /// - Parameters:
    ///   - program: a path, or a name to be found on the path.
    ///   - arguments: passed as they are, without a shell.
    ///   - environment: added to the environment of the tests; an empty value sets an empty variable.
    ///   - folder: the working folder; the repository's root unless given.
    ///   - input: what the program reads from standard input; nothing unless given.
    /// - Returns: what it left behind.
    /// - Throws: what Foundation says when the program cannot be started.
    public static func run(
        _ program: String, _ arguments: [String] = [], environment: [String: String] = [:],
        in folder: URL = Repository.root, input: String = ""
    ) async throws -> Result {
        // Files, not pipes: a program that prints much then never waits for a reader.
        let streams = try TemporaryFolder()
        let output = try streams.write("", to: "output")
        let errors = try streams.write("", to: "errors")
        let process = Process()
        process.executableURL = URL(filePath: program.contains("/") ? program : "/usr/bin/env")
        process.arguments = program.contains("/") ? arguments : [program] + arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
        process.currentDirectoryURL = folder
        process.standardInput = try FileHandle(forReadingFrom: streams.write(input, to: "input"))
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        let exitCode = try await exitCode(of: process)
        return Result(
            exitCode: exitCode,
            output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
            errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
    }

    private static func exitCode(of process: Process) async throws -> Int32 {
        try await withCheckedThrowingContinuation { continuation in
            process.terminationHandler = { ended in
                let signalled = ended.terminationReason == .uncaughtSignal
                continuation.resume(returning: ended.terminationStatus + (signalled ? 128 : 0))
            }
            do {
                try process.run()
            } catch {
                process.terminationHandler = nil
                continuation.resume(throwing: error)
            }
        }
    }
}

/// A program that had to succeed and did not.
public struct CommandFailure: Error {
    /// What it left behind.
    public let result: Command.Result
}
