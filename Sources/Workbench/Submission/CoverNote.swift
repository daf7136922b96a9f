import Corrections

/// The note that goes with a pack (报送说明): figures from the pack's own papers.
struct CoverNote {
    let manifest: PackManifest
    /// The villages that the pack is about.
    let villages: Int
    let problems: Int
    let resolved: Int
    /// The files of the pack, in order.
    let files: [String]

    /// The text; a mark at its beginning tells old editors that it is UTF-8.
    var text: String {
        let before = manifest.before
        let after = manifest.after
        func sum(_ kinds: [String]) -> Tally { kinds.compactMap { manifest.changes[$0] }.reduce(.zero, +) }
        let cleared = sum(["clearOut"])
        let added = sum(["addition"])
        let born = sum(["birth", "marriageIn", "moveIn", "otherIncrease"])
        let gone = sum(["death", "marriageOut", "moveOut", "otherDecrease"])
        let ended = sum(["dissolution"])
        let restored = sum(["restoration"])
        return """
            \u{FEFF}\(manifest.unit)关于报送精准扶贫“回头看”材料的说明

            \(manifest.county)扶贫办：

            　　按照精准扶贫“回头看”工作要求，我单位组织工作队对\(villages)个村（社区）的建档立卡贫困户逐户核查，现将材料报送如下。

            　　一、户数人数。核查前\(before.households)户\(before.persons)人，核查后\(after.households)户\(after.persons)人。其中：清退（含终止）\(cleared.households)户\(cleared.persons)人，新增\(added.households)户\(added.persons)人，恢复\(restored.households)户\(restored.persons)人，自然增加\(born.persons)人，自然减少\(gone.persons)人，自然销户\(ended.households)户。户数人数按村、街道逐级核对，与花名册、统计表、变动记录表一致。

            　　二、整改情况。上级反馈问题\(problems)个，已整改\(resolved)个，详见附件4。

            　　三、程序。清退和新增对象均经入户核实、民主评议、公示和逐级审核，依据见花名册。

            　　附：
            \(files.enumerated().map { "　　　　\($0 + 1). \($1)" }.joined(separator: "\n"))

            　　　　　　　　　　　　　　　　　　　　　　　　\(manifest.unit)（盖章）
            　　　　　　　　　　　　　　　　　　　　　　　　\(manifest.date ?? "    年    月    日")

            """
    }
}
