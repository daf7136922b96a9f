import CZip

/// The file that the library wrote, open in libzip to have its members taken out. Unsafe code: C handles.
@safe struct LibraryArchive: ~Copyable {
    private let archive: OpaquePointer
    let members: [Member]

    /// A member as the file's directory describes it.
    struct Member {
        let name: String
        let method: Int
        let packing: Packing
    }

    /// `nil` where the file cannot be opened.
    init?(path: String) {
        guard let archive = unsafe zip_open(path, ZIP_RDONLY, nil) else { return nil }
        var members: [Member] = []
        for index in 0..<zip_uint64_t(max(0, unsafe zip_get_num_entries(archive, 0))) {
            var status = unsafe zip_stat_t()
            guard unsafe zip_stat_index(archive, index, 0, &status) == 0, let name = unsafe status.name else {
                unsafe zip_discard(archive)
                return nil
            }
            members.append(
                Member(
                    name: unsafe String(cString: name), method: unsafe Int(status.comp_method),
                    packing: Packing(
                        size: unsafe Int(status.size), compressedSize: unsafe Int(status.comp_size),
                        checksum: unsafe status.crc)))
        }
        unsafe self.archive = archive
        self.members = members
    }

    deinit { unsafe zip_discard(archive) }

    /// The content of the member of a name; `nil` where there is none, or it is damaged.
    func bytes(ofMember name: String) -> [UInt8]? {
        members.firstIndex { $0.name == name }.flatMap { bytes(ofMember: $0, asStored: false) }
    }

    /// All bytes of a member; `nil` where they cannot be read or are damaged.
    ///
    /// - Parameter asStored: as the file has them, which is mostly deflated.
    func bytes(ofMember index: Int, asStored: Bool) -> [UInt8]? {
        let packing = members[index].packing
        let wanted = asStored ? packing.compressedSize : packing.size
        let flags = zip_flags_t(asStored ? ZIP_FL_COMPRESSED : 0)
        guard let file = unsafe zip_fopen_index(archive, zip_uint64_t(index), flags) else { return nil }
        defer { unsafe zip_fclose(file) }
        var isWhole = false
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: wanted) { buffer, done in
            while done < wanted {
                let got = unsafe zip_fread(
                    file, buffer.baseAddress.map { unsafe $0 + done }, zip_uint64_t(wanted - done))
                guard got > 0 else { return }
                done += Int(got)
            }
            // What is wrong with the checksum is said at the end.
            var beyond: UInt8 = 0
            isWhole = unsafe zip_fread(file, &beyond, 1) == 0
        }
        return isWhole ? bytes : nil
    }
}
