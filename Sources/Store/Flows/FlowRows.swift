import Foundation
import GRDB
import GRDBSQLite
import Places

/// Flows come in millions of rows, so they go through prepared statements of SQLite itself.
extension LocalityFile {
    /// The rows of a layer, or nil where there is no such layer.
    public func flowTable(of layer: String) throws -> FlowTable? {
        try read { try $0.flowTable(of: layer) }
    }
}

extension Database {
    /// The rows of a layer, or nil where there is no such layer.
    ///
    /// - Throws: `ContentProblem` where a row has more people than a flow can have, or names no place of the layer.
    package func flowTable(of layer: String) throws -> FlowTable? {
        guard let id = try Int64.fetchOne(self, sql: "SELECT id FROM flow_layer WHERE key = ?", arguments: [layer])
        else { return nil }
        var table = FlowTable()
        table.codes = try String.fetchAll(
            self, sql: "SELECT code FROM flow_place WHERE layer = ? ORDER BY position", arguments: [id])
        let count = try Int.fetchOne(self, sql: "SELECT count(*) FROM flow WHERE layer = ?", arguments: [id]) ?? 0
        table.origins.reserveCapacity(count)
        table.destinations.reserveCapacity(count)
        table.people.reserveCapacity(count)
        let places = Int64(table.codes.count)
        let statement = try RawStatement(self, "SELECT origin, destination, people FROM flow WHERE layer = ?")
        statement.bind(id, at: 1)
        while try statement.step() {
            let (origin, destination) = (statement.integer(0), statement.integer(1))
            guard (0..<places).contains(origin), (0..<places).contains(destination) else {
                throw ContentProblem(
                    "A row of the flows “\(layer)” names a place that they do not have; import them again.")
            }
            guard let people = Int32(exactly: statement.integer(2)) else {
                throw ContentProblem(
                    "The flow from \(table.codes[Int(origin)]) to \(table.codes[Int(destination)]) in “\(layer)” is of \(statement.integer(2)) people, more than there can be; import the flows again."
                )
            }
            table.origins.append(UInt32(origin))
            table.destinations.append(UInt32(destination))
            table.people.append(people)
        }
        return table
    }

    /// Stores the rows of a layer in the order of their codes, adding up pairs that come twice.
    ///
    /// - Throws: `ContentProblem` where a pair adds up to more people than a flow can have.
    package func insertFlows(_ table: FlowTable, layer: Int64, progress: (Double) -> Void) throws {
        let order = table.codes.indices.sorted { table.codes[$0] < table.codes[$1] }
        var position = [UInt64](repeating: 0, count: order.count)
        for (place, index) in order.enumerated() { position[index] = UInt64(place) }
        for (place, index) in order.enumerated() {
            try cachedStatement(sql: "INSERT INTO flow_place (layer, position, code) VALUES (?, ?, ?)")
                .execute(arguments: [layer, place, table.codes[index]])
        }
        // One sortable number a row: origin, destination, row. Inserting in key order keeps the table's tree compact.
        var keys = (0..<table.count).map { row in
            (
                pair: position[Int(table.origins[row])] << 32 | position[Int(table.destinations[row])],
                people: Int64(table.people[row])
            )
        }
        keys.sort { $0.pair < $1.pair }
        let statement = try RawStatement(
            self, "INSERT INTO flow (layer, origin, destination, people) VALUES (?, ?, ?, ?)")
        var row = 0
        while row < keys.count {
            let pair = keys[row].pair
            var people: Int64 = 0
            // Rows are fewer than 2³², so that their sum cannot leave 64 bits.
            while row < keys.count, keys[row].pair == pair {
                people += keys[row].people
                row += 1
            }
            guard people <= Int64(Int32.max) else {
                let (origin, destination) = (order[Int(pair >> 32)], order[Int(pair & 0xffff_ffff)])
                throw ContentProblem(
                    "The rows from \(table.codes[origin]) to \(table.codes[destination]) add up to \(people) people, and a flow has at most \(Int32.max)."
                )
            }
            statement.bind(layer, at: 1)
            statement.bind(Int64(pair >> 32), at: 2)
            statement.bind(Int64(pair & 0xffff_ffff), at: 3)
            statement.bind(people, at: 4)
            _ = try statement.step()
            statement.reset()
            if row & 0xffff == 0 { progress(Double(row) / Double(keys.count)) }
        }
        progress(1)
    }
}

/// A prepared statement of SQLite, for loops over millions of rows.
private final class RawStatement {
    private let statement: OpaquePointer
    private let connection: OpaquePointer

    init(_ db: Database, _ sql: String) throws {
        guard let connection = db.sqliteConnection else { throw DatabaseError(resultCode: .SQLITE_MISUSE) }
        var prepared: OpaquePointer?
        let code = sqlite3_prepare_v2(connection, sql, -1, &prepared, nil)
        guard code == SQLITE_OK, let prepared else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
        self.connection = connection
        self.statement = prepared
    }

    deinit { sqlite3_finalize(statement) }

    func bind(_ value: Int64, at index: Int32) { sqlite3_bind_int64(statement, index, value) }

    /// True while there are rows.
    func step() throws -> Bool {
        switch sqlite3_step(statement) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let code:
            throw DatabaseError(
                resultCode: ResultCode(rawValue: code & 0xff), message: String(cString: sqlite3_errmsg(connection)))
        }
    }

    func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(statement, column) }
    func reset() { sqlite3_reset(statement) }
}
