import Corrections
import Registry
import SpreadsheetWriting
import Templates

/// Why a form could not be written, and where.
public enum FormError: Error, Sendable {
    /// A column asks for a value that the rows of its sheet do not have.
    case unknownSource(DefinitionPlace, key: String, known: [String])
    /// A sheet asks for rows that the form does not have.
    case unknownRows(DefinitionPlace, rows: String, known: [String])
    /// A text holds a name in braces that nothing replaces.
    case unknownPlaceholder(DefinitionPlace, name: String, known: [String])
    /// The first column holds a number in sum rows, so that their label has no place.
    case noPlaceForSumLabel(DefinitionPlace)
    /// No definition of this key.
    case unknownForm(String, known: [String])
    /// Before, the events and after do not agree; nothing is written.
    case doesNotFoot(Disproof)
    /// Households of which the tables do not tell how far help has carried them, so that annex 2 would not foot.
    case effectUnknown(AdministrativePlace, households: [Identifier])
    /// What was typed into annex 2 for a village, those who are cleared out added, does not make its total.
    case typedDoesNotFoot(AdministrativePlace, StatisticUnit, typed: Int, expected: Int)
    /// A problem of which its list does not say how far it is mended, so that annex 4 would not foot.
    case issueStateUnknown(String)
    case writing(WritingError)

    /// Whether the numbers, and not the layout or the disk, keep the form from being written (不予填报).
    public var isRefusal: Bool {
        switch self {
        case .doesNotFoot, .effectUnknown, .issueStateUnknown, .typedDoesNotFoot: true
        default: false
        }
    }
}

/// A village whose numbers do not foot, and the events behind them (不平衡说明).
public struct Disproof: Sendable, Hashable {
    public let imbalance: Imbalance
    /// The events of the village, in the order of the decisions.
    public let events: [ChangeEvent]

    /// The proof that an area of a ledger does not foot.
    public init(_ imbalance: Imbalance, of ledger: ChangeLedger) {
        self.imbalance = imbalance
        events = ledger.events.filter { imbalance.area.contains($0.place) }
    }
}

extension Balance.Area {
    func contains(_ place: AdministrativePlace) -> Bool {
        switch self {
        case .village(let village): place == village
        case .town(let county, let name): place.county == county && place.town == name
        case .county(let county): place.county == county
        case .all: true
        }
    }
}
