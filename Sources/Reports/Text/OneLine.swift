extension String {
    /// The text as it can stand in a line of a terminal (单行显示): line breaks and tabs become blanks. What commands a
    /// terminal or turns the direction of writing becomes a question mark: a cell must not be able to rewrite the report.
    var onOneLine: String {
        guard unicodeScalars.contains(where: { Self.stand(for: $0) != $0 }) else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.map(Self.stand)))
    }

    private static func stand(for scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x09...0x0D, 0x85, 0x2028, 0x2029: " "
        case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: "?"
        default: scalar
        }
    }
}
