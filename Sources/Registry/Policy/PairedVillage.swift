/// A village of the pairing programme (“双到”村).
public struct PairedVillage: Sendable, Hashable {
    /// The round of the programme, as tables write it: 第一轮.
    public var round: String
    /// The town or street.
    public var town: String
    /// The village.
    public var village: String

    /// A village of a round.
    public init(round: String, town: String, village: String) {
        self.round = round
        self.town = town
        self.village = village
    }
}
