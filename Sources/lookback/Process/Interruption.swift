import Dispatch
import Findings
import Glibc
import Workbench

/// What happens when somebody stops the program (中途停止): unfinished files go, finished ones stay, exit code 130.
final class Interruption {
    private let sources: [any DispatchSourceSignal]

    /// Watches for the signals from now on. A terminal that goes away is none of them: `nohup` must work.
    init() {
        let queue = DispatchQueue(label: "interruption", qos: .userInteractive)
        sources = [SIGINT, SIGTERM].map { number in
            _ = Glibc.signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler {
                Workbench.abandonOutputs {
                    StandardStreams.warn(say("已停止，没有留下未写完的文件", "stopped; no unfinished file is left"))
                    _exit(130)
                }
            }
            source.resume()
            return source
        }
    }
}
