import Registry

extension DepartmentList {
    /// A list of a kind that agrees with the model register (样本名单): what must name its people names them, and the
    /// others name somebody else.
    static func model(_ kind: ListKind, table: Int) -> DepartmentList {
        var list = DepartmentList(kind, table: table)
        list.columns = Dictionary(
            uniqueKeysWithValues: ListItem.allCases.enumerated().map { ($0.element, $0.offset + 1) })
        list.rows = [.stranger]
        for member in kind.named { list.rows.append(ListRow(of: member, at: list.rows.count + 2)) }
        return list
    }
}

extension ListRow {
    /// Somebody who is not in the register.
    fileprivate static var stranger: ListRow {
        var row = ListRow(row: 2)
        row.name = PersonName("陌样本")
        row.idNo = .sample(born: 1980, 4, 4, sequence: 901)
        row.village = "样本村"
        return row
    }

    fileprivate init(of member: Member, at row: Int) {
        self.init(row: row)
        name = member.name.value
        idNo = member.idNo
        village = "样本村"
    }
}

extension ListKind {
    /// Whom of the model register such a list names.
    fileprivate var named: [Member] {
        let everybody: [Member] = [
            .modelHead, .modelSpouse, .modelSon, .modelDaughter, .modelMother, .modelNeighbour,
        ]
        return switch self {
        case .medicalInsurance, .identities: everybody
        case .pupils: [.modelSon, .modelDaughter]
        case .deaths, .cancellations, .vehicles, .houses, .companies, .soleTraders, .payroll, .cadres, .deposits,
            .pensions, .housingFund, .taxes, .relief, .disabilities, .renovations, .prisoners, .machinery:
            []
        }
    }
}
