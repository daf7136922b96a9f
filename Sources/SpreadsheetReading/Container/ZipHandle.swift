import CZip
import Glibc

/// An archive open in libzip, for a second opinion on its directory. Unsafe code: C handle.
@safe struct ZipHandle: ~Copyable {
    private let archive: OpaquePointer

    /// Opens the file behind a descriptor, which stays open.
    init(descriptor: Int32) throws(ReadingError) {
        var code: Int32 = 0
        let copy = dup(descriptor)
        guard copy >= 0 else { throw .notReadable(code: errno) }
        guard let archive = unsafe zip_fdopen(copy, 0, &code) else {
            close(copy)
            throw .damagedContainer(.badDirectory, member: nil)
        }
        unsafe self.archive = archive
    }

    deinit { unsafe zip_discard(archive) }

    /// Whether libzip sees in the directory what we see.
    func agrees(with members: [ZipMember]) -> Bool {
        guard unsafe zip_get_num_entries(archive, 0) == zip_int64_t(members.count) else { return false }
        for (index, member) in members.enumerated() {
            var status = unsafe zip_stat_t()
            guard unsafe zip_stat_index(archive, zip_uint64_t(index), 0, &status) == 0,
                unsafe status.size == zip_uint64_t(member.size),
                unsafe status.comp_size == zip_uint64_t(member.compressedSize),
                unsafe status.crc == member.checksum, unsafe Int(status.comp_method) == member.method,
                let name = unsafe zip_get_name(archive, zip_uint64_t(index), zip_flags_t(ZIP_FL_ENC_RAW)),
                unsafe strlen(name) == member.name.count
            else { return false }
            for (offset, byte) in member.name.enumerated() where unsafe UInt8(bitPattern: name[offset]) != byte {
                return false
            }
        }
        return true
    }
}
