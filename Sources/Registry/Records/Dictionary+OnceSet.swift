extension Dictionary {
    /// The value of a key, which is `value` from now on where it had none (首见即存): one search, where to ask and then to set
    /// are two.
    @inlinable
    public mutating func value(of key: Key, orSet value: Value) -> Value {
        func settle(_ slot: inout Value?) -> Value {
            if let known = slot { return known }
            slot = value
            return value
        }
        return settle(&self[key])
    }
}
