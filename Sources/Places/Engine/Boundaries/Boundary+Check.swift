import CGEOS

/// What is wrong with the shape of an area, and where.
public struct BoundaryProblem: Error, Hashable, Sendable, CustomStringConvertible {
    /// In words: “the line crosses itself”.
    public var reason: String
    /// Where on the globe, if it is in one place.
    public var position: Position?

    public init(reason: String, position: Position? = nil) {
        self.reason = reason
        self.position = position
    }

    public var description: String {
        guard let position else { return reason }
        return "\(reason), at longitude \(position.longitude), latitude \(position.latitude)"
    }
}

extension Boundary {
    /// The first thing wrong with the shape, or `nil` where it is sound: closed rings that neither cross nor overlap, holes
    /// inside their polygons, positions on the globe.
    public var problem: BoundaryProblem? {
        if isEmpty { return BoundaryProblem(reason: "the area has no shape") }
        if let ringProblem { return ringProblem }
        let session = GeometrySession()
        guard let shape = try? session.geometry(of: self) else { return BoundaryProblem(reason: session.message) }
        var reason: UnsafeMutablePointer<CChar>?
        var place: OpaquePointer?
        guard GEOSisValidDetail_r(session.handle, shape.pointer, 0, &reason, &place) != 1 else { return nil }
        defer {
            GEOSFree_r(session.handle, reason)
            GEOSGeom_destroy_r(session.handle, place)
        }
        var position = Position(longitude: 0, latitude: 0)
        let located =
            place != nil && GEOSGeomGetX_r(session.handle, place, &position.longitude) == 1
            && GEOSGeomGetY_r(session.handle, place, &position.latitude) == 1
        let text = reason.map { String(cString: $0) } ?? session.message
        return BoundaryProblem(reason: Self.words[text] ?? text, position: located ? position : nil)
    }

    /// The first ring that is no ring: not closed, too short, or not on the globe.
    var ringProblem: BoundaryProblem? {
        for ring in polygons.joined() {
            if let lost = ring.first(where: { !(abs($0.longitude) <= 180 && abs($0.latitude) <= 90) }) {
                return BoundaryProblem(
                    reason: "a position is not on the globe; longitude −180 to 180 and latitude −90 to 90 are expected",
                    position: lost)
            }
            if ring.count < 4 {
                return BoundaryProblem(
                    reason: "a ring has \(ring.count) positions; at least 4 are expected, the last as the first",
                    position: ring.first)
            }
            if ring.first != ring.last {
                return BoundaryProblem(reason: "a ring does not end where it begins", position: ring.last)
            }
        }
        return nil
    }

    /// The reasons GEOS gives, in plain words.
    private static let words = [
        "Self-intersection": "the line crosses itself or another line of the area",
        "Ring Self-intersection": "a ring touches itself",
        "Hole lies outside shell": "a hole lies outside its polygon",
        "Holes are nested": "a hole lies inside another hole",
        "Nested shells": "a polygon lies inside another one of the same area",
        "Interior is disconnected": "holes cut the inside in two",
        "Duplicate Rings": "the same ring comes twice",
        "Too few points in geometry component": "a ring has too few different positions to enclose anything",
    ]
}
