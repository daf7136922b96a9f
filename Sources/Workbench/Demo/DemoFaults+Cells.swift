import Findings
import Registry

extension DemoFault {
    /// Faults in how cells are written (单元格问题).
    static let inCells: [DemoFault] = [
        DemoFault("C001") { spoilNumber(&$0, .idNo) { Double($0.prefix(15) + "000").map { .number($0) } } },
        DemoFault("C003") { home in
            spoilNumber(&home, .idNo) { text in
                let damaged = String(text.prefix(15)) + "000"
                return IdentityNumber(damaged)?.hasValidCheckCharacter == false ? .text(damaged) : nil
            }
        },
        DemoFault("C004", count: 3) { spoilText(&$0, .name) { $0 + "\u{00A0}" } },
        DemoFault("C005") { spoilText(&$0, .idNo) { $0.widened } },
        DemoFault("C006") { spoilText(&$0, .idNo) { $0.hasSuffix("X") ? String($0.dropLast()) + "x" : nil } },
        DemoFault("C009") { spoilText(&$0, .ethnicity) { _ in "汉祖" } },
        DemoFault("C009") { spoilText(&$0, .labor) { _ in "半个劳动力" } },
        DemoFault("C007") { spoilText(&$0, .idNo) { "'" + $0 } },
        DemoFault("C010") { spoilText(&$0, .relation) { $0 == "之子" ? "儿子" : nil } },
        DemoFault("C015") { spoilText(&$0, .birth) { $0.replacing("-", with: "") } },
        DemoFault("C018") { spoilText(&$0, .memberPhone) { String($0.dropLast()) } },
        DemoFault("C020") { home in
            guard home.household.members.count > 1, let name = home.household.members[1].registered(.name) else {
                return nil
            }
            home.memberCells[1, default: [:]][.name] = .text(String(name.prefix(1)) + " " + name.dropFirst())
            return .member(1)
        },
        DemoFault("C024") { spoilText(&$0, .workCompany) { _ in "/" } },
        DemoFault("P017") { home in
            guard home.household.members.count > 2 else { return nil }
            home.memberCells[2, default: [:]][.relation] = .text("表亲")
            return .member(2)
        },
        DemoFault("P003") { spoilText(&$0, .idNo) { String($0.dropLast()) } },
        DemoFault("P004", count: 3) {
            spoilText(&$0, .idNo) { String($0.dropLast()) + ($0.hasSuffix("1") ? "2" : "1") }
        },
        DemoFault("P005") { home in
            spoilText(&home, .idNo) { text in
                let digits = String(text.prefix(10)) + "0231" + text.suffix(4).prefix(3)
                return "0123456789X".lazy.map { digits + String($0) }
                    .first { IdentityNumber($0)?.hasValidCheckCharacter == true }
            }
        },
    ]

    private static func spoilText(_ home: inout DemoHousehold, _ field: Field, _ spoil: (String) -> String?) -> Spot? {
        spoilNumber(&home, field) { spoil($0).map { .text($0) } }
    }

    private static func spoilNumber(
        _ home: inout DemoHousehold, _ field: Field, _ spoil: (String) -> DemoCell?
    ) -> Spot? {
        for (index, member) in home.household.members.enumerated() {
            // Disability cards have longer numbers, which most of these would spoil otherwise.
            guard member.disabilityType == .blank, let text = member.registered(field), let cell = spoil(text) else {
                continue
            }
            home.memberCells[index, default: [:]][field] = cell
            return .member(index)
        }
        return nil
    }
}

extension String {
    /// The text with its ASCII characters in full width.
    fileprivate var widened: String {
        String(String.UnicodeScalarView(unicodeScalars.map { Unicode.Scalar($0.value + 0xFEE0) ?? $0 }))
    }
}
