import Exchange
import Formats
import Foundation
import GRDB
import PlaceStudies
import Store
import StoreTesting
import Tables
import TestSupport
import Testing

@Suite("Divisions, sectors and transport")
struct DivisionTests {
    let scratch: Scratch
    let file: LocalityFile

    init() throws {
        scratch = try Scratch()
        file = try LocalityFile.create(at: scratch.path("x.locality"), title: "X", profile: "2018")
        let areas = try scratch.write("code,name\nE07000001,Ash\nE07000002,Beech\n", to: "areas.csv")
        _ = try Importer(file, today: today).areas(areas)
    }

    private func importer(_ columns: [ColumnPart: String] = [:]) throws -> Importer {
        var importer = try Importer(file, today: today)
        importer.columns = ColumnNames(columns)
        return importer
    }

    /// Ash has four small parts, three of them in T1; T1 has five, two of them elsewhere.
    private static let parts = """
        LSOA11CD,LAD18CD,TTWA11CD,TTWA11NM
        E01000001,E07000001,E30000001,First
        E01000002,E07000001,E30000001,First
        E01000003,E07000001,E30000001,First
        E01000004,E07000001,E30000002,Second
        E01000005,E07000002,E30000002,Second
        E01000006,E07000099,E30000001,First
        E01000007,E07000099,E30000001,First

        """

    @Test("A look-up of small parts gives the share of each area and of each named area, rows elsewhere counted")
    func counted() throws {
        let told = try importer().lookup(scratch.write(Self.parts, to: "lookup.csv"))
        #expect(told.lines[0] == "2 areas of the geography “district” in 2 areas of “ttwa”.")
        let division = try #require(try file.divisions().first)
        #expect(division.key == "district-ttwa" && division.lens == .labourMarket && division.target == "ttwa")
        #expect(
            try file.parts(of: "district-ttwa") == [
                .init(area: "E07000001", target: "E30000001", share: 0.75, targetShare: 0.6),
                .init(area: "E07000001", target: "E30000002", share: 0.25, targetShare: 0.5),
                .init(area: "E07000002", target: "E30000002", share: 1, targetShare: 0.5),
            ])
        #expect(try file.parts(of: "district-ttwa").best["E07000001"]?.target == "E30000001")
        #expect(try file.areas(of: "ttwa").map(\.name) == ["First", "Second"])
        #expect(try Check(file).contents.contains { $0.contains("“district-ttwa”") })
    }

    @Test("Shares that are given stay as they are, also where named areas overlap")
    func overlapping() throws {
        let text = """
            LAD18CD,LEP17CD,share_of_lad_lsoas
            E07000001,E37000001,1.0
            E07000001,E37000002,1.0

            """
        _ = try importer([.group: "LEP17CD"]).lookup(scratch.write(text, to: "lep.csv"))
        #expect(try file.divisions().map(\.lens) == [.footprint])
        #expect(try file.parts(of: "district-lep").map(\.share) == [1, 1])
        #expect(try file.parts(of: "district-lep").allSatisfy { $0.targetShare == nil })
    }

    @Test(
        "A look-up that cannot be used says why",
        arguments: [
            (
                "LAD18CD,TTWA11CD\nE07000048,E30000001\n",
                "none of its areas is in this locality: E07000048 (became E07000001 in 2019)."
            ),
            ("LAD18CD,TTWA11CD\nE07000001,\n", "none of its areas lies in a named one."),
            (
                "LAD18CD,TTWA11CD,share\nE07000001,E30000001,1.2\n",
                "l.csv, line 2, column “share”: “1.2” is not a share from 0 to 1."
            ),
            (
                "LAD18CD,TTWA11CD\nE07000001,XYZ\n",
                "what “TTWA11CD” names cannot be told by its codes (XYZ); say it with --to."
            ),
            ("LAD18CD,other\nE07000001,E30000001\n", "there is no column for “group”"),
        ])
    func refused(text: String, sentence: String) throws {
        var importer = try importer()
        let changes = "old_code,new_code,year\nE07000048,E07000001,2019\n"
        importer.changes = try CodeChanges(path: scratch.write(changes, to: "changes.csv"))
        let path = try scratch.write(text, to: "l.csv")
        let said = refusal { try importer.lookup(path) }
        #expect(said?.contains(sentence) == true, "\(said ?? "nothing was said")")
        #expect(try file.divisions().isEmpty)
    }

    @Test("Jobs by sector are the same in columns and in rows, totals left out")
    func sectors() throws {
        let wide =
            "code,name,Farming,Care,Total\nE07000001,Ash,200,800,1000\nE07000002,Beech,50,950,1000\nE92000001,England,125,875,1000\n"
        _ = try importer().sectors(scratch.write(wide, to: "jobs_2017.csv"), whole: "E92000001")
        let first = try #require(try file.sectorTables().first)
        #expect(first.head.year == 2017 && first.sectors == ["Farming", "Care"] && first.whole == [125, 875])
        #expect(first.jobs == ["E07000001": [200, 800], "E07000002": [50, 950]])
        let long = """
            area_code,industry_name,obs_value
            E07000001,Farming,200
            E07000001,Care,800
            E07000002,Farming,50
            E07000002,Care,950

            """
        _ = try importer([.code: "area_code"]).sectors(scratch.write(long, to: "jobs.csv"), year: 2012)
        let tables = try file.sectorTables()
        #expect(tables.map(\.head.year) == [2012, 2017] && tables[0].jobs == first.jobs && tables[0].whole == nil)
    }

    @Test(
        "Jobs that cannot be used are refused, and nothing is stored",
        arguments: [
            (
                "jobs_2017.csv", "code,Farming\nE07000001,many\nE07000002,4\n",
                "line 2, column “Farming”: “many” is not a number of jobs."
            ),
            ("jobs.csv", "code,Farming\nE07000001,3\n", "of which year are the jobs? Say it with --year."),
            ("jobs_2017.csv", "code,Farming\nE07000001,3\nE07000001,4\n", "“E07000001” is there twice."),
            ("jobs_2017.csv", "code,Farming\nE07000009,3\n", "none of its areas is in this locality."),
        ])
    func refusedSectors(name: String, text: String, sentence: String) throws {
        let path = try scratch.write(text, to: name)
        let said = refusal { try importer().sectors(path) }
        #expect(said?.contains(sentence) == true, "\(said ?? "nothing was said")")
        #expect(try file.sectorTables().isEmpty)
    }

    @Test("Links of transport keep their mode and what they count; without a mode they are refused")
    func transport() throws {
        let path = try scratch.write("origin,destination,count\nE07000001,E07000002,25\n", to: "rail.csv")
        _ = try importer().flows(path, transport: (mode: "rail", measure: .minutes))
        let layer = try #require(try file.flowLayers().first)
        #expect(
            layer.kind == .transport && layer.mode == "rail" && layer.measure == .minutes
                && layer.key == "rail-district")
        let said = refusal { try importer().flows(path, kind: .transport) }
        #expect(
            said == "rail.csv: links of transport need their mode and what they count: --mode rail --measure minutes.")
        #expect(try Place(file).commuting == nil, "links of transport are no commuting")
    }

    @Test("Export, import and export again give the same bytes, with divisions, sectors and transport")
    func identity() throws {
        _ = try importer().lookup(scratch.write(Self.parts, to: "lookup.csv"))
        let jobs = "code,\"Farming, fishing\",Care\nE07000001,200,800\nE07000002,50,950\nK,125,875\n"
        _ = try importer().sectors(scratch.write(jobs, to: "jobs_2017.csv"), whole: "K")
        let links = try scratch.write("origin,destination,count\nE07000001,E07000002,25\n", to: "bus.csv")
        _ = try importer().flows(links, transport: (mode: "bus", measure: .services))
        try file.export(to: scratch.path("one"))
        let second = try LocalityFile.create(at: scratch.path("b.locality"), folder: scratch.path("one"))
        try second.export(to: scratch.path("two"))
        let (one, two) = (try scratch.contents("one"), try scratch.contents("two"))
        #expect(
            Set(one.keys).isSuperset(of: [
                "division-district-ttwa.csv", "sectors-district-2017.csv", "flows-bus-district.csv",
            ]))
        #expect(one == two)
        #expect(try second.divisions() == file.divisions() && second.sectorTables() == file.sectorTables())
    }
}
