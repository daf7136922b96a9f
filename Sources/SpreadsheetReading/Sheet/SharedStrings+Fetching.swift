import CProcessor

/// Texts fetched into the processor's cache before anybody asks for them (预取). A workbook's texts take hundreds of
/// megabytes, and those of a row lie anywhere in them: who waits for each of them waits longer than all else takes.
///
/// Unsafe code: addresses that are not read from, only hinted at.
extension SharedStrings.Table {
    /// Fetches where the text at an index begins.
    @inline(__always)
    func fetchPlace(of index: Int) {
        unsafe ends.withUnsafeBufferPointer { ends in
            unsafe processor_prefetch(ends.baseAddress.map { unsafe $0 + index })
        }
    }

    /// Fetches the texts of a row's cells, whose places were fetched before.
    func fetchTexts(of cells: Span<Cell>) {
        guard nearCount < count else { return }
        unsafe bytes.withUnsafeBufferPointer { bytes in
            for position in cells.indices {
                let cell = cells[position]
                guard cell.isShared, cell.offset >= nearCount else { continue }
                let start = cell.offset == 0 ? 0 : Int(ends[cell.offset - 1])
                unsafe processor_prefetch(bytes.baseAddress.map { unsafe $0 + start })
            }
        }
    }
}
