import Registry
import TestSupport
import Testing

@Suite("Reading the bytes of plain cells")
struct PlainReadingTests {
    /// Pieces of which cells are made, clean ones and all the dirt that exports have.
    private static let pieces =
        ["是", "否", "健康", "残疾", "长期慢性病", "户主", "配偶", "汉族", "汉", "初中", "煤炭", "柴草", "因病", "已脱贫（享受政策）"]
        + ["990101196502031236", "99010119650203105X", "99010119650203105x", "990101650203123", "4.4E+17"]
        + [
            "0", "1", "01", "7", "12", "2018", "201806", "20180605", "2018-06-05", "2018/6/5", "2018.06.05",
            "2018-02-30",
        ]
        + [
            "1.", ".5", "1.005", "0.125", "-3.5", "+2", "1,234", "12,5", "123456789012", "9999999999999", "1.2E+3", "-",
            "%",
        ]
        + [
            ",", "，", "、", ";", "；", "/", "|", " ", "\u{3000}", "\u{A0}", "\u{200B}", "\u{FEFF}", "\t", "\n", "'",
            "=\"", "\"",
        ]
        + [
            "Ａ", "１", "（", "(", "·", "—", "“", "…", "\u{AD}", "\u{2028}", "é", "e\u{301}", "\u{301}", "𠮷", "豈", "x",
            "X", "Y", "年", "无", "--", "null", "不详", "——", "0.000001", "0.999999", "0.12345678901234567890",
        ]

    private static let texts: [String] = {
        var dice = SeededNumbers(state: 20)
        return pieces
            + (0..<20_000).map { _ in
                (0..<Int.random(in: 1...4, using: &dice)).map { _ in pieces.randomElement(using: &dice) ?? "" }.joined()
            }
    }()

    /// Reads every text both ways, and returns how many were plain.
    private static func compare<Value: FieldValue>(_ type: Value.Type) -> Int {
        let pool = TextPool()
        var plain = 0
        for text in texts {
            let bytes = Array(text.utf8)
            for edition in [2017, 2021] {
                guard let reading = Value.read(plain: bytes.span, edition: edition, pool: pool) else { continue }
                plain += 1
                let cleaned = CleanedText(text, Value.cleaning)
                #expect(cleaned.remarks.isEmpty, "\(text.debugDescription)")
                #expect(
                    Outcome(reading) == Outcome(Value.read(cleaned.text, edition: edition)), "\(text.debugDescription)")
            }
        }
        return plain
    }

    /// A reading that can be compared, the bytes of its text included.
    private struct Outcome<Value: FieldValue>: Equatable {
        let kind: String
        let value: Value?
        let bytes: [UInt8]

        init(_ reading: TextReading<Value>) {
            switch reading {
            case .exact(let value): (kind, self.value, bytes) = ("exact", value, Array(value.registered.utf8))
            case .synonym(let value): (kind, self.value, bytes) = ("synonym", value, Array(value.registered.utf8))
            case .noticed(let value, let remark):
                (kind, self.value, bytes) = ("\(remark)", value, Array(value.registered.utf8))
            case .unreadable(let remark): (kind, value, bytes) = ("\(remark)", nil, [])
            }
        }
    }

    @Test("Free text, names and numbers that are text")
    func texts() {
        #expect(Self.compare(String.self) > 1000)
        #expect(Self.compare(PersonName.self) > 1000)
        #expect(Self.compare(PhoneNumber.self) > 1000)
        #expect(Self.compare(AccountNumber.self) > 1000)
        #expect(Self.compare(Identifier.self) > 1000)
        #expect(Self.compare(IdentityNumber.self) > 1)
    }

    @Test("Amounts and dates")
    func numbers() {
        #expect(Self.compare(Money.self) > 100)
        #expect(Self.compare(Quantity.self) > 100)
        #expect(Self.compare(Count.self) > 100)
        #expect(Self.compare(Year.self) > 0)
        #expect(Self.compare(CalendarDay.self) > 2)
        #expect(Self.compare(PartialDate.self) > 2)
    }

    @Test("Values of code lists")
    func codes() {
        #expect(Self.compare(YesNo.self) > 2)
        #expect(Self.compare(Relation.self) > 2)
        #expect(Self.compare(Ethnicity.self) > 1)
        #expect(Self.compare(Education.self) > 1)
        #expect(Self.compare(ExitStatus.self) >= 0)
        #expect(Self.compare(CodeSet<Health>.self) > 10)
        #expect(Self.compare(CodeSet<Fuel>.self) > 2)
        #expect(Self.compare(CodeSet<PovertyCause>.self) > 2)
    }

    @Test("Every spelling of every list is understood by its bytes as by its text")
    func spellings() {
        func compare<Value: CodedValue>(_ type: Value.Type) {
            for term in Value.list.terms {
                for spelling in [term.name] + term.aliases + [term.code].compactMap(\.self) {
                    for edition in [2014, 2017, 2021] {
                        let bytes = Array(spelling.utf8)
                        guard let plain = Value.read(plain: bytes.span, edition: edition, pool: TextPool()) else {
                            continue
                        }
                        #expect(Outcome(plain) == Outcome(Value.read(spelling, edition: edition)), "\(spelling)")
                    }
                }
            }
        }
        compare(Sex.self)
        compare(Relation.self)
        compare(Ethnicity.self)
        compare(Politics.self)
        compare(Education.self)
        compare(StudentStatus.self)
        compare(Health.self)
        compare(LaborAbility.self)
        compare(WorkSituation.self)
        compare(PovertyCause.self)
        compare(ExitStatus.self)
    }

    @Test("A text that comes again is the same text")
    func pool() {
        let pool = TextPool()
        for text in ["东", "虚构省虚构市虚构县东一街道办事处", "990101196502031236", "虚构省虚构市虚构县东一街道办事处"] + Self.texts {
            let bytes = Array(text.utf8)
            guard case .exact(let read) = String.read(plain: bytes.span, edition: 2021, pool: pool) else { continue }
            #expect(Array(read.utf8) == bytes)
        }
    }
}
