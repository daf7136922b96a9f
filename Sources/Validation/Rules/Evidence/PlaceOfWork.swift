import Registry

extension WorkSituation {
    /// Whether the work is outside the county (县外务工).
    var isOutsideCounty: Bool { self == .withinProvince || self == .otherProvince }
}

extension String {
    /// Whether the place names a county, or something smaller (写到县一级).
    var namesCounty: Bool {
        unicodeScalars.contains { character in
            switch character {
            case "县", "市", "区", "旗", "镇", "乡", "村": true
            default: false
            }
        }
    }

    /// Whether the place is called abroad (国外、境外、出国).
    var isAbroad: Bool { mentions("境外") || mentions("国") && (mentions("国外") || mentions("出国")) }

    /// Whether the place is another country, or one of the regions that have no counties (国外、港澳台).
    var namesPlaceWithoutCounties: Bool {
        if hasSuffix("国") { return true }
        return ["香港", "澳门", "台湾", "越南", "老挝", "缅甸", "柬埔寨", "新加坡", "马来西亚", "印度尼西亚", "日本", "俄罗斯"]
            .contains { mentions($0) }
    }
}

extension Household {
    /// Whether a place names the household's own province, city or county (本省、本市、本县).
    func isNear(_ place: String) -> Bool {
        place.names(province.value) || place.names(city.value) || place.names(county.value)
    }

    /// Whether a place is a county or city other than the household's own (外县). A place that does not say so plainly
    /// is not.
    func isOutsideCounty(_ place: String) -> Bool {
        guard let county = county.value, !place.names(county), !place.mentions("本") else { return false }
        if place.hasSuffix("县") || place.hasSuffix("旗") { return place.utf8.count > 6 }
        return place.utf8.count > 6 && place.hasSuffix("市") && !place.names(city.value)
    }
}

extension String {
    /// Whether the text names an area, with or without the word for its rank: 长样县 is named by 长样, too.
    fileprivate func names(_ area: String?) -> Bool {
        // Three bytes are a Chinese character: an area of three or more loses its last.
        guard let area, area.utf8.count > 3 else { return false }
        return mentions(area.utf8.count > 6 ? String(area.dropLast()) : area)
    }
}
