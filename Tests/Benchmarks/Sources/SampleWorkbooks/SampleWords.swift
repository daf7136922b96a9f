/// Invented names of people and places (虚构姓名与地名).
enum SampleWords {
    static let surnames = Array("陈林黄张李吴刘蔡杨许郑谢郭洪邱曾廖赖徐周叶苏庄吕江何罗高潘简朱钟彭游詹胡施沈余卢").map(String.init)
    private static let male = Array("伟强军勇杰涛明超建国志文海波鹏辉斌龙平刚健林生福德贵安祥华顺").map(String.init)
    private static let female = Array("芳娜秀英敏静丽艳娟霞玲桂兰凤洁梅琳雪云莲珍花琴清素香燕婷红玉").map(String.init)

    static let counties = ["海湾示范区", "邻江县", "松岭县", "海晏县", "青禾区"]
    static let places = [
        "东塘", "西坝", "石桥", "南埔", "竹园", "上湖", "柳溪", "前寮", "大墩", "新厝", "白石", "古榕", "后坑", "下洋", "长埔", "梅坑",
        "月眉", "双溪", "沙尾", "龙潭",
    ]

    static func name(_ surname: String, _ isMale: Bool, _ random: inout SeededNumbers) -> String {
        let pool = isMale ? male : female
        return surname + random.pick(pool) + (random.chance(700) ? random.pick(pool) : "")
    }

    /// The class of a pupil of at most eighteen years.
    static func schoolClass(atAge age: Int) -> String {
        switch age {
        case ...6: "学前教育"
        case 7...12: "小学"
        case 13: "七年级"
        case 14: "八年级"
        case 15: "九年级"
        case 16: "高中一年级"
        case 17: "高中二年级"
        default: "高中三年级"
        }
    }
}
