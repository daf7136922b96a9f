import Registry

/// Invented names (示范姓名), put together from common characters.
enum DemoNames {
    static let surnames = Array("陈林黄张李吴刘蔡杨许郑谢郭洪邱曾廖赖徐周叶苏庄吕江何罗高潘简朱钟彭游詹胡施沈余卢").map(String.init)
    private static let male = Array("伟强军勇杰涛明超建国志文海波鹏辉斌龙平刚健林生福德贵安祥华顺").map(String.init)
    private static let female = Array("芳娜秀英敏静丽艳娟霞玲桂兰凤洁梅琳雪云莲珍花琴清素香燕婷红玉").map(String.init)

    static func name(_ surname: String, _ sex: Sex, _ random: inout SeededGenerator) -> PersonName {
        let pool = sex == .female ? female : male
        let second = random.chance(70) ? random.pick(pool) : ""
        return PersonName(surname + random.pick(pool) + second)
    }

    /// A name of a people whose names are written with a middle dot.
    static func longName(_ sex: Sex, _ random: inout SeededGenerator) -> PersonName {
        let own = sex == .female ? ["阿依古丽", "古丽娜尔", "热依汗"] : ["买买提江", "艾尔肯", "吐尔逊"]
        return PersonName(random.pick(own) + "·" + random.pick(["艾合买提", "卡德尔", "依明", "托乎提", "萨迪克"]))
    }
}
