import Places
import Testing

@Suite("Adjacency")
struct NeighboursTests {
    /// A B
    /// C D   and E apart; B is a box and an island.
    static let areas: [(code: String, boundary: Boundary)] = [
        ("D", area(box(1, 50, 2, 51))), ("A", area(box(0, 51, 1, 52))), ("E", area(box(5, 50, 6, 51))),
        ("B", area(box(1, 51, 2, 52), box(8, 51, 9, 52))), ("C", area(box(0, 50, 1, 51))),
    ]

    @Test("Areas with a common line are neighbours on land, areas with a common point at a corner")
    func contacts() throws {
        let found = try Adjacency.find(among: Self.areas)
        #expect(found.codes == ["A", "B", "C", "D", "E"])
        let contacts = found.links.map { "\($0.first)\($0.second) \($0.contact)" }
        #expect(contacts == ["AB land", "AC land", "AD corner", "BC corner", "BD land", "CD land"])
        #expect(found.lists == [[1, 2], [0, 3], [0, 3], [1, 2], []])
    }

    @Test("The length of the shared border is that of the line on the ground")
    func length() throws {
        let found = try Adjacency.find(among: Self.areas)
        let degree = Position(longitude: 0, latitude: 51).kilometres(to: Position(longitude: 1, latitude: 51))
        #expect(found.links.first { $0.first == "A" && $0.second == "C" }?.kilometres == degree)
        #expect(found.links.first { $0.contact == .corner }?.kilometres == 0)
    }

    @Test("Areas that only overlap are no neighbours")
    func overlap() throws {
        let found = try Adjacency.find(among: [
            ("A", area(box(0, 50, 2, 52))), ("B", area(box(1, 51, 3, 53))),
        ])
        #expect(found.links.isEmpty)
    }

    @Test("Exact borders are the same through slivers, and no border is doubtful")
    func cleanShapes() throws {
        let found = try Adjacency.findThroughSlivers(among: Self.areas)
        #expect(try found.adjacency == Adjacency.find(among: Self.areas) && found.doubts.isEmpty)
    }

    /// Six boxes in two rows of three, as a map has them; `shift` moves the lower side of the middle one above.
    private static func six(shift: Double) -> [(code: String, boundary: Boundary)] {
        (0..<6).map { place in
            let (column, row) = (Double(place % 3), Double(place / 3))
            let south = 51 + row * 0.1 + (place == 4 ? shift : 0)
            return ("\(place + 1)", area(box(column * 0.1, south, column * 0.1 + 0.1, 51.1 + row * 0.1)))
        }
    }

    @Test(
        "A gap of two metres and an overlap of three leave every neighbour and its border, named as doubtful",
        arguments: [0.00002, -0.00003])
    func slivers(shift: Double) throws {
        let exact = try Adjacency.find(among: Self.six(shift: 0))
        let (found, doubts) = try Adjacency.findThroughSlivers(among: Self.six(shift: shift))
        let land = found.links.filter { $0.contact == .land }
        #expect(land.map { $0.first + $0.second } == ["12", "14", "23", "25", "36", "45", "56"])
        let middle = try #require(land.first { $0.first == "2" && $0.second == "5" })
        let before = try #require(exact.links.first { $0.first == "2" && $0.second == "5" })
        #expect(abs(middle.kilometres - before.kilometres) < 0.02)
        #expect(doubts.filter { !$0.isShort }.map { $0.first + $0.second } == ["25"])
        // An overlap slides the corners of the middle box along those beside it.
        #expect(doubts.filter(\.isShort).map { $0.first + $0.second } == (shift < 0 ? ["15", "35"] : []))
        // Without looking through slivers the neighbour is lost, or has a border of some metres.
        let plain = try Adjacency.find(among: Self.six(shift: shift)).links.first {
            $0.first == "2" && $0.second == "5"
        }
        #expect((plain?.kilometres ?? 0) < 0.01)
    }

    @Test("A gap of a hundred metres is water or a road, and joins nothing")
    func wideGap() throws {
        let (found, doubts) = try Adjacency.findThroughSlivers(among: Self.six(shift: 0.001))
        #expect(!found.links.contains { $0.first == "2" && $0.second == "5" } && doubts.isEmpty)
    }

    @Test("A shape that cannot be read is named with what is wrong")
    func unreadable() throws {
        #expect {
            try Adjacency.find(among: [
                ("A", area(box(0, 50, 1, 51))), ("Z", area(Array(box(0, 50, 1, 51).dropLast()))),
            ])
        } throws: {
            "\($0)".hasPrefix("Z: a ring does not end where it begins")
        }
    }

    @Test("From a table, land goes before water, unknown codes are left out, and corners are no way across")
    func table() {
        let neighbours = Adjacency(
            codes: ["B", "A", "C"],
            links: [
                .init("B", "A", contact: .water), .init("A", "B", contact: .land, kilometres: 3),
                .init("A", "X", contact: .land, kilometres: 1), .init("C", "B", contact: .corner),
                .init("C", "C", contact: .land, kilometres: 1),
            ])
        #expect(neighbours.links.count == 2)
        #expect(neighbours.links[0].contact == .land)
        #expect(neighbours.lists == [[1], [0], []])
    }
}

@Suite("Adjacency of real areas", .enabled(if: nationalData != nil, "LOCALITIES_DATA is not set"))
struct RealNeighboursTests {
    @Test("English districts of 2018 have exactly the land contacts of the published list, with their lengths")
    func districts() throws {
        let found = try Adjacency.find(among: NationalData.areas("official/lad_2018_england.geojson"))
        let published = try NationalData.rows("lookups/lad18_adjacency.csv").filter { $0["contact"] == "land" }
        let lengths = Dictionary(
            uniqueKeysWithValues: published.map {
                ("\($0["code_a"] ?? "")-\($0["code_b"] ?? "")", Double($0["shared_border_km"] ?? "") ?? 0)
            })
        let land = found.links.filter { $0.contact == .land }
        #expect(Set(land.map { "\($0.first)-\($0.second)" }) == Set(lengths.keys))
        for link in land {
            // Published lengths are measured on the National Grid, whose scale is 0.9996 to 1.0004 of the ground.
            let length = lengths["\(link.first)-\(link.second)"] ?? 0
            #expect(abs(link.kilometres - length) < 0.001 * length + 0.002, "\(link)")
        }
    }

    @Test("The 7,201 small areas of 2011 have the neighbours of the published list")
    func smallAreas() throws {
        let areas = try NationalData.areas("nested/msoa_2011_england_wales.geojson")
        let found = try Adjacency.find(among: areas)
        let published = try NationalData.rows("lookups/msoa11_adjacency.csv")
        let pair = { (row: [String: String]) in "\(row["code_a"] ?? "")-\(row["code_b"] ?? "")" }
        let land = Set(published.filter { $0["shared_border_km"] != "0.0" }.map(pair))
        let corners = Set(published.map(pair)).subtracting(land)
        let foundPairs = { (contact: Adjacency.Contact) in
            Set(found.links.filter { $0.contact == contact }.map { "\($0.first)-\($0.second)" })
        }
        #expect(foundPairs(.land) == land)
        #expect(foundPairs(.corner) == corners)
    }

    @Test("Every district has the published area within one hundredth, and is a sound shape")
    func areasAndShapes() throws {
        let areas = try NationalData.areas("official/lad_2018_england.geojson")
        let rows = try NationalData.rows("lookups/lad18.csv")
        let published = Dictionary(
            uniqueKeysWithValues: rows.map { ($0["LAD18CD"] ?? "", Double($0["area_km2"] ?? "") ?? 0) })
        #expect(areas.count == 326)
        for (code, boundary) in areas {
            #expect(boundary.problem == nil, "\(code)")
            let area = published[code] ?? 0
            #expect(abs(boundary.squareKilometres - area) < 0.01 * area, "\(code)")
        }
    }
}
