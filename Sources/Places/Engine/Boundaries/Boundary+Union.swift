import CGEOS

extension Boundary {
    /// The shape of several areas together: borders between them vanish, overlaps count once.
    ///
    /// - Throws: ``GeometryFailure`` where a shape is not sound; see ``problem``.
    public static func union(of boundaries: some Sequence<Boundary>) throws -> Boundary {
        let session = GeometrySession()
        let polygons = try boundaries.flatMap(\.polygons).map(session.polygon)
        let together = try session.collection(polygons)
        return try session.geometry(GEOSUnaryUnion_r(session.handle, together.pointer)).boundary
    }
}
