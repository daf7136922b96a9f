import Registry

/// The parameters of the demonstration (示范区参数): those of the nation, and the invented district's table of divisions.
enum DemoPolicy {
    /// The text of a policy file, as a district writes its own.
    static var text: String {
        """
        # 示范区的参数：只写与全国不同的，其余照 national-2017。
        base: national-2017
        title: 海湾示范区参数（示范）
        asOf: 2021-12-31

        # 行政区划表，代码都是虚构的：2、4、6位是省、市、县，用来核对证件号的地址码；9位、12位是街道、村。
        divisions:
          basis: {evidence: 示范用，不是真实的区划, confidence: high}
          names:

        """ + divisions.map { "    \"\($0.code)\": \($0.name)\n" }.joined() + """

            # 第一、二轮“双到”村，附件3一村一行。
            pairing:
              basis: {evidence: 示范用，不是真实的名单, confidence: high}
              villages:

            """
            + pairedVillages.map {
                "    - {round: \($0.round), town: \($0.town), village: \($0.village)}\n"
            }.joined() + """
                thresholds:
                  pairedVillages: {value: \(pairedVillages.count), basis: {evidence: 示范用, confidence: high}}

                """
    }

    /// The first villages of each street.
    static let pairedVillages: [PairedVillage] = DemoPlaces.streets.flatMap { street in
        zip(["第一轮", "第二轮"], street.villages).map {
            PairedVillage(round: $0, town: street.name, village: $1)
        }
    }

    private static var divisions: [(code: String, name: String)] {
        let county = String(DemoPlaces.areaCode + 1)
        var divisions = [
            ("99", DemoPlaces.province), (String(county.prefix(4)), DemoPlaces.city), (county, DemoPlaces.county),
        ]
        for neighbour in 2...9 { divisions.append((String(DemoPlaces.areaCode + neighbour), "邻县\(neighbour - 1)")) }
        for (street, town) in DemoPlaces.streets.enumerated() {
            let code = county + "00\(street + 1)"
            divisions.append((code, town.name))
            for (village, name) in town.villages.enumerated() {
                divisions.append((code + (village < 9 ? "00\(village + 1)" : "0\(village + 1)"), name))
            }
        }
        return divisions
    }
}
