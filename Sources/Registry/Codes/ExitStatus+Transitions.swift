extension ExitStatus {
    /// Whether one exit status may follow another (脱贫属性流转), RULES 4.3.
    public enum Transition: Sendable {
        /// It may.
        case allowed
        /// Only where a note says why.
        case withNote
        /// Never, but to correct a wrong exit (错退).
        case onlyAsCorrection
        /// Never.
        case forbidden
    }

    /// Whether a household of this status in one year may have `next` in the following one.
    ///
    /// The source's table has no row for an expected exit that did not come about, nor for a household that leaves
    /// poverty at once without aid; both happen and are not refused.
    public func mayBecome(_ next: ExitStatus) -> Transition {
        if self == next { return .allowed }
        return switch (self, next) {
        case (.poor, .expected), (.poor, .lifted), (.expected, .lifted), (.relapsed, .lifted): .allowed
        case (.lifted, .liftedWithoutAid), (.lifted, .relapsed), (.liftedWithoutAid, .relapsed): .allowed
        case (.expected, .poor), (.relapsed, .expected): .allowed
        case (.liftedWithoutAid, .lifted), (.relapsed, .poor): .withNote
        case (.poor, .liftedWithoutAid), (.expected, .liftedWithoutAid), (.relapsed, .liftedWithoutAid): .withNote
        case (.lifted, .poor), (.liftedWithoutAid, .poor): .onlyAsCorrection
        default: .forbidden
        }
    }

    /// Whether allowed steps lead to `next` in so many years, one a year or fewer.
    public func canBecome(_ next: ExitStatus, inYears years: Int) -> Bool {
        var reached: Set<ExitStatus> = [self]
        for _ in 0..<min(max(years, 1), ExitStatus.allCases.count) {
            reached.formUnion(
                reached.flatMap { status in ExitStatus.allCases.filter { status.mayBecome($0) == .allowed } })
        }
        return reached.contains(next)
    }
}
