/// The name that somebody may have meant (相近的名称).
enum NearestName {
    /// The name with the fewest letters to change, if they are few; the first of several.
    static func to(_ text: String, among names: [String]) -> String? {
        let near = names.map { (name: $0, distance: distance(text, $0)) }.min { $0.distance < $1.distance }
        return near.flatMap { $0.distance <= max(1, $0.name.count / 3) ? $0.name : nil }
    }

    /// How many letters must be put in, taken out, changed, or swapped with the next.
    private static func distance(_ left: String, _ right: String) -> Int {
        let (left, right) = (Array(left), Array(right))
        var last: [Int] = []
        var row = Array(0...right.count)
        for i in left.indices {
            var next = [i + 1]
            for j in right.indices {
                var best = min(row[j] + (left[i] == right[j] ? 0 : 1), row[j + 1] + 1, next[j] + 1)
                if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] { best = min(best, last[j - 1] + 1) }
                next.append(best)
            }
            last = row
            row = next
        }
        return row[right.count]
    }
}
