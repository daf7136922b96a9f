/// Something that takes bytes from anywhere and must neither crash nor hang (模糊测试对象).
///
/// To add one, add a value to `all`: `make fuzz` runs every target of the list.
struct FuzzTarget: Sendable {
    let name: String
    /// Inputs to begin with.
    let seeds: @Sendable () -> [[UInt8]]
    /// Words that inputs are likely to need.
    var words: [String] = []
    let run: @Sendable ([UInt8]) -> Void

    static let all: [FuzzTarget] = parts + [container] + texts + tables
}
