extension Boundary {
    /// Of areas beside each other some ten of the others lie near each; pairs without end are shapes over each other.
    ///
    /// - Throws: ``BoundaryProblem``.
    static func checkPairs(_ pairs: Int, of areas: Int) throws {
        guard pairs > max(50_000, 100 * areas) else { return }
        throw BoundaryProblem(
            reason:
                "So many of the \(areas) areas lie over each other that they cannot be areas beside each other; is the same shape there many times?"
        )
    }
}
