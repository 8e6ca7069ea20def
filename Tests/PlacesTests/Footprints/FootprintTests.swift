import Places
import Testing

@Suite("Footprints")
struct FootprintTests {
    /// Districts a, b, c; systems X and Y. b is half in each; c is in both, since X and Y overlap there.
    static let overlap = FootprintOverlap(units: [
        .init(weight: 100, first: ["a"], second: ["X"]), .init(weight: 30, first: ["b"], second: ["X"]),
        .init(weight: 30, first: ["b"], second: ["Y"]), .init(weight: 40, first: ["c"], second: ["X", "Y"]),
    ])

    @Test("Shares of both sides, also where a layer overlaps within itself")
    func shares() throws {
        let overlap = Self.overlap
        #expect(overlap.secondWeights == ["X": 170, "Y": 70])
        let half = try #require(overlap.pairs.first { $0.first == "b" && $0.second == "Y" })
        #expect(half.shareOfFirst == 0.5)
        #expect(half.shareOfSecond == 30.0 / 70)
        #expect(half.coterminosity == 0.3)  // 30 of 60 + 70 − 30
        #expect(overlap.partners(ofFirst: "c").map(\.shareOfFirst) == [1, 1])
        #expect(overlap.partners(ofSecond: "X").map(\.first) == ["a", "c", "b"])
        #expect(overlap.divided() == ["b", "c"])
        #expect(overlap.divided(atLeast: 0.6) == ["c"])
    }

    @Test("Coterminosity is 1 where whole districts make up the area, and less for each that is cut")
    func coterminosity() {
        // X: a and c whole (140 of 170), b not mostly inside: 140/170. Y: c whole: 40 of 70.
        #expect(Self.overlap.coterminosity(ofSecond: "X") == 140.0 / 170)
        #expect(Self.overlap.coterminosity(ofSecond: "Y") == 40.0 / 70)
        #expect(Self.overlap.coterminosity(ofSecond: "Q") == nil)
        let neat = FootprintOverlap(lookup: [("a", "X", 1), ("b", "X", 1), ("c", "Y", 2)])
        #expect(neat.coterminosity == 1)
        #expect(FootprintOverlap(units: []).coterminosity == nil)
    }
}

@Suite("Real footprints", .enabled(if: nationalData != nil, "LOCALITIES_DATA is not set"))
struct RealFootprintTests {
    @Test("Shire districts in each enterprise partnership of 2017 are as many as the toolkit prints")
    func partnerships() throws {
        let rows = try NationalData.rows("lookups/lsoa11.csv").filter { $0["LAD18CD"]?.hasPrefix("E") == true }
        let overlap = FootprintOverlap(
            units: rows.map { row in
                let partnerships = [row["LEP17CD1"], row["LEP17CD2"]].compactMap { $0 }.filter { !$0.isEmpty }
                return .init(weight: 1, first: [row["LAD18CD"] ?? ""], second: Set(partnerships))
            })
        #expect(overlap.secondWeights.count == 38)
        let codes = try Dictionary(
            NationalData.rows("lookups/area_names.csv").filter { $0["kind"] == "LEP17" }.map {
                ($0["name"] ?? "", $0["code"] ?? "")
            }, uniquingKeysWith: { first, _ in first })
        let districts = { (code: String) in
            overlap.partners(ofSecond: code).filter { $0.first.hasPrefix("E07") }.count
        }
        // Toolkit 2018, page 73.
        let printed = [
            "Coast to Capital": 12, "Dorset": 6, "Enterprise M3": 14, "Heart of the South West": 13, "Solent": 8,
            "South East": 29,
            "Stoke-on-Trent and Staffordshire": 8, "York, North Yorkshire and East Riding": 7,
        ]
        for (name, count) in printed { #expect(districts(codes[name] ?? "") == count, "\(name)") }
        // The toolkit counts 23 partnerships with districts; it leaves out Leeds and Sheffield City Region, all of whose
        // districts are in another one too.
        #expect(overlap.secondWeights.keys.filter { districts($0) > 0 }.count == 25)
        // data/lookups/README: 35 districts are in more than one partnership.
        #expect(overlap.divided(atLeast: 0).count == 35)
        let coterminosity = try #require(overlap.coterminosity)
        #expect(coterminosity > 0.95 && coterminosity < 1)
    }
}
