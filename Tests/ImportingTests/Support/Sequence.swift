/// Numbers that depend on nothing but their seed (伪随机数).
struct Sequence {
    var state: UInt64

    /// The next, from 0 up to a number.
    mutating func next(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % limit
    }
}
