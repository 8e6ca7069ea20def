import Base

/// What to do with people whose place of work is not a place: home, nowhere fixed, an oil rig, another country.
///
/// Census tables list them under a code of their own (`OD0000001` works mainly at or from home, 2011). The choice moves
/// results a great deal: of 26.7 million workers in England and Wales in 2011, 2.8 million work at home.
///
/// - SeeAlso: Coombes and ONS (2015), *Travel to Work Areas*, CURDS RR2015/05: home, no fixed place and offshore on the
///   diagonal, abroad left out.
public enum HomeWorkers: String, Hashable, Sendable, CaseIterable {
    /// Count them as living and working in the zone where they live.
    case diagonal
    /// Leave them out altogether, as residents too.
    case exclude
    /// Keep them as residents who work outside every area: never internal.
    case keep
}

/// What becomes of flows with one end outside the zones of a matrix.
public enum Margins: String, Hashable, Sendable, CaseIterable {
    /// A closed system: only flows with both ends in the zones count.
    case closed
    /// Open margins: flows to places outside count as residents, flows from outside as jobs, neither ever as internal.
    case open
}

/// Zones that were asked for and are not in the flows.
public struct UnknownZones: Error, Hashable, Sendable, CustomStringConvertible {
    /// The codes not found, in the order asked for.
    public var codes: [String]
    /// How many codes were asked for.
    public var asked: Int

    public init(codes: [String], asked: Int) {
        self.codes = codes
        self.asked = asked
    }

    public var description: String {
        let shown = Words.firstFew(8, of: codes)
        return "\(codes.count) of \(asked) zones \(codes.count == 1 ? "is" : "are") not in the flows: \(shown)."
    }
}
