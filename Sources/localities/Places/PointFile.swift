import Formats
import Places
import Tables

/// Where areas are: CSV with code, longitude and latitude (degrees).
struct PointFile {
    let positions: [String: Position]
    /// Areas without a point.
    let without: [String]

    init(path: String, areas: [String], of areaFile: String, changes: CodeChanges) throws {
        let table = try Table(path: path, options: .init(.flows))
        table.tell()
        let code = try table.column(.code)
        func column(_ titles: [String]) throws -> Int {
            if let index = table.titles.firstIndex(where: { titles.contains($0.lowercased()) }) { return index }
            throw InputProblem(file: table.file, line: 1, "there is no column “\(titles[0])”.")
        }
        let longitude = try column(["longitude", "lon", "long", "lng", "label_lon"])
        let latitude = try column(["latitude", "lat", "label_lat"])
        var positions: [String: Position] = [:]
        var problems = InputProblems()
        func degrees(_ row: Table.Row, _ column: Int, _ most: Double) -> Double? {
            if let value = table.number(row, column)?.double, abs(value) <= most { return value }
            problems.add(
                table.problem(
                    row, column, "“\(row.texts[column])” is not a number of degrees from −\(Int(most)) to \(Int(most))."
                ))
            return nil
        }
        for (row, code) in zip(table.rows, try table.codes(in: code)) {
            if let x = degrees(row, longitude, 180), let y = degrees(row, latitude, 90) {
                positions[code] = Position(longitude: x, latitude: y)
            }
        }
        try problems.throwIfAny()
        without = try changes.unknown(areas, of: areaFile, in: Set(positions.keys), of: table.file)
        self.positions = positions
    }
}
