/// A period during which a member worked away from home (务工记录).
public struct WorkPeriod: Sendable {
    /// Where the record was read.
    public var source: RecordToken
    /// What was noticed while its cells were read.
    public var remarks: [Remark] = []

    /// Wage of a month (务工月收入，元).
    public var workIncome: Reading<Money> = .absent
    /// Start of the work (开始时间).
    public var workBegin: Reading<PartialDate> = .absent
    /// End of the work (结束时间).
    public var workEnd: Reading<PartialDate> = .absent

    /// A period about which nothing is known yet.
    public init(source: RecordToken) { self.source = source }
}

extension WorkPeriod: FieldStorage {
    @inlinable
    public mutating func withField<Visitor: FieldVisitor & ~Copyable>(_ field: Field, _ visitor: inout Visitor) -> Bool
    {
        switch field {
        case .workIncome: visitor.visit(&workIncome)
        case .workBegin: visitor.visit(&workBegin)
        case .workEnd: visitor.visit(&workEnd)
        default: return false
        }
        return true
    }
}
