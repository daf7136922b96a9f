import Dispatch
import Synchronization

extension RegisterTrace {
    /// For each of the plan's keys the records that gave one which others gave, too (同键记录): several keys at once.
    func sharing(keys count: Int, atOnce jobs: Int) -> [[KeyHolder]] {
        // The largest first: one that is begun last keeps all others waiting.
        let slots = (0..<count).map { (slot: $0, keys: self.count(of: $0)) }.sorted { $0.keys > $1.keys }.map(\.slot)
        let found = Mutex<[[KeyHolder]]>(Array(repeating: [], count: count))
        let begun = Atomic(0)
        DispatchQueue.concurrentPerform(iterations: min(max(1, jobs), count)) { _ in
            while true {
                let turn = begun.wrappingAdd(1, ordering: .relaxed).oldValue
                guard turn < count else { return }
                let slot = slots[turn]
                let holders = sharing(slot)
                found.withLock { $0[slot] = holders }
            }
        }
        return found.withLock(\.self)
    }
}
