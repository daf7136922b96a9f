import SpreadsheetWriting

/// Passes bytes on to a deflated file, block by block (分块写出): by a second thread, or at once.
struct BlockWriter: ~Copyable {
    private var file: PackedOutput?
    private let behind: WriteBehind?
    private var block: [UInt8] = []
    /// How many blocks were passed on.
    private var turn = 0

    private static let size = 256 << 10

    init(_ path: String, for destination: String, isDeflated: Bool, isLarge: Bool) throws(EditingError) {
        behind = isLarge ? WriteBehind(path, for: destination, isDeflated: isDeflated) : nil
        guard !isLarge else { return }
        do { file = try PackedOutput(creating: path, for: destination, isDeflated: isDeflated) } catch {
            throw .writing(error)
        }
    }

    deinit { behind?.abandon(turn: turn) }

    mutating func write(_ bytes: [UInt8], _ range: Range<Int>) throws(EditingError) {
        guard let behind else {
            do { try file?.write(bytes, range) } catch { throw .writing(error) }
            return
        }
        block.append(contentsOf: bytes[range])
        guard block.count >= Self.size else { return }
        behind.take(&block, turn: turn)
        turn += 1
    }

    /// Ends the file; to be called once.
    mutating func finish() throws(EditingError) -> Packing {
        if let behind {
            behind.take(&block, turn: turn)
            turn += 1
            return try behind.finish(turn: turn)
        }
        do throws(WritingError) {
            guard let packing = try file.take()?.finish() else { throw WritingError.workbook(.outOfMemory) }
            return packing
        } catch { throw .writing(error) }
    }
}
