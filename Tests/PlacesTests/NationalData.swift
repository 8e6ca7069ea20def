import Base
import Formats
import Foundation
import PlaceFiles
import Places

/// Where the national data are, or `nil` where the tests that need them must be skipped.
let nationalData = ProcessInfo.processInfo.environment["LOCALITIES_DATA"].map { URL(filePath: $0) }

enum NationalData {
    static func path(_ name: String) throws -> String {
        guard let folder = nationalData else { throw CocoaError(.fileNoSuchFile) }
        return folder.appending(path: name).path(percentEncoded: false)
    }

    static func flows(_ name: String) throws -> FlowTable { try FlowTable(InputFile(path: path("flows/\(name)"))) }

    /// The rows of a small table as dictionaries by column.
    static func rows(_ name: String) throws -> [[String: String]] {
        let table = try CSVTable(path: path(name))
        return table.rows.map { Dictionary(zip(table.titles, $0.texts)) { first, _ in first } }
    }

    static func areas(_ name: String) throws -> [(code: String, boundary: Boundary)] {
        try GeoJSON.read(InputFile(path: path("boundaries/\(name)"))).map {
            ($0.properties["code"] ?? "", $0.boundary)
        }
    }

    /// Census coding of people without a place of work, as ONS counts them for travel-to-work areas (2011 codes).
    static let officialCoding: [String: HomeWorkers] = [
        "OD0000001": .diagonal, "OD0000002": .diagonal, "OD0000003": .diagonal, "OD0000004": .exclude,
    ]

    /// Small areas of England and Wales among the codes of a table.
    static func smallAreas(of table: FlowTable) -> [String] {
        table.codes.filter { $0.hasPrefix("E02") || $0.hasPrefix("W02") }
    }
}

extension FlowTable {
    /// A table from rows of text, as a file has them.
    init(_ rows: [(String, String, Int32)]) {
        var numbers: [String: UInt32] = [:]
        var codes: [String] = []
        func number(_ code: String) -> UInt32 {
            if let number = numbers[code] { return number }
            numbers[code] = UInt32(codes.count)
            codes.append(code)
            return UInt32(codes.count - 1)
        }
        let origins = rows.map { number($0.0) }
        let destinations = rows.map { number($0.1) }
        self.init(codes: codes, origins: origins, destinations: destinations, people: rows.map(\.2))
    }

    /// The same rows in another order.
    func shuffled(seed: UInt64) -> FlowTable {
        var generator = SeededGenerator(seed: seed)
        let order = Array(0..<count).shuffled(using: &generator)
        return FlowTable(
            codes: codes, origins: order.map { origins[$0] }, destinations: order.map { destinations[$0] },
            people: order.map { people[$0] })
    }

    /// Towns on a line, people going to near ones more often: like commuting, and different for each seed.
    static func generated(zones: Int, seed: UInt64) -> FlowTable {
        var generator = SeededGenerator(seed: seed)
        var rows: [(String, String, Int32)] = []
        let sizes = (0..<zones).map { _ in Double.random(in: 200...4_000, using: &generator) }
        let code = { (zone: Int) in "Z\(String(zone + 1_000))" }
        for origin in 0..<zones {
            for destination in 0..<zones {
                let distance = Double(abs(origin - destination))
                let expected =
                    sizes[origin] * sizes[destination] / 2_000 * (distance == 0 ? 1.5 : 0.5 / (distance * distance))
                let people = Int32(expected * Double.random(in: 0.3...1.7, using: &generator))
                if people > 0 { rows.append((code(origin), code(destination), people)) }
            }
        }
        return FlowTable(rows)
    }
}
