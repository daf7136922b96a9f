/// The definitions of all forms (表样库).
public struct FormDefinitions: Sendable {
    /// The roster of those who are cleared out (清退人员花名册).
    public var clearOut: FormDefinition
    /// The roster of those who are added (新增贫困人口花名册).
    public var newHouseholds: FormDefinition
    /// The change record (变动记录表).
    public var changeRecord: FormDefinition
    /// The record of corrections (更正记录).
    public var corrections: FormDefinition

    /// Reads them from a folder such as `templates/forms`.
    public init(folder: String) throws(TemplateError) {
        clearOut = try FormDefinition(path: "\(folder)/clear-out.yaml")
        newHouseholds = try FormDefinition(path: "\(folder)/new-households.yaml")
        changeRecord = try FormDefinition(path: "\(folder)/change-record.yaml")
        corrections = try FormDefinition(path: "\(folder)/corrections.yaml")
    }
}
