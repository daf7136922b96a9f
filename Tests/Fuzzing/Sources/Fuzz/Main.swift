import Glibc

/// The target that `FUZZ_TARGET` names, looked up once.
private let target: FuzzTarget? = FuzzTarget.all.first { $0.name == Environment["FUZZ_TARGET"] }

/// Called by libFuzzer before it looks at its arguments: writes the seeds and the words of the target. Unsafe code: C
/// entry points.
@_cdecl("LLVMFuzzerInitialize")
func initialize(
    _ count: UnsafeMutablePointer<Int32>?, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> Int32 {
    guard let target else {
        print("FUZZ_TARGET must be one of: " + FuzzTarget.all.map(\.name).joined(separator: " "))
        exit(64)
    }
    guard let folder = Environment["FUZZ_FOLDER"] else { return 0 }
    for (index, seed) in target.seeds().enumerated() {
        OutputFile.write(seed, to: "\(folder)/\(target.name)/seed-\(index)")
    }
    let words = target.words.map { "\"" + Words.escaped($0) + "\"\n" }.joined()
    OutputFile.write(Array(words.utf8), to: "\(folder)/\(target.name).words")
    return 0
}

@_cdecl("LLVMFuzzerTestOneInput")
func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    let input = unsafe Array(UnsafeBufferPointer(start: bytes, count: count))
    target?.run(input)
    return 0
}
