import Places
import Testing

@Suite("Nearest neighbours")
struct NearestNeighboursTests {
    // People: mean 3, deviation √2. Price: mean 30 of four, deviation √250. "same" does not differ.
    static let table = StatisticTable(
        areas: ["a", "b", "c", "d", "e"], names: ["people", "price", "same"],
        values: [[1, 50, 7], [2, 40, 7], [3, nil, 7], [4, 20, 7], [5, 10, 7]])

    @Test("The distance is in standard deviations, over the statistics that both have")
    func distance() throws {
        let found = try #require(NearestNeighbours(of: "a", in: Self.table))
        // people: deviation √2. price: mean 30, deviation √250. "same" says nothing.
        // a to b: z people 1/√2, price 10/√250: √((1/2 + 100/250)/2) = √0.45.
        #expect(found.neighbours.map(\.code) == ["b", "c", "d", "e"])
        #expect(abs(found.neighbours[0].distance - 0.45.squareRoot()) < 1e-12)
        // a to c: people only, 2/√2 = √2, half of the weight.
        #expect(abs(found.neighbours[1].distance - 2.0.squareRoot()) < 1e-12)
        #expect(found.neighbours[1].coverage == 0.5)
        #expect(NearestNeighbours(of: "z", in: Self.table) == nil)
    }

    @Test("Weights count, and too little in common is not compared")
    func weights() throws {
        let found = try #require(NearestNeighbours(of: "a", in: Self.table, weights: [1, 3, 1]))
        #expect(found.notComparable == ["c"])
        // (1·½ + 3·0.4)/4 = 0.425.
        #expect(abs(found.neighbours[0].distance - 0.425.squareRoot()) < 1e-12)
        let peopleOnly = try #require(NearestNeighbours(of: "a", in: Self.table, weights: [1, 0, 0]))
        #expect(peopleOnly.neighbours[1].code == "c")
        #expect(peopleOnly.neighbours[1].coverage == 1)
    }

    @Test("Each neighbour is explained by its largest differences and likenesses")
    func explained() throws {
        let found = try #require(NearestNeighbours(of: "a", in: Self.table))
        let b = found.neighbours[0]
        #expect(b.differences.map(\.statistic) == [0, 1])
        #expect(abs(b.differences[0].share - 0.5 / 0.9) < 1e-12)
        #expect(b.differences[1].own == 50 && b.differences[1].other == 40)
        #expect(b.differences[1].standardised < 0)
        #expect(b.likenesses.map(\.statistic) == [1, 0])
    }

    @Test("Unusual suspects are alike and far away; where no position is known nobody is one")
    func suspects() throws {
        let positions = [
            "a": Position(longitude: 0, latitude: 51), "b": Position(longitude: 0, latitude: 51.2),
            "c": Position(longitude: 0, latitude: 54),
        ]
        let found = try #require(NearestNeighbours(of: "a", in: Self.table, positions: positions))
        #expect(found.unusualSuspects().map(\.code) == ["c"])
        #expect(found.unusualSuspects(among: 1).isEmpty)
        #expect(abs((found.neighbours[0].kilometres ?? 0) - 22.25) < 0.01)  // 0.2 degrees of 111.25 km at 51.1° north
        #expect(found.neighbours[2].kilometres == nil)
    }
}

@Suite("Nearest neighbours of real districts", .enabled(if: nationalData != nil, "LOCALITIES_DATA is not set"))
struct RealNearestNeighboursTests {
    @Test("Oxford's nearest is Cambridge, Blackpool's are coastal or old mill towns, never a London borough first")
    func towns() throws {
        let rows = try NationalData.rows("statistics/districts_2018.csv").filter {
            $0["authority_type"] != "London borough"
        }
        let columns = [
            "population_2017", "imd_2015_average_score", "population_share_rural", "population_share_highly_rural",
        ]
        let values = rows.map { row -> [Double?] in
            let own = columns.map { Double(row[$0] ?? "") }
            let population = Double(row["population_2017"] ?? "") ?? 1
            let old = Double(row["population_age_65_plus_2017"] ?? "").map { $0 / population }
            let density = Double(row["area_hectares"] ?? "").map { population / $0 }
            let jobs = Double(row["workers_with_fixed_workplace_here_2011"] ?? "").map { $0 / population }
            return own + [old, density, jobs]
        }
        let table = StatisticTable(
            areas: rows.map { $0["name"] ?? "" }, names: columns + ["share over 65", "density", "jobs per head"],
            values: values)
        let oxford = try #require(NearestNeighbours(of: "Oxford", in: table))
        #expect(oxford.neighbours.prefix(3).contains { $0.code == "Cambridge" })
        let blackpool = try #require(NearestNeighbours(of: "Blackpool", in: table))
        #expect(blackpool.neighbours.prefix(10).contains { $0.code == "Hastings" })
    }
}
