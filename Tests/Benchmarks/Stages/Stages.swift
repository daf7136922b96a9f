import Benchmark
import MeasuredStages

/// The stages of a check, each by itself, on 10,000 persons.
let benchmarks: @Sendable () -> Void = {
    let sample = Sample(rows: 10_000)
    let configuration = Benchmark.Configuration(
        metrics: [.instructions, .wallClock, .peakMemoryResident], warmupIterations: 1, maxDuration: .seconds(5),
        maxIterations: 20, teardown: { sample.remove() })
    for stage in Stage.all {
        Benchmark(stage.name, configuration: configuration) { benchmark in
            let run = try stage.prepared(for: sample.file(stage.storage))
            benchmark.startMeasurement()
            blackHole(try run())
        }
    }
}
