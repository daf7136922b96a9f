/// A record whose cells can be shown as they stand in the table (原文).
public protocol RemarkedRecord: FieldStorage {
    /// What was noticed while its cells were read.
    var remarks: [Remark] { get set }
}

extension RemarkedRecord {
    /// What stands in the cell of a field, as far as known: the original where it was not clean or not readable.
    public func written(_ field: Field) -> String? {
        remarks.first { $0.field == field }?.original ?? registered(field)
    }
}

extension Member: RemarkedRecord {}
extension Household: RemarkedRecord {}
extension Helper: RemarkedRecord {}
extension Measure: RemarkedRecord {}
extension WorkPeriod: RemarkedRecord {}
