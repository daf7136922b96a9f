import Findings
import Registry

/// A village of a town without its suffix (村级单位): communities are units of their own.
struct VillageUnit: Hashable {
    let town: VillageKey
    let village: VillageKey
    let isCommunity: Bool

    init(_ spelling: TableContents.VillageSpelling) {
        town = VillageKey(spelling.town)
        village = VillageKey(spelling.village)
        isCommunity = ["社区", "居委会", "居民委员会"].contains(where: spelling.village.hasSuffix)
    }

    /// The spelling of most rows comes first; of equals that which comes first in the table.
    static func isUsual(_ left: TableContents.VillageSpelling, _ right: TableContents.VillageSpelling) -> Bool {
        (right.rows.count, left.rows.first?.row ?? 0) < (left.rows.count, right.rows.first?.row ?? 0)
    }
}
