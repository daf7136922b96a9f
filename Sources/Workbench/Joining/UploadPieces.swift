/// Cuts rows into pieces of at most so many (上传分块), between households where one fits.
struct UploadPieces {
    private let limit: Int?
    private(set) var sizes: [Int] = []
    private var current = 0
    /// How many rows of the piece stand before the household that is being read.
    private var beforeHousehold = 0
    private var household: String?

    init(limit: Int?) { self.limit = limit }

    /// Takes a row; one that names no household belongs to the one before.
    mutating func add(household: String?) {
        if let household, household != self.household {
            self.household = household
            beforeHousehold = current
        }
        if let limit, current == limit {
            // A household larger than a piece is cut.
            let size = beforeHousehold > 0 ? beforeHousehold : current
            sizes.append(size)
            current -= size
            beforeHousehold = 0
        }
        current += 1
    }

    /// The pieces, of which there is at least one.
    consuming func finish() -> [Int] { sizes + (current > 0 || sizes.isEmpty ? [current] : []) }

    /// The files of the pieces: the name itself, or `name-1`, `name-2` … where there are several.
    static func paths(_ path: String, count: Int) -> [String] {
        guard count > 1 else { return [path] }
        let dot = path.lastIndex(of: ".") ?? path.endIndex
        return (1...count).map { path[..<dot] + "-\($0)" + path[dot...] }
    }
}
