/// One of the ethnic groups of GB/T 3304 (民族).
///
/// No rule names a single group, so the values have positions and names only.
public struct Ethnicity: CodedValue {
    public let rawValue: UInt8

    public init?(rawValue: UInt8) {
        guard rawValue < Self.list.terms.count else { return nil }
        self.rawValue = rawValue
    }

    private static let names = [
        "汉族", "蒙古族", "回族", "藏族", "维吾尔族", "苗族", "彝族", "壮族", "布依族", "朝鲜族", "满族", "侗族", "瑶族", "白族",
        "土家族", "哈尼族", "哈萨克族", "傣族", "黎族", "傈僳族", "佤族", "畲族", "高山族", "拉祜族", "水族", "东乡族", "纳西族",
        "景颇族", "柯尔克孜族", "土族", "达斡尔族", "仫佬族", "羌族", "布朗族", "撒拉族", "毛南族", "仡佬族", "锡伯族", "阿昌族",
        "普米族", "塔吉克族", "怒族", "乌孜别克族", "俄罗斯族", "鄂温克族", "德昂族", "保安族", "裕固族", "京族", "塔塔尔族",
        "独龙族", "鄂伦春族", "赫哲族", "门巴族", "珞巴族", "基诺族",
    ]

    public static let list = CodeList(
        "ethnicity", "民族",
        names.enumerated().map { position, name in
            CodeList.Term(
                name, code: position < 9 ? "0\(position + 1)" : "\(position + 1)", aliases: [String(name.dropLast())])
        } + [CodeList.Term("其他", code: "97", aliases: ["其它"])])
}
