/// How many threads may read (读取线程数), and how files and their sheets share them.
struct ReadingThreads {
    private let count: Int
    /// Whether nothing else is read meanwhile.
    private let isAlone: Bool

    /// So many threads, one at least.
    init(_ count: Int) { self.init(max(1, count), isAlone: true) }

    private init(_ count: Int, isAlone: Bool) {
        self.count = count
        self.isAlone = isAlone
    }

    /// How many of so many inputs are read side by side.
    func workers(for inputs: Int) -> Int { max(1, min(count, inputs)) }

    /// What each of so many inputs may use.
    func share(of inputs: Int) -> ReadingThreads {
        let workers = workers(for: inputs)
        return ReadingThreads(count / workers, isAlone: isAlone && workers == 1)
    }

    /// Whether a large part may be inflated by a thread of its own: what is read alone always, else where one is to spare.
    var mayReadAhead: Bool { isAlone || count > 1 }
}
