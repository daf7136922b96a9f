import Registry

extension PovertyLine.Purpose {
    /// What a line of this purpose is called.
    public var words: Words {
        switch self {
        case .identification: Words("识别线", "identification line")
        case .exit: Words("脱贫线", "exit line")
        }
    }
}
