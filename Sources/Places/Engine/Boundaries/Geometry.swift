import CGEOS

/// A session with the GEOS library. Each calculation opens its own, so that several may run at once.
final class GeometrySession {
    let handle: OpaquePointer
    /// What GEOS said last when something failed.
    fileprivate(set) var message = ""

    init() {
        // GEOS returns no handle only where memory has run out.
        guard let handle = GEOS_init_r() else { preconditionFailure("no memory for a geometry session") }
        self.handle = handle
        GEOSContext_setErrorMessageHandler_r(
            handle,
            { text, session in
                guard let text, let session else { return }
                Unmanaged<GeometrySession>.fromOpaque(session).takeUnretainedValue().message = String(cString: text)
            }, Unmanaged.passUnretained(self).toOpaque())
    }

    deinit { GEOS_finish_r(handle) }

    /// Takes over what a GEOS function returned.
    func geometry(_ pointer: OpaquePointer?) throws -> Geometry {
        guard let pointer else { throw GeometryFailure(message: message) }
        return Geometry(pointer, in: self)
    }

    /// The shape as a multipolygon, in degrees.
    func geometry(of boundary: Boundary) throws -> Geometry { try collection(boundary.polygons.map(polygon)) }

    /// One multipolygon of several polygons, which are used up.
    func collection(_ parts: [Geometry]) throws -> Geometry {
        var pointers: [OpaquePointer?] = parts.map { $0.release() }
        return try geometry(
            GEOSGeom_createCollection_r(
                handle, Int32(GEOS_MULTIPOLYGON.rawValue), &pointers, UInt32(pointers.count)))
    }

    func polygon(_ rings: Boundary.Polygon) throws -> Geometry {
        let rings = try rings.map(ring)
        guard let exterior = rings.first else { return try geometry(GEOSGeom_createEmptyPolygon_r(handle)) }
        var holes: [OpaquePointer?] = rings.dropFirst().map { $0.release() }
        return try geometry(GEOSGeom_createPolygon_r(handle, exterior.release(), &holes, UInt32(holes.count)))
    }

    private func ring(_ positions: Boundary.Ring) throws -> Geometry {
        // A position is two doubles, longitude first, as GEOS reads coordinates.
        let sequence = positions.withUnsafeBytes { bytes in
            GEOSCoordSeq_copyFromBuffer_r(
                handle, bytes.assumingMemoryBound(to: Double.self).baseAddress, UInt32(positions.count), 0, 0)
        }
        guard let sequence else { throw GeometryFailure(message: message) }
        return try geometry(GEOSGeom_createLinearRing_r(handle, sequence))
    }
}

/// A geometry owned by GEOS.
final class Geometry {
    private var owned: OpaquePointer?
    let session: GeometrySession

    fileprivate init(_ pointer: OpaquePointer, in session: GeometrySession) {
        owned = pointer
        self.session = session
    }

    deinit { if let owned { GEOSGeom_destroy_r(session.handle, owned) } }

    var pointer: OpaquePointer {
        guard let owned else { preconditionFailure("a geometry is used after it was handed over") }
        return owned
    }

    /// Hands the geometry over to one that contains it.
    fileprivate func release() -> OpaquePointer {
        let pointer = self.pointer
        owned = nil
        return pointer
    }

    /// The polygons it consists of, exterior rings anticlockwise; lines and points in it are left out.
    var boundary: Boundary {
        var polygons: [Boundary.Polygon] = []
        Self.forEachPart(of: pointer, session.handle) { part in
            guard GEOSGeomTypeId_r(session.handle, part) == GEOS_POLYGON.rawValue,
                GEOSisEmpty_r(session.handle, part) == 0
            else { return }
            var rings = [Self.wound(positions(of: GEOSGetExteriorRing_r(session.handle, part)), anticlockwise: true)]
            for hole in 0..<GEOSGetNumInteriorRings_r(session.handle, part) {
                let ring = positions(of: GEOSGetInteriorRingN_r(session.handle, part, hole))
                rings.append(Self.wound(ring, anticlockwise: false))
            }
            polygons.append(rings)
        }
        return Boundary(polygons: polygons)
    }

    /// The lines it consists of.
    var lines: [[Position]] {
        var lines: [[Position]] = []
        Self.forEachPart(of: pointer, session.handle) { part in
            let type = GEOSGeomTypeId_r(session.handle, part)
            if type == GEOS_LINESTRING.rawValue || type == GEOS_LINEARRING.rawValue {
                lines.append(positions(of: part))
            }
        }
        return lines
    }

    private func positions(of line: OpaquePointer?) -> [Position] {
        guard let line, let sequence = GEOSGeom_getCoordSeq_r(session.handle, line) else { return [] }
        var size: UInt32 = 0
        GEOSCoordSeq_getSize_r(session.handle, sequence, &size)
        var positions = Array(repeating: Position(longitude: 0, latitude: 0), count: Int(size))
        positions.withUnsafeMutableBytes { bytes in
            _ = GEOSCoordSeq_copyToBuffer_r(
                session.handle, sequence, bytes.assumingMemoryBound(to: Double.self).baseAddress, 0, 0)
        }
        return positions
    }

    private static func forEachPart(
        of geometry: OpaquePointer, _ handle: OpaquePointer, _ body: (OpaquePointer) -> Void
    ) {
        guard GEOSGeomTypeId_r(handle, geometry) >= GEOS_MULTIPOINT.rawValue else { return body(geometry) }
        for index in 0..<GEOSGetNumGeometries_r(handle, geometry) {
            if let part = GEOSGetGeometryN_r(handle, geometry, index) { forEachPart(of: part, handle, body) }
        }
    }

    private static func wound(_ ring: Boundary.Ring, anticlockwise: Bool) -> Boundary.Ring {
        (Ellipsoid.area(of: ring) > 0) == anticlockwise ? ring : ring.reversed()
    }
}

/// GEOS could not do what was asked, in its own words.
public struct GeometryFailure: Error, Hashable, Sendable, CustomStringConvertible {
    public var message: String

    public var description: String {
        "The shape could not be worked with: \(message.isEmpty ? "no reason given" : message)."
    }
}
