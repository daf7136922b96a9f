import Findings
import Registry

extension Subject {
    /// The cell among a household's, where it is about one.
    var cell: ChangeHint.Cell? {
        switch self {
        case .member(_, let member, let field?): ChangeHint.Cell(member: member, field)
        case .household(_, let field?): ChangeHint.Cell(member: nil, field)
        case .member, .household, .table: nil
        }
    }
}

extension Household {
    /// Whether the cell holds a value.
    func isFilled(_ cell: ChangeHint.Cell) -> Bool {
        guard let member = cell.member else { return state(of: cell.field) == .filled }
        return members.indices.contains(member) && members[member].state(of: cell.field) == .filled
    }

    /// Takes the value of a cell for unknown, as if somebody had written what nobody can read: rules that rest on it then
    /// say nothing, where an empty cell would be a fault of its own.
    mutating func forget(_ cell: ChangeHint.Cell) {
        guard let member = cell.member else { return misread(cell.field, cell.field.misreading, "") }
        members[member].misread(cell.field, cell.field.misreading, "")
    }

    /// Puts another value of a code list into a cell; `false` where the list of the year has none of that name, or it is
    /// the value that stands there.
    mutating func set(_ cell: ChangeHint.Cell, to name: String, edition: Int) -> Bool {
        var setting = ValueVisitor(name: name, edition: edition)
        if let member = cell.member {
            _ = members[member].withField(cell.field, &setting)
        } else {
            _ = withField(cell.field, &setting)
        }
        return setting.isChanged
    }
}

extension Field {
    /// What an importer would remark on a cell of this field that it cannot read.
    fileprivate var misreading: Remark.Kind {
        switch entry.kind {
        case .code, .codes: .notInCodeList
        case .identity: .wrongLength
        case .day, .partialDate: .notADate
        case .money, .quantity, .count, .year: .notANumber
        case .text, .name, .identifier, .phone, .account: .wrongCharacters
        }
    }
}

private struct ValueVisitor: FieldVisitor {
    let name: String
    let edition: Int
    var isChanged = false

    mutating func visit<Value: FieldValue>(_ slot: inout Reading<Value>) {
        guard case .exact(let value) = Value.read(name, edition: edition), slot.value != value else { return }
        slot = .value(value)
        isChanged = true
    }
}
