import Dispatch
import Synchronization

extension RegisterTrace {
    /// For each of the plan's keys the records that gave one which others gave, too (同键记录): several keys at once.
    func sharing(keys count: Int, atOnce jobs: Int) -> [[KeyHolder]] {
        let found = Mutex<[[KeyHolder]]>(Array(repeating: [], count: count))
        let begun = Atomic(0)
        DispatchQueue.concurrentPerform(iterations: min(max(1, jobs), count)) { _ in
            while true {
                let slot = begun.wrappingAdd(1, ordering: .relaxed).oldValue
                guard slot < count else { return }
                let holders = sharing(slot)
                found.withLock { $0[slot] = holders }
            }
        }
        return found.withLock(\.self)
    }
}
