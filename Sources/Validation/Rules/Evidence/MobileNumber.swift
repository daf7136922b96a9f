import Registry

extension PhoneNumber {
    /// Whether it is the number of a mobile telephone (手机号): eleven digits that begin with 13 to 19.
    var isMobile: Bool {
        let digits = registered.utf8Span.span
        guard digits.count == 11, digits[0] == UInt8(ascii: "1"), digits[1] >= UInt8(ascii: "3") else { return false }
        for index in digits.indices where !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digits[index]) {
            return false
        }
        return true
    }
}
