import Findings
import Registry

extension Catalogue {
    /// Schooling completed, and the class a pupil is in (文化程度与在校生状况).
    static let schooling: [Rule] = [
        Rule(
            "P021", .error,
            title: Words("文化程度与在校生状况都为空", "neither schooling completed nor a school class is given"),
            message: Words("文化程度和在校生状况都没有填", "schooling completed and school class are both blank"),
            why: Words(
                "每个人要么有文化程度，要么在校，两项都空就不知道这个人的教育情况。学龄前儿童也有对应的取值（“学龄前儿童”）。",
                "Everybody has either completed some schooling or is at school; with both blank nothing is known. There is "
                    + "a value for children below school age, too (学龄前儿童)."),
            remedy: Words(
                "不在校的填文化程度，在校的填在校生状况，学龄前的选“学龄前儿童”；不清楚的问户主或学校。",
                "Give schooling completed for those who left school, the class for pupils, 学龄前儿童 for small children; ask "
                    + "the head or the school."),
            basis: Basis("GZ 3_01_002; CT", .high), needs: [[.education], [.student]],
            examples: [
                .breaks("女儿两项都没填", "both are blank for the daughter") { $0.members[3].student = .blank },
                .keeps("在校生没有文化程度", "a pupil has no schooling completed") {
                    $0.members[2].student = .value(.grade8)
                },
            ],
            check: .member(of: .lacksFact) { member, _, sink in
                if member.education.isBlank, member.student.isBlank { sink.report(.education) }
            }),
        Rule(
            "P022", .error,
            title: Words("文化程度与在校生状况同时填写", "schooling completed and a school class are both given"),
            message: Words(
                "文化程度填“{0}”，在校生状况又填“{1}”，只能填一项",
                "schooling completed is “{0}” and the school class “{1}”; only one can be right"),
            why: Words(
                "全国系统里两项只填一项：在校生没有文化程度。在校生状况填“非在校生”的不算同时填写。广东的表两列都要填，本规则不执行。",
                "In the national system a pupil has no schooling completed. Who is given as 非在校生, not at school, may have "
                    + "it. In Guangdong's tables both columns are filled, and the rule does not run."),
            remedy: Words(
                "还在上学的清空文化程度；已经离校的清空在校生状况。",
                "Clear schooling completed for a pupil, the class for somebody who has left school."),
            basis: Basis("GZ 3_01_003; CT", .high), needs: [[.education], [.student]],
            convention: .schoolingIsExclusive,
            examples: [
                .breaks("初中生又填了小学文化", "a pupil of the middle school with primary school completed") {
                    $0.members[2].education = .value(.primary)
                },
                .keeps("“非在校生”不是在校", "“not at school” is no class") { $0.members[0].student = .value(.notAtSchool) },
                .keeps(
                    "两列都要填的表", "a table in which both are filled",
                    inRegister: {
                        $0.conventions.schoolingIsExclusive = false
                        $0.household.members[2].education = .value(.primary)
                    }),
            ],
            check: .member(of: [.isPupil, .hasSchooling]) { member, _, sink in
                guard let education = member.education.value, let student = member.student.value,
                    student != .notAtSchool
                else { return }
                sink.report(
                    .student, [.value(education.registered, .education), .value(student.registered, .student)])
            }),
    ]
}
