import Registry

/// What a form says of itself (填报信息), beside its rows. What is not given stays blank for the pen.
public struct FormFacts: Sendable, Hashable {
    /// The unit that fills the form in (填报单位).
    public var unit: String
    /// The district (区).
    public var district: String
    /// The day on which it is filled in (填报日期).
    public var date: CalendarDay?

    /// Facts about a form.
    public init(unit: String = "", district: String = "", date: CalendarDay? = nil) {
        self.unit = unit
        self.district = district
        self.date = date
    }

    /// The names that stand in braces in definitions, and what replaces them.
    var placeholders: [String: String] {
        let blank = String(repeating: " ", count: 16)
        let day = date?.parts
        return [
            "unit": unit.isEmpty ? blank : unit,
            "district": district.isEmpty ? blank : district,
            "copy": "",
            "date": day.map { "\($0.year)年\($0.month)月\($0.day)日" } ?? "      年    月    日",
        ]
    }

    /// The names in braces; the copy that is posted in public says so.
    func placeholders(titleOf variant: FormVariant) -> [String: String] {
        variant == .publicity ? placeholders.merging(["copy": "（公示）"]) { $1 } : placeholders
    }

    /// The day as seconds since 1970; a fixed one where none is given, so that the same rows make the same bytes.
    var created: Int { (date.map { Int($0.number) } ?? 17_000) * 86_400 }
}
