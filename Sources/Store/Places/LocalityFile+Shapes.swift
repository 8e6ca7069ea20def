import Foundation
import GRDB
import Places

extension LocalityFile {
    /// Shapes of some areas of a geography, by code; those without one are left out.
    public func boundaries(of geography: String, in codes: [String]) throws -> [String: Boundary] {
        try read { db in
            let statement = try db.cachedStatement(
                sql: "SELECT shape FROM boundary JOIN area ON area.id = boundary.area WHERE geography = ? AND code = ?")
            var boundaries: [String: Boundary] = [:]
            for code in codes {
                guard let shape = try Data.fetchOne(statement, arguments: [geography, code]) else { continue }
                boundaries[code] = Boundary(wellKnownBinary: shape)
            }
            return boundaries
        }
    }

    /// Codes of the areas of a geography that have a shape.
    public func shaped(_ geography: String) throws -> Set<String> {
        try read { db in
            try String.fetchSet(
                db, sql: "SELECT code FROM boundary JOIN area ON area.id = boundary.area WHERE geography = ?",
                arguments: [geography])
        }
    }
}
