import Corrections
import Findings
import Forms
import Registry
import Reports
import Templates

/// What goes into a pack, before it is files (报送内容).
struct PackContent {
    let plan: SubmissionPlan
    let policy: Policy
    let unit: String
    let county: String
    let towns: [String]
    let date: CalendarDay?
    let matter: FormMatter
    /// The check that the leaders' page is made of; none where it is about more than the pack.
    let report: Report?

    /// The name of the pack's folder.
    var folder: String { plan.folder.replacing("{unit}", with: unit) }

    var facts: FormFacts { FormFacts(unit: unit, district: county, date: date) }

    /// The form that a file of the pack is, and for whom the copy is made.
    func copies() -> [(path: String, form: String, variant: FormVariant)] {
        plan.forms.map { ($0.file, $0.form, .print) }
            + plan.forms.filter(\.isPosted).map {
                ("\(plan.postedFolder)/\(plan.postedPrefix)\($0.file)", $0.form, .publicity)
            }
    }
}
