/// A financial year of local government, 1 April to 31 March, named by the calendar year it starts in.
public struct FinancialYear: Hashable, Comparable, Sendable, CustomStringConvertible {
    public var start: Int

    public init(_ start: Int) { self.start = start }

    /// Reads `2023-24`, `2023/24`, `2023-2024` and `2023`; `2023-25` is no financial year.
    public init?(_ text: String) {
        guard let match = text.wholeMatch(of: #/\s*((?:19|20|21)[0-9]{2})(?:[-–/]([0-9]{2}|[0-9]{4}))?\s*/#),
            let start = Int(match.1)
        else { return nil }
        if let end = match.2.flatMap({ Int($0) }), end != start + 1, end != (start + 1) % 100 { return nil }
        self.start = start
    }

    public var description: String {
        let end = String((start + 1) % 100)
        return "\(start)-\(end.count == 1 ? "0" + end : end)"
    }

    public static func < (one: Self, other: Self) -> Bool { one.start < other.start }

    /// This year and those after it.
    public func years(_ count: Int) -> [FinancialYear] { (0..<max(0, count)).map { FinancialYear(start + $0) } }
}
