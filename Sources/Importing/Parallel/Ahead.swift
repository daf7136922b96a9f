import Dispatch
import Synchronization

/// What another thread makes while the caller does something else (先做).
public final class Ahead<Value: Sendable>: Sendable {
    private let group = DispatchGroup()
    private let made = Mutex<Value?>(nil)
    private let make: @Sendable () -> Value

    /// Begins to make it.
    public init(_ make: @escaping @Sendable () -> Value) {
        self.make = make
        DispatchQueue.global().async(group: group) { [self] in
            let value = make()
            made.withLock { $0 = value }
        }
    }

    /// It, once it is there.
    public var value: Value {
        group.wait()
        return made.withLock(\.self) ?? make()
    }
}
