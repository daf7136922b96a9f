/// The rows of an invented register as fields for other programs: a letter (`t` text, `n` number, `-` blank), then the value.
public struct SampleRows: Sequence, IteratorProtocol {
    private var register: SampleRegister

    public init(seed: UInt64) { register = SampleRegister(seed: seed) }

    public mutating func next() -> [String]? {
        register.advance()
        return register.row.map { value in
            switch value {
            case .text(let text): "t" + text
            case .number(let number): "n\(number)"
            case .blank: "-"
            }
        }
    }
}
