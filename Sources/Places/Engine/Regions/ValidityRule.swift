/// When an area may stand as a labour market area: large enough and self-contained enough, each making up for some of
/// the other.
///
/// An area of `targetSize` or more needs `minimumContainment`; one of `minimumSize` needs `targetContainment`; in between
/// the curve says what it needs; below `minimumSize` nothing is enough. Containment is the lower of the two sides.
///
/// - SeeAlso: Coombes and Bond (2008), *Travel-to-Work Areas: the 2007 review*, ONS. Halás, Klapka and others (2015),
///   *An alternative definition and use for the constraint function*, Environment and Planning A 47.
public struct ValidityRule: Hashable, Sendable {
    /// What is asked for between the two sizes. The maps that follow differ, so a result always says which one it used.
    public enum Curve: String, Hashable, Sendable, CaseIterable {
        /// `V = min(SC, t)/t · (1 − (1 − m/t) · max(0, (T − R)/(T − M))) · t/m`, as in the CURDS and Eurostat programs:
        /// at half way between 66.67 % and 75 % an area needs 70.6 %.
        case smooth
        /// A straight line between the two corners: half way an area needs 70.8 %.
        case linear
    }

    /// Fewest employed residents an area may have (people).
    public var minimumSize: Int
    /// Share that is always needed, 0…1.
    public var minimumContainment: Double
    /// Employed residents from which `minimumContainment` is enough (people).
    public var targetSize: Int
    /// Share needed at `minimumSize`, 0…1.
    public var targetContainment: Double
    public var curve: Curve

    public init(
        minimumSize: Int, minimumContainment: Double, targetSize: Int, targetContainment: Double,
        curve: Curve = .smooth
    ) {
        self.minimumSize = minimumSize
        self.minimumContainment = minimumContainment
        self.targetSize = targetSize
        self.targetContainment = targetContainment
        self.curve = curve
    }

    /// Travel-to-work areas of 2001 and 2011: 3,500 residents at 75 %, two thirds from 25,000.
    public static let travelToWork = ValidityRule(
        minimumSize: 3_500, minimumContainment: 2.0 / 3.0, targetSize: 25_000, targetContainment: 0.75)

    /// Local labour market areas of Istat, 2011: 1,000 residents at 75 %, 60 % from 10,000.
    public static let istat2011 = ValidityRule(
        minimumSize: 1_000, minimumContainment: 0.60, targetSize: 10_000, targetContainment: 0.75)

    /// One threshold for every area from a size on, for example 77.5 % of commuting for strategic housing market areas (Jones,
    /// Coombes and Wong 2010).
    public static func closure(_ containment: Double, minimumSize: Int = 0) -> ValidityRule {
        ValidityRule(
            minimumSize: minimumSize, minimumContainment: containment, targetSize: minimumSize,
            targetContainment: containment)
    }

    /// How far an area meets the rule: 1 or more is valid, and areas rank by it, the lowest dissolved first.
    public func validity(of area: SelfContainment) -> Double {
        guard let containment = area.lowerSide else { return 0 }
        let capped = min(containment, targetContainment)
        switch curve {
        case .smooth:
            let relief = 1 - minimumContainment / targetContainment
            return capped / targetContainment * (1 - relief * shortfall(of: area.residents))
                * (targetContainment / minimumContainment)
        case .linear:
            guard area.residents >= minimumSize else {
                return capped / targetContainment * Double(area.residents) / Double(minimumSize)
            }
            let need =
                minimumContainment + (targetContainment - minimumContainment) * shortfall(of: area.residents)
            return capped / need
        }
    }

    /// Whether a validity passes. Areas exactly on the line pass, whatever the last binary digit of the division.
    public func accepts(_ validity: Double) -> Bool { validity >= 1 - 1e-12 }

    /// How far a size is below the target, in units of the distance between target and minimum: 0 at the target, 1 at the
    /// minimum, more below it.
    private func shortfall(of residents: Int) -> Double {
        guard residents < targetSize else { return 0 }
        guard targetSize > minimumSize else { return Double.greatestFiniteMagnitude.squareRoot() }
        return Double(targetSize - residents) / Double(targetSize - minimumSize)
    }
}
