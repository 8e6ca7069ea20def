import GRDB

/// One area of a geography.
public struct Area: Hashable, Sendable {
    public var code: String
    public var name: String
    /// Code of the area of another geography in which it lies.
    public var parent: String?
    /// Place on a hexagon map: column from the west, row from the north, odd rows half a hexagon to the east.
    public var hexagon: Hexagon?

    public struct Hexagon: Hashable, Sendable {
        public var column: Int
        public var row: Int

        public init(column: Int, row: Int) {
            self.column = column
            self.row = row
        }
    }

    public init(code: String, name: String, parent: String? = nil, hexagon: Hexagon? = nil) {
        self.code = code
        self.name = name
        self.parent = parent
        self.hexagon = hexagon
    }
}

/// One row of the table `area`, as far as it says something of the area.
private struct AreaRecord: Decodable, FetchableRecord {
    var code: String
    var name: String
    var parent: String?
    var hexColumn: Int?
    var hexRow: Int?

    private enum CodingKeys: String, CodingKey {
        case code, name, parent
        case hexColumn = "hex_column"
        case hexRow = "hex_row"
    }

    var area: Area {
        var hexagon: Area.Hexagon?
        if let hexColumn, let hexRow { hexagon = Area.Hexagon(column: hexColumn, row: hexRow) }
        return Area(code: code, name: name, parent: parent, hexagon: hexagon)
    }
}

extension LocalityFile {
    /// The areas of a geography in the order of their codes.
    public func areas(of geography: String) throws -> [Area] { try read { try $0.areas(of: geography) } }
}

extension Database {
    /// The areas of a geography in the order of their codes.
    package func areas(of geography: String) throws -> [Area] {
        try AreaRecord.fetchAll(
            self, sql: "SELECT code, name, parent, hex_column, hex_row FROM area WHERE geography = ? ORDER BY code",
            arguments: [geography]
        ).map(\.area)
    }

    /// Ids of the areas of a geography by their codes.
    package func areaIDs(of geography: String) throws -> [String: Int64] {
        let rows = try Row.fetchCursor(
            self, sql: "SELECT code, id FROM area WHERE geography = ?", arguments: [geography])
        var ids: [String: Int64] = [:]
        while let row = try rows.next() { ids[try row.value("code")] = try row.value("id") }
        return ids
    }

    /// Ids by code of the areas that are grouped into options.
    package func memberIDs() throws -> [String: Int64] { try areaIDs(of: try members() ?? "") }

    /// Codes of every area of the locality, whatever its geography.
    package func allAreaCodes() throws -> Set<String> { try String.fetchSet(self, sql: "SELECT code FROM area") }

    /// Makes an area or names it anew; what the new statement leaves out stays as it was.
    package func put(_ area: Area, geography: String) throws {
        try cachedStatement(
            sql: """
                INSERT INTO area (geography, code, name, parent, hex_column, hex_row) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (geography, code) DO UPDATE SET name = excluded.name,
                    parent = coalesce(excluded.parent, parent),
                    hex_column = coalesce(excluded.hex_column, hex_column), hex_row = coalesce(excluded.hex_row, hex_row)
                """
        ).execute(arguments: [geography, area.code, area.name, area.parent, area.hexagon?.column, area.hexagon?.row])
    }
}
