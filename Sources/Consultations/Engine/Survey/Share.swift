import Partners

/// A proportion with its denominator, worded so that small numbers are not read as large ones: “8 of 9”, never “89%”.
public struct Share: Hashable, Sendable {
    public let count: Int
    public let of: Int

    /// Below this many, no per cent: one person would be worth two points and more.
    public static let fewestForPercent = 50

    public init(_ count: Int, of: Int) {
        self.count = count
        self.of = of
    }

    /// 0…1; nil for none of none.
    public var fraction: Double? { of > 0 ? Double(count) / Double(of) : nil }

    /// Per cent, nil where there are too few to speak of per cent.
    public var percent: Double? { of >= Self.fewestForPercent ? fraction.map { $0 * 100 } : nil }

    /// “8 of 9”; “312 of 400 (78%)”.
    public var words: String {
        guard let percent else { return "\(count) of \(of)" }
        return "\(count) of \(of) (\(Int(percent.rounded()))%)"
    }
}

/// The sampling design, on which depends what a number may claim.
public enum Basis: Hashable, Sendable {
    /// Drawn by chance out of a population, so that numbers speak for it within a margin.
    ///
    /// - Parameter population: how many there are; nil for very many.
    case sample(population: Int?)
    /// Everybody was asked, such as all councils: nothing was drawn, so there is no margin.
    case everybody
    /// Whoever wished answered. Numbers speak for those who answered, and for nobody else.
    case selfSelected
}
