/// What a member is to the head of the household (与户主关系).
///
/// 21 values to about 2017, 28 later (REGISTRY 1.5). The list fixes each value's sex and generation.
public enum Relation: UInt8, CodedValue, CaseIterable {
    case head, spouse, son, daughter, daughterInLaw, sonInLaw, grandson, granddaughter
    case daughtersSon, daughtersDaughter, father, mother, wifesFather, wifesMother, husbandsFather, husbandsMother
    case grandfather, grandmother, mothersFather, mothersMother, other
    case sibling, greatGrandson, greatGranddaughter, nephew, niece, siblingsWife, uncle

    public static let list = CodeList(
        "relation", "与户主关系",
        [
            .init("户主", code: "01", aliases: ["本人", "本人或户主", "户主本人"]),
            .init("配偶", code: "02", aliases: ["之配偶", "妻", "妻子", "夫", "丈夫", "之妻", "之夫"]),
            .init("之子", code: "03", aliases: ["子", "儿子", "长子", "次子", "三子"]),
            .init("之女", code: "04", aliases: ["女", "女儿", "长女", "次女", "三女"]),
            .init("之儿媳", code: "05", aliases: ["儿媳", "媳妇"]),
            .init("之女婿", code: "06", aliases: ["女婿"]),
            .init("之孙子", code: "07", aliases: ["孙子", "之孙"]),
            .init("之孙女", code: "08", aliases: ["孙女"]),
            .init("之外孙子", code: "09", aliases: ["外孙子", "外孙"]),
            .init("之外孙女", code: "10", aliases: ["外孙女"]),
            .init("之父", code: "11", aliases: ["父", "父亲"]),
            .init("之母", code: "12", aliases: ["母", "母亲"]),
            .init("之岳父", code: "13", aliases: ["岳父"]),
            .init("之岳母", code: "14", aliases: ["岳母"]),
            .init("之公公", code: "15", aliases: ["公公"]),
            .init("之婆婆", code: "16", aliases: ["婆婆"]),
            .init("之祖父", code: "17", aliases: ["祖父", "爷爷"]),
            .init("之祖母", code: "18", aliases: ["祖母", "奶奶"]),
            .init("之外祖父", code: "19", aliases: ["外祖父", "外公"]),
            .init("之外祖母", code: "20", aliases: ["外祖母", "外婆"]),
            .init("其他", code: "99", aliases: ["其它"]),
            .init("之兄弟姐妹", aliases: ["兄弟姐妹"]),
            .init("之曾孙子", aliases: ["曾孙子"]),
            .init("之曾孙女", aliases: ["曾孙女"]),
            .init("之侄儿", aliases: ["侄儿", "侄子"]),
            .init("之侄女", aliases: ["侄女"]),
            .init("之兄弟媳妇", aliases: ["兄弟媳妇"]),
            .init("之叔伯", aliases: ["叔伯"]),
        ])

    /// The sex that the relation says, or `nil` where either may be.
    public var sex: Sex? {
        switch self {
        case .son, .sonInLaw, .grandson, .daughtersSon, .father, .wifesFather, .husbandsFather, .grandfather,
            .mothersFather, .greatGrandson, .nephew, .uncle:
            .male
        case .daughter, .daughterInLaw, .granddaughter, .daughtersDaughter, .mother, .wifesMother, .husbandsMother,
            .grandmother, .mothersMother, .greatGranddaughter, .niece, .siblingsWife:
            .female
        case .head, .spouse, .other, .sibling: nil
        }
    }

    /// Generations above the head: parents 1, children -1; `nil` where the relation says nothing.
    public var generation: Int? {
        switch self {
        case .head, .spouse, .sibling, .siblingsWife: 0
        case .son, .daughter, .daughterInLaw, .sonInLaw, .nephew, .niece: -1
        case .grandson, .granddaughter, .daughtersSon, .daughtersDaughter: -2
        case .greatGrandson, .greatGranddaughter: -3
        case .father, .mother, .wifesFather, .wifesMother, .husbandsFather, .husbandsMother, .uncle: 1
        case .grandfather, .grandmother, .mothersFather, .mothersMother: 2
        case .other: nil
        }
    }
}
