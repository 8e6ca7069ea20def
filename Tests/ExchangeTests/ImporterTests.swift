import Exchange
import Formats
import Foundation
import PlaceStudies
import Store
import StoreTesting
import TestSupport
import Testing

@Suite("Importing published files")
struct ImporterTests {
    let scratch: Scratch
    let file: LocalityFile

    init() throws {
        scratch = try Scratch()
        file = try LocalityFile.create(at: scratch.path("a.locality"), title: "Somewhere", profile: "2018")
    }

    private func importer(_ change: (inout Importer) -> Void = { _ in }) throws -> Importer {
        var importer = try Importer(file, today: today)
        change(&importer)
        return importer
    }

    @Test("Boundaries make the areas, their neighbours and their source")
    func boundaries() throws {
        let path = try scratch.write(squares(["E07000001", "E07000002", "E07000003"]), to: "shapes.geojson")
        let told = try importer {
            $0.only = [.init(column: "code", value: "E07000001"), .init(column: "code", value: "E07000002")]
        }
        .boundaries(path)
        #expect(
            told.lines == [
                "2 boundaries of the geography “district”, one pair of neighbours.", "one area was left out by --only.",
            ])
        #expect(try file.areas(of: "district").map(\.name) == ["Name of E07000001", "Name of E07000002"])
        let link = try #require(try file.links(of: "district").first)
        #expect(link.kind == .land && link.joined)
        // A tenth of a degree of latitude at 50° north is 11.1 km long.
        #expect(abs((link.borderKilometres ?? 0) - 11.12) < 0.05)
        let dataset = try #require(try file.datasets().first)
        #expect(dataset.file == "shapes.geojson" && dataset.sha256.count == 64 && dataset.imported == "2026-11-18")
        #expect(try file.identity().members == "district")
    }

    @Test("Statistics take every column of numbers, exactly, and give the known ones their part")
    func statistics() throws {
        _ = try importer().areas(scratch.write("code,name\nE07000001,A\nE07000002,B\n", to: "areas.csv"))
        let told = try importer().statistics(
            scratch.write(
                "gss_code,name,population_2017,own_band_d_excluding_parishes_gbp_2018_19,county_or_gla_band_d_gbp_2018_19,note\n"
                    + "E07000001,A,\"1,000\",200.82,1406.34,x\nE07000002,B,2000,..,1406.34,y\nE07000009,C,5,1,1,z\n",
                to: "figures.csv"))
        #expect(told.lines.first == "4 statistics for 2 areas of the geography “district”.")
        #expect(told.lines.contains("“Population, mid-2017” is used as population."))
        #expect(told.lines.contains("one area of other places left out."))
        let place = try Place(file)
        #expect(place.roles[.population]?.values == ["E07000001": 1000, "E07000002": 2000])
        #expect(place.roles[.bandD]?.values == ["E07000001": try #require(Decimal(string: "1607.16"))])
        #expect(place.total(.population, of: ["E07000001", "E07000002"]) == 3000)
        #expect(place.total(.bandD, of: ["E07000001", "E07000002"]) == nil)
    }

    @Test("Flows between small zones count between the areas in which the zones lie")
    func zones() throws {
        _ = try importer().areas(scratch.write("code,name\nE07000001,A\nE07000002,B\n", to: "areas.csv"))
        let lookup = try scratch.write(
            "msoa11_code,lad11_code,lad18_code\nE02000001,E07009999,E07000001\nE02000002,E07009999,E07000001\n"
                + "E02000003,E07009999,E07000002\nE02000004,E07009999,E07000005\n", to: "lookup.csv")
        let flows = try scratch.write(
            "origin,destination,count\nE02000001,E02000002,10\nE02000001,E02000003,5\nE02000003,E02000003,7\n"
                + "E02000004,E02000001,3\nE02000002,OD0000001,100\nE02000002,S92000003,2\n", to: "flows.csv")
        let told = try importer().flows(flows, zones: lookup)
        #expect(told.lines.first == "6 flows of 127 people between areas of the geography “msoa”.")
        let matrix = try #require(try Place(file).commuting)
        // A: 10 inside, 5 to B, 2 to Scotland; the 100 who work at home are left out. From elsewhere 3 come to A.
        let a = try matrix.selfContainment(of: ["E07000001"])
        #expect(a.residents == 17 && a.internalFlow == 10 && a.jobs == 13)
        let all = try matrix.selfContainment(of: ["E07000001", "E07000002"])
        #expect(all.residents == 24 && all.internalFlow == 22 && all.jobs == 25)
    }

    @Test("A table of links brings water links, which do not join until somebody decides so")
    func links() throws {
        _ = try importer().areas(scratch.write("code,name\nE07000001,A\nE07000002,B\n", to: "areas.csv"))
        let told = try importer().links(
            scratch.write(
                "code_a,code_b,shared_border_km,contact\nE07000001,E07000002,0.0,water\nE07000001,E07000009,1,land\n",
                to: "links.csv"))
        #expect(
            told.lines == [
                "one pair of neighbours of the geography “district”.", "one pair with other places left out.",
            ])
        #expect(try file.links(of: "district").map(\.joined) == [false])
        try file.decide("E07000001", "E07000002", joined: true, reason: "there is a tunnel", at: today)
        #expect(try file.links(of: "district").map(\.joined) == [true])
    }

    @Test("Importing a file twice changes nothing but the history")
    func twice() throws {
        let path = try scratch.write(squares(["E07000001", "E07000002"]), to: "shapes.geojson")
        _ = try importer().boundaries(path)
        try file.export(to: scratch.path("one"))
        _ = try importer().boundaries(path)
        try file.export(to: scratch.path("two"))
        var (one, two) = (try scratch.contents("one"), try scratch.contents("two"))
        #expect(one.removeValue(forKey: "history.csv") != two.removeValue(forKey: "history.csv"))
        #expect(one == two)
    }

    @Test(
        "A bad file is refused in one sentence and nothing of it is kept",
        arguments: [
            (
                "areas", "name\nA\n",
                "f.csv: there is no column for “code”; the columns are “name”. Name it with --column code=TITLE."
            ),
            (
                "areas", "code,name\nE07000004,A\nE0700005,B\n",
                "f.csv, line 3, column “code”: “E0700005” is not a GSS code; a letter and eight digits were expected, like E07000004."
            ),
            (
                "areas", "code,name\nE07000004,A\nE07000004,B\n",
                "f.csv, line 3, column “code”: “E07000004” stands on line 2 already."
            ),
            ("areas", "code,name\n,A\n", "f.csv, line 2, column “code”: there is no code."),
            ("areas", "", "f.csv: the file is empty; a line with the titles of the columns was expected."),
            (
                "statistics", "code,people\nE07000001,12a\nE07000002,3\nE07000003,4\n",
                "f.csv, line 2, column “people”: “12a” is not a number."
            ),
            (
                "statistics", "code,people\nE07000009,1\n",
                "f.csv: none of its one area is in this locality (the first is E07000009)."
            ),
            (
                "statistics", "code,people\nE07000001,1\nE07000001,2\n",
                "f.csv, line 3, column “code”: “E07000001” stands on line 2 already."
            ),
            (
                "statistics", "code,people\nE07000001,1234567890123456789012\n",
                "f.csv, line 2, column “people”: “1234567890123456789012” is larger than any figure of a place"
            ),
            (
                "links", "code_a,code_b,contact\nE07000001,E07000002,bridge\n",
                "f.csv, line 2, column “code_b”: “bridge” is not a kind of link; land, water or corner was expected."
            ),
            (
                "links", "code_a,code_b\nE07000001,E07000001\n",
                "f.csv, line 2, column “code_b”: “E07000001” is linked to itself."
            ),
            (
                "flows", "origin,destination,count\nE07000001,E07000002,-1\n",
                "f.csv, line 2, column “count”: “-1” is negative; a number of people was expected, so correct it or delete the row."
            ),
            (
                "flows", "origin,destination,count\nX,Y,1\n",
                "f.csv: none of its 2 places is an area of this locality; give the list of its zones with --zones LOOKUP.csv."
            ),
            (
                "boundaries", "{\"type\":\"FeatureCollection\"",
                "f.geojson: this is not whole JSON; was the file cut off?"
            ),
            (
                "boundaries", squares(["E07000001"], close: false),
                "f.geojson: feature 1 (E07000001): ring 1 of polygon 1 is not closed; its last position must be its first."
            ),
        ])
    func bad(kind: String, text: String, sentence: String) throws {
        _ = try importer().areas(scratch.write("code,name\nE07000001,A\nE07000002,B\nE07000003,C\n", to: "areas.csv"))
        let before = try scratch.bytes("a.locality")
        let path = try scratch.write(text, to: kind == "boundaries" ? "f.geojson" : "f.csv")
        let said = refusal {
            switch kind {
            case "areas": try importer().areas(path)
            case "statistics": try importer().statistics(path)
            case "links": try importer().links(path)
            case "flows": try importer().flows(path)
            default: try importer().boundaries(path)
            }
        }
        #expect(said?.hasPrefix(sentence) == true, "\(said ?? "nothing was said")")
        #expect(try scratch.bytes("a.locality") == before)
    }

    @Test("A filter on a column that is not there is a mistake, not an empty result")
    func filter() throws {
        let path = try scratch.write("code,name\nE07000001,A\n", to: "areas.csv")
        #expect(
            refusal { try importer { $0.only = [.init(column: "county", value: "Kent")] }.areas(path) }
                == "areas.csv: there is no column “county” to choose rows by; there are “code”, “name”.")
    }

    @Test("A boundary of another format needs ogr2ogr, and says so where it is missing")
    func ogr() throws {
        let path = try scratch.write("nothing", to: "shapes.gpkg")
        let said = refusal { try importer().boundaries(path) } ?? ""
        #expect(said.hasPrefix("shapes.gpkg: ") && said.contains("ogr2ogr"))
    }
}
