extension Array {
    /// A copy that has as much room as it needs (恰好大小): an array that grew by itself wastes a third.
    public func fitted() -> [Element] {
        var copy: [Element] = []
        copy.reserveCapacity(count)
        copy.append(contentsOf: self)
        return copy
    }
}
