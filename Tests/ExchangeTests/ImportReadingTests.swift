import Exchange
import Formats
import Foundation
import Store
import StoreTesting
import Tables
import TestSupport
import Testing

private let codes = (1...6).map { "E0790000\($0)" }
private let people: [Decimal] = [101_250, 98_400, 143_875, 56_010, 120_300, 87_655]

/// Files as people have them: what is right comes in, what is not is refused in words, and nothing is lost silently.
@Suite("Importing files as people have them")
struct ImportReadingTests {
    let scratch: Scratch
    let file: LocalityFile

    init() throws {
        scratch = try Scratch()
        file = try LocalityFile.create(at: scratch.path("a.locality"), title: "Norshire", profile: "2026")
        _ = try importer().areas(
            scratch.write("code,name\n" + codes.map { "\($0),N\($0.last!)\n" }.joined(), to: "areas.csv"))
    }

    private func importer(_ change: (inout Importer) throws -> Void = { _ in }) throws -> Importer {
        var importer = try Importer(file, today: today)
        try change(&importer)
        return importer
    }

    private func set(_ key: TableReading.Setting.Key, _ value: String) -> (inout Importer) throws -> Void {
        { try $0.reading.set(.init(key, value)) }
    }

    private func values(_ key: String) throws -> [String: Decimal]? {
        try file.statistics(of: "district").first { $0.key == key }?.values
    }

    private func table(_ column: String = "people", _ figures: [Any] = people) -> String {
        "code,\(column)\n" + zip(codes, figures).map { "\($0),\($1)\n" }.joined()
    }

    // MARK: What is understood

    @Test("Notes, a total and signs of suppression are no figures, and each is said with its reason")
    func said() throws {
        let told = try importer().statistics(
            scratch.write(
                """
                Claimants in Norshire

                code,name,claimants,remark
                E07900001,A,1540,x
                E07900002,B,c,y
                E07900003,C,*,z
                E07900004,D,<5,
                E07900005,E,820,
                E07900006,F,..,
                Total,,2360,

                Source: invented.
                """, to: "f.csv"))
        #expect(try values("claimants") == [codes[0]: 1540, codes[4]: 820])
        let lines = told.lines.joined(separator: "\n")
        #expect(lines.contains("Suppressed, which is neither missing nor 0: “claimants” 3 of 6"))
        #expect(lines.contains("“Total” on line 10 is a total and was left out"))
        #expect(lines.contains("1 line above the table is no row"))
        #expect(lines.contains("1 line below the table is no row"))
        #expect(lines.contains("1 column was left out: “remark” holds texts."))
    }

    @Test("A trial says what an import would do, and stores nothing")
    func trial() throws {
        let path = try scratch.write(table(), to: "f.csv")
        let before = try scratch.bytes("a.locality")
        let trial = try importer { $0.isTrial = true }.statistics(path)
        #expect(try scratch.bytes("a.locality") == before)
        #expect(try values("people") == nil)
        #expect(try importer().statistics(path) == trial)
    }

    @Test("A long table is refused with its categories, and taken for the one that is named")
    func long() throws {
        let rows = codes.flatMap { code in
            [("All", 30), ("Female", 17), ("Male", 13)].map { "\(code),\($0.0),\($0.1)\n" }
        }
        let path = try scratch.write("code,sex,people\n" + rows.joined(), to: "f.csv")
        let said = refusal { try importer().statistics(path) } ?? ""
        #expect(said.contains("Each area has 3 rows, which differ in “sex” (All, Female, Male)"), "\(said)")
        #expect(said.contains("--where sex=All"))
        _ = try importer(set(.where, "sex=Female")).statistics(path)
        #expect(try values("people") == Dictionary(uniqueKeysWithValues: codes.map { ($0, 17) }))
    }

    @Test(
        "“1,125” and its like are asked about, and the answer is taken",
        arguments: [("comma", "1.125"), ("point", "1125")])
    func doubtful(sign: String, value: String) throws {
        let path = try scratch.write(
            "code,rate\n" + codes.enumerated().map { "\($1),\"\($0 + 1),125\"\n" }.joined(), to: "f.csv")
        let said = refusal { try importer().statistics(path) } ?? ""
        #expect(said.contains("--decimal rate=comma") && said.contains("--decimal rate=point"), "\(said)")
        #expect(try file.statistics(of: "district").isEmpty)
        _ = try importer(set(.decimal, "rate=\(sign)")).statistics(path)
        #expect(try values("rate")?[codes[0]] == Decimal(string: value))
    }

    @Test("All texts among the figures of a column are refused in one line")
    func oneLine() throws {
        let path = try scratch.write(table("people", [1, "about 3", 5, "12a", 7, "many"]), to: "f.csv")
        let said = refusal { try importer().statistics(path) } ?? ""
        #expect(
            said
                == "f.csv, line 3, column “people”: “about 3” is not a number, and neither are “12a” (line 5), “many” (line 7). Correct them, or leave the cells empty."
        )
    }

    // MARK: Sources

    @Test("Another file of the same name is another source, and takes the place of nothing unless that is asked for")
    func sources() throws {
        let first = try scratch.write(table("Total"), to: "nomis.csv")
        _ = try importer { $0.source.title = "Population" }.statistics(first)
        _ = try scratch.write(table("Total", people.map { $0 / 2 }), to: "nomis.csv")
        let said = refusal { try importer { $0.source.title = "Households" }.statistics(first) } ?? ""
        #expect(
            said.contains(
                "“Total” is there already, from “Population”, with other figures for 6 areas (E07900003 143,875 until now, 71,937.5 in this file)"
            ), "\(said)")
        #expect(said.contains("--replace") && said.contains("--name \"Total=ANOTHER NAME\""))
        let both = try importer {
            $0.source.title = "Households"
            $0.name = "households"
        }
        _ = try both.statistics(first)
        #expect(
            try values("Total")?[codes[2]] == 143_875 && values("households")?[codes[2]] == Decimal(string: "71937.5"))
        let statistics = try file.statistics(of: "district")
        let titles = Dictionary(uniqueKeysWithValues: try file.datasets().map { ($0.key, $0.title) })
        #expect(statistics.map { titles[$0.dataset] } == ["Population", "Households"])
        #expect(Set(try file.datasets().filter { $0.file == "nomis.csv" }.map(\.sha256)).count == 2)
    }

    @Test("Figures that take the place of others are said: how many, and the one that moved most")
    func replacing() throws {
        _ = try importer().statistics(scratch.write(table("Total"), to: "a.csv"))
        var changed = people
        changed[1] += 10
        changed[4] -= 300
        let told = try importer { $0.replaces = true }.statistics(scratch.write(table("Total", changed), to: "b.csv"))
        #expect(
            told.lines.contains(
                "“Total” was here: 2 figures altered, the most E07900005 120,300 until now, 120,000 in this file."),
            "\(told.lines)")
        #expect(try values("Total")?[codes[4]] == 120_000)
    }

    @Test("The same content under another name is the same source")
    func sameContent() throws {
        _ = try importer().statistics(scratch.write(table(), to: "a.csv"))
        let count = try file.datasets().count
        _ = try importer().statistics(scratch.write(table(), to: "copy of a.csv"))
        #expect(try file.datasets().count == count)
    }

    @Test("A column that is to be called otherwise and is not there is named, with those that are")
    func noSuchColumn() throws {
        let path = try scratch.write(table(), to: "f.csv")
        let said = refusal { try importer { $0.names = ["persons": "x"] }.statistics(path) }
        #expect(said == "f.csv: there is no statistic “persons” to be called “x”; there are “people”.")
    }

    // MARK: Codes

    @Test("Codes with small letters and blanks are those that are meant, and it is said")
    func writing() throws {
        let path = try scratch.write(
            table().replacing(codes[0], with: " e07900001 ").replacing(codes[1], with: "E07 900 002"), to: "f.csv")
        let told = try importer().statistics(path)
        #expect(try values("people")?[codes[0]] == 101_250 && values("people")?[codes[1]] == 98_400)
        #expect(told.lines.contains { $0.contains("“e07900001” was read as “E07900001”") }, "\(told.lines)")
    }

    @Test(
        "Codes that are nearly right are refused with the one that is meant",
        arguments: ["E0790OOO1", "E079000O1", "E0790001", "E079000001", "EO7900001"])
    func near(code: String) throws {
        let said = refusal {
            try importer().statistics(scratch.write(table().replacing(codes[0], with: code), to: "f.csv"))
        }
        #expect(said?.contains("“\(code)” (“E07900001” is meant?)") == true, "\(said ?? "not refused")")
        #expect(try file.statistics(of: "district").isEmpty)
    }

    @Test("Areas of elsewhere are left out, and are no mistakes")
    func elsewhere() throws {
        let more = (10...60).map { "E070000\($0),5\n" }.joined()
        let told = try importer().statistics(scratch.write(table() + more, to: "f.csv"))
        #expect(told.lines.contains("51 areas of other places left out."))
    }

    @Test("Where there are names and no codes, areas are told by their names, and unknown ones are named")
    func names() throws {
        let rows = (1...5).map { "n\($0) ,\($0)\n" }.joined() + "Elsewhere,9\n"
        let told = try importer().statistics(scratch.write("Area,people\n" + rows, to: "f.csv"))
        #expect(try values("people") == Dictionary(uniqueKeysWithValues: zip(codes, (1...5).map { Decimal($0) })))
        #expect(
            told.lines.contains(
                "There are no codes: areas were told by their names, in “Area”; not known are “Elsewhere”."),
            "\(told.lines)")
        #expect(told.lines.contains { $0.hasPrefix("No row in this file for: E07900006") })
    }

    @Test("Where a spreadsheet took leading zeros, figures and flows come in under the whole codes")
    func leadingZeros() throws {
        let other = try LocalityFile.create(at: scratch.path("b.locality"), title: "Piemonte", profile: "2026")
        let importer = try Importer(other, today: today)
        _ = try importer.areas(scratch.write("code,name\n001001,Agliè\n001002,Airasca\n074001,Brindisi\n", to: "i.csv"))
        let told = try importer.statistics(
            scratch.write("PRO_COM,POP\n1001,2600\n1002,3600\n74001,82000\n", to: "p.csv"))
        #expect(
            try other.statistics(of: "area").first?.values == ["001001": 2600, "001002": 3600, "074001": 82_000])
        #expect(told.lines.contains { $0.hasSuffix("a spreadsheet takes leading zeros.") })
        _ = try importer.flows(
            scratch.write("origin,destination,count\n1001,1002,7\n001001,1002,3\n74001,74001,5\n", to: "f.csv"))
        let flows = try #require(try other.flowTable(of: "commuting-area"))
        #expect(flows.codes == ["001001", "001002", "074001"])
        // The pair that was written in two ways is one.
        #expect(flows.people == [10, 5])
    }

    @Test("An area and what it became are not in one list, and neither are a county and its districts")
    func mixed() throws {
        let other = try LocalityFile.create(at: scratch.path("b.locality"), title: "Dorset", profile: "2026")
        let path = try scratch.write(
            "code,name\nE06000058,BCP\nE06000059,Dorset\nE07000048,Christchurch\nE06000028,Bournemouth\nE10000009,Dorset\n",
            to: "mixed.csv")
        let said = refusal { try Importer(other, today: today).areas(path) } ?? ""
        #expect(
            said.contains(
                "E06000028 and E07000048 became E06000058 in 2019 (The Bournemouth, Dorset and Poole (Structural Changes) Order 2018, SI 2018/648), and the list has both"
            ), "\(said)")
        #expect(said.contains("E10000009 is a county, and the others are districts"))
        #expect(try other.geographies().isEmpty)
        // Also where they come in two files.
        let importer = try Importer(other, today: today)
        _ = try importer.areas(scratch.write("code,name\nE06000058,BCP\nE06000059,Dorset\n", to: "new.csv"))
        let second = refusal { try importer.areas(scratch.write("code,name\nE07000048,Christchurch\n", to: "old.csv")) }
        #expect(second?.contains("E07000048 became E06000058 in 2019") == true)
    }

    @Test(
        "A value of --only that no row has is a mistake, with the values that there are",
        arguments: ["areas", "statistics"])
    func onlyNothing(kind: String) throws {
        let path = try scratch.write("code,county,people\nE07900001,Norshire,5\nE07900002,Soushire,6\n", to: "f.csv")
        let importer = try importer { $0.only = [.init(column: "county", value: "Northshire")] }
        let said = refusal { kind == "areas" ? try importer.areas(path) : try importer.statistics(path) }
        #expect(
            said
                == "f.csv: no row has “Northshire” in “county”; there are “Norshire”, “Soushire”. Give one of them with --only."
        )
        #expect(try file.statistics(of: "district").isEmpty)
    }

    @Test("Statistics of the rows that --only asks for are those of these rows alone")
    func onlySome() throws {
        let path = try scratch.write(
            "code,year,people\nE07900001,2022,5\nE07900001,2023,6\nE07900002,2023,7\n", to: "f.csv")
        let told = try importer(set(.where, "year=2023")).statistics(path)
        #expect(try values("people") == [codes[0]: 6, codes[1]: 7])
        #expect(told.lines.contains { $0.contains("2 rows of 3 with “2023” in “year” were taken") })
    }

    // MARK: Links

    @Test("Neighbours come as pairs, as lists in a cell and as a matrix, and are the same")
    func linkShapes() throws {
        let pairs = "code_a,code_b\nE07900001,E07900002\nE07900002,E07900001\nE07900002,E07900003\n"
        let lists = "code,neighbours\nE07900001,E07900002\nE07900002,\"E07900001, E07900003\"\nE07900003,E07900002\n"
        let matrix =
            "code,E07900001,E07900002,E07900003\nE07900001,0,1,0\nE07900002,1,0,1\nE07900003,0,1,0\n"
        for (name, text) in [("pairs", pairs), ("lists", lists), ("matrix", matrix)] {
            let told = try importer().links(scratch.write(text, to: "\(name).csv"))
            #expect(told.lines.first == "2 pairs of neighbours of the geography “district”.", "\(name)")
            #expect(try file.links(of: "district").map { "\($0.a.last!)\($0.b.last!)" } == ["12", "23"], "\(name)")
        }
    }

    // MARK: Boundaries

    private func feature(_ code: String, _ west: Double, _ south: Double, _ east: Double, _ north: Double) -> String {
        "{\"type\":\"Feature\",\"properties\":{\"reference\":\"\(code)\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
            + "[[[\(west),\(south)],[\(east),\(south)],[\(east),\(north)],[\(west),\(north)],[\(west),\(south)]]]}}"
    }

    private func collection(_ features: [String]) -> String {
        "{\"type\":\"FeatureCollection\",\"features\":[\(features.joined(separator: ","))]}"
    }

    @Test("A feature for each part of an area is one area, whatever the property of the code is called")
    func parts() throws {
        let path = try scratch.write(
            collection([
                feature(codes[0], 0, 50, 1, 51), feature(codes[0], 3, 50, 4, 51), feature(codes[1], 1, 50, 2, 51),
            ]), to: "b.geojson")
        let told = try importer().boundaries(path)
        #expect(try file.boundaries(of: "district")[codes[0]]?.polygons.count == 2)
        #expect(told.lines.contains("In several features, which are its parts: E07900001."))
        let twice = try scratch.write(
            collection([feature(codes[0], 0, 50, 1, 51), feature(codes[0], 0, 50, 1, 51)]), to: "t.geojson")
        #expect(refusal { try importer().boundaries(twice) }?.contains("“E07900001” is there twice") == true)
    }

    @Test("A gap of two metres loses no neighbour, and the border is named for people to judge")
    func sliver() throws {
        // Two metres are 0.00002° of latitude, near enough.
        let path = try scratch.write(
            collection([feature(codes[0], 0, 50, 0.1, 50.1), feature(codes[1], 0, 50.10002, 0.1, 50.2)]),
            to: "b.geojson")
        let told = try importer().boundaries(path)
        #expect(try file.links(of: "district").map(\.kind) == [.land])
        let length = try #require(try file.links(of: "district").first?.borderKilometres)
        // A tenth of a degree of longitude is 7.2 km at 50°.
        #expect(abs(length - 7.2) < 0.1)
        #expect(
            told.lines.contains {
                $0.hasPrefix("Doubtful borders: a gap or an overlap of a few metres lies between N1 and N2")
            })
    }

    @Test("Boundaries in a zip are read; a shapefile in one is called by its name, with what to do")
    func zipped() throws {
        let json = collection([feature(codes[0], 0, 50, 1, 51)])
        var archive = ZipArchive()
        archive.add("LAD/readme.txt", Data("x".utf8))
        archive.add("LAD/b.geojson", Data(json.utf8))
        let path = scratch.path("b.zip")
        try archive.bytes.write(to: URL(fileURLWithPath: path))
        #expect(try importer().boundaries(path).lines.contains("“b.geojson” was taken out of the archive."))
        #expect(try file.boundaries(of: "district").count == 1)
        var nothing = ZipArchive()
        nothing.add("readme.txt", Data("x".utf8))
        try nothing.bytes.write(to: URL(fileURLWithPath: path))
        #expect(refusal { try importer().boundaries(path) }?.contains("the zip archive holds no boundaries") == true)
    }
}
