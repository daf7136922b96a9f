/// Why a household has a member more (增加原因), REGISTRY 1.7: three reasons of the statistics of 2018, and wider ones.
public enum IncreaseReason: UInt8, CodedValue, CaseIterable {
    case birth, marriage, other, moveIn, adoption, release, returned, joinedFromSplit
    public static let list = CodeList(
        "increaseReason", "增加原因",
        [
            .init("新生儿", aliases: ["出生", "新生儿出生"]), .init("嫁入", aliases: ["婚入", "嫁娶"]),
            .init("其他", aliases: ["其它", "其他原因", "其他原因增加"]), .init("户籍迁入", aliases: ["迁入"]), .init("收养"),
            .init("刑满释放"), .init("失联人员回归"), .init("分户并入", aliases: ["子女分家"]),
        ])
}

/// Why a household has a member fewer (减少原因), REGISTRY 1.7.
public enum DecreaseReason: UInt8, CodedValue, CaseIterable {
    case death, marriage, emigration, imprisonment, other, moveOut, missing, split, military, adoptedAway
    public static let list = CodeList(
        "decreaseReason", "减少原因",
        [
            .init("死亡", aliases: ["去世", "亡故"]), .init("嫁出", aliases: ["婚出", "嫁娶"]), .init("出国定居"),
            .init("判刑收监"), .init("其他", aliases: ["其它", "其他原因", "其他原因减少"]),
            .init("户籍迁出", aliases: ["迁出"]), .init("失联"), .init("分户转出", aliases: ["分家"]), .init("参军"),
            .init("被收养"),
        ])
}

/// How Guangdong names a change of a register (变动类别). `ChangeEvent.Kind` is finer and what the forms need.
public enum GuangdongChange: UInt8, CodedValue, CaseIterable {
    case natural, naturalDissolution, suspension, termination, restoration, addition, merger, split
    public static let list = CodeList(
        "changeKind_GD", "变动类别",
        [
            .init("自然增减"), .init("自然销户"), .init("中途减少-暂时中止"), .init("中途减少-完全终止"), .init("恢复"),
            .init("中途增加"), .init("并户"), .init("拆户"),
        ])
}
