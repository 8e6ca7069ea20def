import CGEOS

extension Boundary {
    /// Where a label fits best: the centre of the largest circle inside the largest polygon. `nil` where there is no shape.
    ///
    /// - Throws: ``GeometryFailure`` where the shape is not sound.
    public func labelPosition() throws -> Position? {
        guard let largest = indexOfLargestPolygon.map({ polygons[$0] }),
            let extent = Boundary(polygons: [largest]).extent
        else { return nil }
        // Circles must be round on the ground: degrees are scaled to kilometres first.
        let scale = Ellipsoid.kilometresPerDegree(at: (extent.southWest.latitude + extent.northEast.latitude) / 2)
        let plane = largest.map { ring in
            ring.map { Position(longitude: $0.longitude * scale.east, latitude: $0.latitude * scale.north) }
        }
        let session = GeometrySession()
        let shape = try session.polygon(plane)
        let radius = try session.geometry(
            GEOSMaximumInscribedCircle_r(
                session.handle, shape.pointer, Self.squareKilometres(of: largest).squareRoot() / 100))
        guard let centre = radius.lines.first?.first else { return nil }
        return Position(longitude: centre.longitude / scale.east, latitude: centre.latitude / scale.north)
    }
}
