import Places

/// By which rule functional areas are sought: what a person chooses on a page or names to a command.
public struct RegionsQuestion: Hashable, Sendable {
    public enum Method: String, CaseIterable, Sendable {
        /// Full dissolve, as the official travel-to-work areas (Coombes and Bond 2008).
        case dissolve
        /// As Istat and Eurostat document their method.
        case istat
        /// As the R package LabourMarketAreas 3.4 works in fact.
        case istatPeer = "istat-peer"
    }

    public var method: Method
    public var rule: ValidityRule
    /// How people who work at home or have no fixed place are counted.
    public var home: HomeWorkers
    /// Whether pieces that lie apart from their area join the one beside them, where all stay valid.
    public var joinsDetached: Bool
    /// Whether zones at borders move wherever that ties them more closely to their area, all staying valid.
    public var isRefined: Bool

    public init(
        method: Method = .dissolve, rule: ValidityRule = .travelToWork, home: HomeWorkers = .diagonal,
        joinsDetached: Bool = false, isRefined: Bool = false
    ) {
        self.method = method
        self.rule = rule
        self.home = home
        self.joinsDetached = joinsDetached
        self.isRefined = isRefined
    }

    /// As the official travel-to-work areas of 2011: home workers and people without a fixed place where they live.
    public static let official = RegionsQuestion()
}
