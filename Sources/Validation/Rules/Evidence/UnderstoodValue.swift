import Findings
import Registry

extension Remark {
    /// What the text of the cell means, as the code lists of the year `edition` write it (规范写法); `nil` where it means
    /// nothing.
    func understood(edition: Int) -> String? {
        var reader = ValueReader(text: original, edition: edition)
        field.visitStorage(&reader)
        guard let value = reader.value else { return nil }
        guard let list = field.entry.kind.codeList else { return value }
        return value.split(separator: ",").map { list.currentName(of: String($0), edition: edition) }
            .joined(separator: ",")
    }
}

extension Field {
    /// Hands a slot of the field's type to `visitor`.
    func visitStorage<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) {
        let nowhere = RecordToken(table: 0, row: 0)
        switch scope {
        case .member:
            var member = Member(source: nowhere)
            _ = member.withField(self, &visitor)
        case .household:
            var household = Household()
            _ = household.withField(self, &visitor)
        case .helper:
            var helper = Helper(source: nowhere)
            _ = helper.withField(self, &visitor)
        case .measure:
            var measure = Measure(source: nowhere)
            _ = measure.withField(self, &visitor)
        case .work:
            var period = WorkPeriod(source: nowhere)
            _ = period.withField(self, &visitor)
        }
    }
}

private struct ValueReader: FieldVisitor {
    let text: String
    let edition: Int
    var value: String?

    mutating func visit<Value: FieldValue>(_ slot: inout Reading<Value>) {
        value = Value.read(CleanedText(text, Value.cleaning).text, edition: edition).value?.registered
    }
}

extension CodeList {
    /// What the list of the year `edition` calls the value of this name.
    fileprivate func currentName(of name: String, edition: Int) -> String {
        terms.first { $0.name == name }?.name(edition: edition) ?? name
    }
}
