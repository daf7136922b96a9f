/// Identity numbers of nobody (虚构证件号码): their areas, 99xxxx, do not exist; their check digits are right.
enum InventedNumber {
    /// Persons to an area, so that sequence and area together are nobody else's.
    private static let perArea = 499

    /// The number of the `index`-th person.
    static func identityNumber(of index: Int, birth: String, isMale: Bool) -> String {
        let area = 990_101 + index / perArea % 9_000
        // Odd sequence numbers are men's.
        let sequence = 2 * (index % perArea) + (isMale ? 1 : 2)
        let digits = "\(area)\(birth)" + String(String(1_000 + sequence).dropFirst())
        return digits + checkDigit(of: digits)
    }

    private static func checkDigit(of digits: String) -> String {
        var sum = 0
        var weight = (1 << 17) % 11
        for digit in digits.utf8 {
            sum += Int(digit - 48) * weight
            weight = weight * 6 % 11
        }
        let rest = (12 - sum % 11) % 11
        return rest == 10 ? "X" : String(rest)
    }
}
