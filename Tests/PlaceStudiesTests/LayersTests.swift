import Exchange
import Figures
import Formats
import Foundation
import PlaceStudies
import Places
import Store
import StoreTesting
import Tables
import TestSupport
import Testing

@Suite("Layers over a locality, and areas to compare with")
struct LayersTests {
    let scratch: Scratch
    let file: LocalityFile

    /// Three districts of 100, 60 and 40 people.
    init() throws {
        scratch = try Scratch()
        file = try LocalityFile.create(at: scratch.path("a.locality"), title: "Somewhere", profile: "2018")
        _ = try Importer(file, today: today).areas(
            scratch.write("code,name\nE07000001,A\nE07000002,B\nE07000003,C\n", to: "areas.csv"))
        _ = try Importer(file, today: today).statistics(
            scratch.write(
                "code,population_2017,average_price\nE07000001,100,10\nE07000002,60,20\nE07000003,40,30\n",
                to: "figures.csv"))
    }

    private func importer() throws -> Importer { try Importer(file, today: today) }

    private func write(_ rows: [String], _ name: String = "lookup.csv") throws -> String {
        try scratch.write(rows.joined(separator: "\n") + "\n", to: name)
    }

    private func study() throws -> FootprintsStudy {
        try #require(FootprintsStudy(try Layers(file, Place(file))))
    }

    @Test("Every layer that a file has is taken, with the names of its areas")
    func layers() throws {
        let path = try write([
            "LAD18CD,LAD18NM,PFA18CD,PFA18NM,CAUTH18CD,CAUTH18NM", "E07000001,A,E23000001,North,,",
            "E07000002,B,E23000001,North,E47000001,Union", "E07000003,C,E23000002,South,,",
        ])
        let told = try importer().layers(path)
        #expect(told.lines.contains("3 areas of the geography “district” in 2 areas of the layer “police”."))
        #expect(
            told.lines.contains("one area of the geography “district” in one area of the layer “combined-authority”."))
        let study = try study()
        #expect(study.over.map(\.key).sorted() == ["combined-authority", "police"])
        let police = try #require(study.over.first { $0.key == "police" })
        #expect(study.finding(police) == "All three districts lie in two police areas, each in one")
        #expect(study.bodies(of: "E07000003", in: police).map { police.name($0.second) } == ["South"])
        // B has the police area and the combined authority, the others the police area alone.
        #expect(study.finding == "B lies in two larger areas, no other district in as many")
    }

    @Test("A split district is shared by the weights of the look-up, and people follow")
    func shared() throws {
        var importer = try importer()
        importer.columns = ColumnNames([.people: "n_lsoa"])
        _ = try importer.layers(
            write([
                "code,STP18CD,n_lsoa", "E07000001,E54000001,3", "E07000001,E54000002,1", "E07000002,E54000002,4",
                "E07000003,E54000002,2",
            ]))
        let study = try study()
        let layer = try #require(study.over.first)
        let overlap = try #require(study.overlap(with: layer)?.people)
        // Three quarters of A’s 100 people; a quarter, and all 60 and 40 of B and C.
        #expect(overlap.secondWeights == ["E54000001": 75, "E54000002": 125])
        // A lies mostly in the first: 75 of it inside, 100 in both together.
        #expect(overlap.coterminosity(ofSecond: "E54000001") == 0.75)
        #expect(study.finding(layer) == "One of three districts lies in more than one health partnership")
    }

    @Test(
        "A look-up that cannot be right is refused in one sentence, and nothing of it is stored",
        arguments: [
            (
                ["code,PFA18CD,share", "E07000001,E23000001,0.5", "E07000001,E23000002,0.2"],
                "the shares of 1 of 1 areas do not add up to 1: E07000001 0.7"
            ),
            (
                ["code,PFA18CD,n_lsoa", "E07000001,E23000001,-3"],
                "“-3” is negative; a weight of 0 or more was expected."
            ),
            (["code,PFA18CD", "E06000058,E23000001"], "E06000058 (made of E07000001 in 2019)"),
            (["code,PFA18CD", "E07000001,E23000001", "E07000001,E23000002"], "no column says how much of it in which"),
            (["code,LEP17CD,n_lsoa", "E07000001,E37000001,3"], "shares of each area (0 to 1) are needed, not amounts"),
            (["code,LAD19NM", "E07000001,x"], "no column is known as a layer"),
        ])
    func refused(rows: [String], sentence: String) throws {
        var importer = try importer()
        importer.columns = ColumnNames(rows[0].contains("n_lsoa") ? [.people: "n_lsoa"] : [:])
        importer.changes = try CodeChanges(
            path: write(["old_code,new_code,year", "E07000001,E06000058,2019"], "changes.csv"))
        let said = refusal { try importer.layers(write(rows)) }
        #expect(said?.contains(sentence) == true, "\(said ?? "not refused")")
        #expect(try file.divisions().isEmpty)
    }

    @Test("Districts in two enterprise partnerships count in both, and the layer may overlap")
    func overlapping() throws {
        _ = try importer().layers(
            write(["code,LEP17CD,share", "E07000001,E37000001,1", "E07000001,E37000002,1", "E07000002,E37000001,1"]))
        let study = try study()
        let lep = try #require(study.over.first)
        #expect(study.bodies(of: "E07000001", in: lep).count == 2)
        #expect(study.finding(lep) == "One of three districts lies in more than one enterprise partnership")
    }

    @Test("Areas of elsewhere come with one command and are compared with, never grouped")
    func comparison() throws {
        let shapes = try scratch.write(
            squares(["E07000001", "E07000002", "E07000003", "E07000004"]), to: "shapes.geojson")
        _ = try importer().comparison(shapes)
        let told = try importer().comparison(
            write([
                "code,households_census_2011", "E07000001,40", "E07000002,30", "E07000003,20", "E07000004,41",
            ]))
        #expect(told.lines.first == "4 areas to be compared with.")
        #expect(try Place(file).areas.map(\.code) == ["E07000001", "E07000002", "E07000003"])
        #expect(try file.areas(of: "comparison").count == 4)
        // Our own districts got the figures too, and later statistics reach both.
        #expect(try file.statistics(of: "district").contains { $0.key == "households_census_2011" })
        let later = try importer().statistics(write(["code,dwellings", "E07000001,1", "E07000004,2"], "dwellings.csv"))
        #expect(later.lines.contains("2 areas to be compared with got theirs too."))
        let study = try #require(try SimilarityStudy(file, Place(file)))
        #expect(study.reachesBeyond)
    }

    @Test("Areas of elsewhere without any of ours are refused, with what became of ours")
    func foreign() throws {
        var importer = try importer()
        importer.changes = try CodeChanges(
            path: write(["old_code,new_code,year", "E07000001,E06000058,2019"], "changes.csv"))
        let said = refusal { try importer.comparison(write(["code,x", "E06000058,1"])) }
        #expect(said?.contains("E07000001 (became E06000058 in 2019)") == true, "\(said ?? "not refused")")
    }

    @Test("Layers and areas of elsewhere survive export and import to the byte")
    func folder() throws {
        _ = try importer().layers(
            write(["LAD18CD,PFA18CD,PFA18NM", "E07000001,E23000001,North", "E07000003,E23000002,South"]))
        _ = try importer().comparison(write(["code,x,y", "E07000009,1,2", "E07000001,3,4"], "elsewhere.csv"))
        try file.export(to: scratch.path("one"))
        let second = try LocalityFile.create(at: scratch.path("b.locality"), folder: scratch.path("one"))
        #expect(try second.comparison() == "comparison")
        try second.export(to: scratch.path("two"))
        let (one, two) = (try scratch.contents("one"), try scratch.contents("two"))
        #expect(Set(one.keys) == Set(two.keys))
        for (name, bytes) in one { #expect(two[name] == bytes, "\(name)") }
    }

    @Test("The fewest people and organisations, the best boundaries: scores are shares of the others that do no better")
    func conditions() throws {
        _ = try importer().comparison(
            write(
                [
                    "code,population_2017", "E07000001,100", "E07000002,60", "E07000003,40", "E07000004,50",
                ], "elsewhere.csv"))
        _ = try importer().layers(
            write([
                "code,STP18CD,STP18NM", "E07000001,E54000001,One", "E07000002,E54000002,Two", "E07000003,E54000002,Two",
                "E07000004,E54000003,Three",
            ]))
        let layers = try Layers(file, Place(file))
        let layer = try #require(layers.layer("stp"))
        let found = try #require(try layers.conditions(of: layer, in: file))
        // People 100, 100, 50; boundaries whole in all; districts 1, 2, 1; flows are not known.
        // One: no worse than one of two others in people, than both in boundaries and districts: (½ + 1 + 1) / 3.
        // Two: (½ + 1 + 0) / 3. Three: (1 + 1 + 1) / 3.
        #expect(found.rows.map(\.name) == ["Three", "One", "Two"])
        #expect(found.rows.map(\.score) == [1, 2.5 / 3, 0.5])
        #expect(found.rows.allSatisfy { $0.selfContainment == nil })
        #expect(found.rows.map(\.isOurs) == [false, true, true])
    }

    @Test("A total re-cut stays the same, a mean is weighted by people")
    func recut() throws {
        _ = try importer().layers(
            write([
                "code,STP18CD,share", "E07000001,E54000001,0.75", "E07000001,E54000002,0.25", "E07000002,E54000002,1",
            ]))
        let layers = try Layers(file, Place(file))
        let study = RecutStudy(file, layers)
        let source = try #require(try study.sources().first)
        let layer = try #require(study.targets(from: source).first)
        let people = try #require(source.measures.all.first { $0.id == "population_2017" })
        let total = try study.recut(people, from: source, to: layer, by: .lookup)
        // 75 of A; 25 of A and B’s 60; C’s 40 lie in none.
        #expect(total.estimates.map(\.target) == ["E54000002", "E54000001"])
        #expect(total.estimates.map(\.value) == [85, 75])
        #expect(total.total?.all == 200 && total.total?.shown == 160 && total.total?.nowhere == 40)
        #expect(total.unplaced == ["C"])
        let price = try #require(source.measures.all.first { $0.id == "average_price" })
        let mean = try study.recut(price, from: source, to: layer, by: .lookup)
        // (25 · 10 + 60 · 20) / 85 = 17.06; the other has A’s price alone.
        #expect(mean.isMean)
        #expect(abs((mean.estimates.first { $0.target == "E54000002" }?.value ?? 0) - 1450 / 85) < 1e-9)
        #expect(mean.estimates.first { $0.target == "E54000001" }?.value == 10)
    }

    @Test("By the ground, a district that a boundary cuts is shared out as the boundary cuts it")
    func ground() throws {
        // Three squares side by side, each a tenth of a degree wide; the police areas meet a quarter into the second.
        _ = try importer().boundaries(
            scratch.write(squares(["E07000001", "E07000002", "E07000003"]), to: "districts.geojson"))
        func strip(_ code: String, _ west: Double, _ east: Double) -> String {
            let ring = [[west, 50.0], [east, 50.0], [east, 50.1], [west, 50.1], [west, 50.0]]
            return #"{"type":"Feature","properties":{"code":"\#(code)","name":"\#(code)"},"#
                + #""geometry":{"type":"Polygon","coordinates":[\#(ring)]}}"#
        }
        let strips = [strip("E23000001", 0, 0.125), strip("E23000002", 0.125, 0.3)].joined(separator: ",")
        _ = try importer().layers(
            write([
                "code,PFA18CD,share", "E07000001,E23000001,1", "E07000002,E23000001,0.5", "E07000002,E23000002,0.5",
                "E07000003,E23000002,1",
            ]))
        var importer = try importer()
        importer.geography = "police"
        _ = try importer.boundaries(
            scratch.write(#"{"type":"FeatureCollection","features":[\#(strips)]}"#, to: "police.geojson"))
        let study = RecutStudy(file, try Layers(file, Place(file)))
        let source = try #require(try study.sources().first)
        let layer = try #require(study.targets(from: source).first { $0.key == "police" })
        #expect(study.ways(from: source, to: layer) == [.lookup, .ground])
        let people = try #require(source.measures.all.first { $0.id == "population_2017" })
        let total = try study.recut(people, from: source, to: layer, by: .ground)
        // A’s 100 and a quarter of B’s 60; three quarters of these and C’s 40. The look-up would halve B.
        let values = Dictionary(uniqueKeysWithValues: total.estimates.map { ($0.target, $0.value ?? 0) })
        #expect(abs(values["E23000001", default: 0] - 115) < 0.01)
        #expect(abs(values["E23000002", default: 0] - 85) < 0.01)
        #expect(total.estimates.allSatisfy { ($0.standardError ?? 0) > 0 })
        #expect(total.account?.hasPrefix("200 people in all: 200 in the areas shown") == true, "\(total.account ?? "")")
        let price = try #require(source.measures.all.first { $0.id == "average_price" })
        let mean = try study.recut(price, from: source, to: layer, by: .ground)
        // The ground says where people are, and a price counts by people: (100 · 10 + 15 · 20) / 115 and (45 · 20 + 40 · 30) / 85.
        let prices = Dictionary(uniqueKeysWithValues: mean.estimates.map { ($0.target, $0.value ?? 0) })
        #expect(abs(prices["E23000001", default: 0] - 1300.0 / 115) < 0.01)
        #expect(abs(prices["E23000002", default: 0] - 2100.0 / 85) < 0.01)
    }
}
