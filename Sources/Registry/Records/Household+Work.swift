extension Household {
    /// Whether the household can work (劳力属性): as it is registered, otherwise by its members' ability.
    public var canWork: Bool {
        if let attribute = laborAttribute.value { return attribute == .able }
        return members.contains { [.ordinary, .skilled, .weak].contains($0.labor.value) }
    }
}
