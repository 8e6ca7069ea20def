import CGEOS

extension Boundary {
    /// Areas of the pairwise intersections of two sets of areas, in km²; empty intersections are left out.
    ///
    /// - Throws: ``GeometryFailure`` where a shape is not sound; see ``problem``.
    public static func common(
        _ first: [(code: String, boundary: Boundary)], _ second: [(code: String, boundary: Boundary)]
    ) throws -> [ArealInterpolation.Weight] {
        let session = GeometrySession()
        let others = try second.map {
            (code: $0.code, shape: try session.geometry(of: $0.boundary), box: $0.boundary.extent)
        }
        var found: [ArealInterpolation.Weight] = []
        var pairs = 0
        for (code, boundary) in first {
            let shape = try session.geometry(of: boundary)
            let box = boundary.extent
            for other in others {
                guard let box, let otherBox = other.box, box.meets(otherBox) else { continue }
                pairs += 1
                try checkPairs(pairs, of: first.count + second.count)
                let both = try session.geometry(
                    GEOSIntersection_r(session.handle, shape.pointer, other.shape.pointer)
                ).boundary.squareKilometres
                if both > 0 { found.append(.init(code, other.code, both)) }
            }
        }
        return found
    }
}

extension Boundary.Extent {
    func meets(_ other: Self) -> Bool {
        southWest.longitude <= other.northEast.longitude && other.southWest.longitude <= northEast.longitude
            && southWest.latitude <= other.northEast.latitude && other.southWest.latitude <= northEast.latitude
    }
}
