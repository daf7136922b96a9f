import Registry

extension PhoneNumber {
    /// Whether it is the number of a mobile telephone (手机号): eleven digits that begin with 13 to 19.
    var isMobile: Bool {
        var position = 0
        for byte in registered.utf8 {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return false }
            if position == 0, byte != UInt8(ascii: "1") { return false }
            if position == 1, byte < UInt8(ascii: "3") { return false }
            position += 1
        }
        return position == 11
    }
}
