import Foundation
import GRDB
import Places

/// One row of the table `boundary`: the shape of an area, as well-known binary.
private struct BoundaryRecord: Codable, FetchableRecord, PersistableRecord {
    static let databaseTableName = "boundary"

    var area: Int64
    var shape: Data
    var dataset: Int64
}

/// A shape with the code of its area and the key of its source.
package struct SourcedBoundary: Sendable {
    package var code: String
    package var boundary: Boundary
    package var dataset: String
}

extension LocalityFile {
    /// Shapes by code, where there are any.
    public func boundaries(of geography: String) throws -> [String: Boundary] {
        try read { try $0.boundaries(of: geography) }
    }

    /// Shapes of some areas of a geography, by code; those without one are left out.
    public func boundaries(of geography: String, in codes: [String]) throws -> [String: Boundary] {
        try read { try $0.boundaries(of: geography, in: codes) }
    }

    /// Codes of the areas of a geography that have a shape.
    public func shaped(_ geography: String) throws -> Set<String> { try read { try $0.shaped(geography) } }
}

extension Database {
    package func boundaries(of geography: String) throws -> [String: Boundary] {
        var boundaries: [String: Boundary] = [:]
        for one in try sourcedBoundaries(of: geography) { boundaries[one.code] = one.boundary }
        return boundaries
    }

    /// In the order of their codes.
    package func sourcedBoundaries(of geography: String) throws -> [SourcedBoundary] {
        var boundaries: [SourcedBoundary] = []
        let rows = try Row.fetchCursor(
            self,
            sql: """
                SELECT code, shape, dataset.key AS dataset FROM boundary JOIN area ON area.id = boundary.area
                JOIN dataset ON dataset.id = boundary.dataset WHERE geography = ? ORDER BY code
                """, arguments: [geography])
        while let row = try rows.next() {
            guard let boundary = Boundary(wellKnownBinary: try row.value("shape")) else {
                throw DatabaseError(resultCode: .SQLITE_CORRUPT)
            }
            boundaries.append(
                SourcedBoundary(code: try row.value("code"), boundary: boundary, dataset: try row.value("dataset")))
        }
        return boundaries
    }

    package func boundaries(of geography: String, in codes: [String]) throws -> [String: Boundary] {
        let statement = try cachedStatement(
            sql: "SELECT shape FROM boundary JOIN area ON area.id = boundary.area WHERE geography = ? AND code = ?")
        var boundaries: [String: Boundary] = [:]
        for code in codes {
            guard let shape = try Data.fetchOne(statement, arguments: [geography, code]) else { continue }
            boundaries[code] = Boundary(wellKnownBinary: shape)
        }
        return boundaries
    }

    package func shaped(_ geography: String) throws -> Set<String> {
        try String.fetchSet(
            self, sql: "SELECT code FROM boundary JOIN area ON area.id = boundary.area WHERE geography = ?",
            arguments: [geography])
    }

    /// Stores the shape of an area in place of a former one.
    package func put(_ boundary: Boundary, area: Int64, dataset: Int64) throws {
        try BoundaryRecord(area: area, shape: boundary.wellKnownBinary, dataset: dataset).upsert(self)
    }
}
