/// When a Delphi panel counts as agreed: stated before its first round.
///
/// ```swift
/// let rule = DelphiRule()      // at least 70% rate 7–9, fewer than 15% rate 1–3
/// ```
public struct DelphiRule: Hashable, Sendable {
    /// Lowest and highest rating.
    public var scale: ClosedRange<Int>
    /// Ratings that count as “for”.
    public var high: ClosedRange<Int>
    /// Ratings that count as “against”.
    public var low: ClosedRange<Int>
    /// Least share on the one side.
    public var share: Double
    /// Share on the other side that must not be reached.
    public var opposed: Double

    public init(
        scale: ClosedRange<Int> = 1...9, high: ClosedRange<Int> = 7...9, low: ClosedRange<Int> = 1...3,
        share: Double = 0.7, opposed: Double = 0.15
    ) {
        self.scale = scale
        self.high = high
        self.low = low
        self.share = share
        self.opposed = opposed
    }

    /// “Agreed if at least 70% rate 7 to 9 and fewer than 15% rate 1 to 3.”
    public var sentence: String {
        """
        Agreed if at least \(shortened(share * 100))% rate \(high.lowerBound) to \(high.upperBound) and fewer than \
        \(shortened(opposed * 100))% rate \(low.lowerBound) to \(low.upperBound); against if the other way round.
        """
    }
}

public enum DelphiVerdict: String, Hashable, Sendable {
    case agreed
    case against
    case open
}
