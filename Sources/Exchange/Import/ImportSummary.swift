/// What an import did, in sentences for the person who started it.
public struct ImportSummary: Hashable, Sendable {
    /// What came in first, then what was left out or is doubtful.
    public var lines: [String] = []

    package init(lines: [String] = []) { self.lines = lines }
}
