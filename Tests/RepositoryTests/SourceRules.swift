import Testing

/// What no source file may contain.
struct SourceRule: Sendable, CustomTestStringConvertible {
    let name: String
    /// Whether a line breaks the rule.
    let isBroken: @Sendable (SourceText.Line) -> Bool
    let cure: String
    /// The modules (folders of Sources or Tests) that the rule does not hold for.
    var exceptIn: Set<String> = []

    var testDescription: String { name }

    static let all: [SourceRule] = [
        SourceRule(
            name: "no unchecked Sendable", isBroken: { $0.code.contains("@unchecked") },
            cure: "Make it a value, an actor or a Mutex; the compiler then checks it."),
        SourceRule(
            name: "no unsafe isolation", isBroken: { $0.code.contains("nonisolated(unsafe)") },
            cure: "Make it a let, or keep it in a Mutex."),
        SourceRule(
            name: "no forced try", isBroken: { $0.code.contains("try!") },
            cure: "Throw a typed error that knows its place; a clerk must never see a crash."),
        SourceRule(
            name: "no fatal error", isBroken: { $0.code.contains("fatalError(") },
            cure: "Throw, or give the type a shape in which the case cannot be."),
        SourceRule(
            name: "nothing put off", isBroken: { $0.raw.contains(/\b(TO[D]O|FIXM[E]|XX[X])\b/) },
            cure: "Do it, or leave it out; what is planned stands in the issue tracker."),
        SourceRule(
            name: "only the front end prints", isBroken: { $0.code.contains(/(^|[^.\w])print\(/) },
            cure: "Return the value; only `lookback` writes to the terminal.",
            exceptIn: ["lookback", "Benchmarks", "Fuzzing"]),
    ]
}

/// The lists that the source rules know exceptions by.
enum SourceLists {
    /// The files that wrap C or raw bytes, and so may say `unsafe`. Keep it short: each is read with care.
    static let unsafeFiles: Set<String> = [
        "Sources/Compression/Checksum.swift",
        "Sources/Compression/Deflater.swift",
        "Sources/Compression/Inflater.swift",
        "Sources/Registry/Text/ByteText.swift",
        "Sources/Spreadsheet/Bytes/EightBytes.swift",
        "Sources/SpreadsheetEditing/Parts/ByteSearch.swift",
        "Sources/SpreadsheetReading/Container/RawFile.swift",
        "Sources/SpreadsheetReading/Container/ZipHandle.swift",
        "Sources/SpreadsheetReading/Markup/ByteWindow.swift",
        "Sources/SpreadsheetReading/Markup/ByteWord.swift",
        "Sources/SpreadsheetReading/Markup/ElementParser.swift",
        "Sources/SpreadsheetReading/Sheet/SharedStrings+Fetching.swift",
        "Sources/SpreadsheetReading/TextTables/Text/TextConverter.swift",
        "Sources/SpreadsheetWriting/Files/SystemCalls.swift",
        "Sources/SpreadsheetWriting/Library/LibraryArchive.swift",
        "Sources/SpreadsheetWriting/Library/LibraryWorkbook+Charts.swift",
        "Sources/SpreadsheetWriting/Library/LibraryWorkbook+Layout.swift",
        "Sources/SpreadsheetWriting/Library/LibraryWorkbook.swift",
        "Sources/Workbench/Files/Fingerprint.swift",
        "Sources/lookback/Process/Environment.swift",
        "Sources/lookback/Process/ProcessHygiene.swift",
        "Sources/lookback/Process/StandardStreams.swift",
        "Tests/Benchmarks/Sources/Compare/SystemCalls.swift",
        "Tests/Benchmarks/Sources/SampleWorkbooks/BareInflation.swift",
        "Tests/Benchmarks/Sources/SampleWorkbooks/ByteFile.swift",
        "Tests/Benchmarks/Sources/SampleWorkbooks/Deflater.swift",
        "Tests/Benchmarks/Sources/WriteCells/SampleTable+Library.swift",
        "Tests/Fuzzing/Sources/Fuzz/Main.swift",
        "Tests/Fuzzing/Sources/Fuzz/SystemCalls.swift",
        "Tests/SpreadsheetReadingTests/Support/DeflatedFile.swift",
    ]

    /// Data tables, which may be longer than a source file may.
    static let dataTables: Set<String> = []

    /// Requirements of protocols, documented at the protocol.
    static let documentedElsewhere = [
        "func ==", "func <", "func hash(into", "func encode(to", "func next()",
        "func read(_ text: String, edition", "func read(plain bytes: Span<UInt8>", "func withField<",
        "func value(ofShorthand", "var hasShorthands",
    ]
}
