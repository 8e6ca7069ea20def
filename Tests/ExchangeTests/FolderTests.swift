import Content
import Exchange
import Foundation
import Store
import StoreTesting
import TestSupport
import Testing

@Suite("Export and the way back")
struct FolderTests {
    let scratch: Scratch

    init() throws { scratch = try Scratch() }

    @Test("Export, import and export again give the same bytes")
    func identity() throws {
        let first = try scratch.sample()
        let shapes = try scratch.write(squares(["E06000028", "E06000029", "E07000048"]), to: "shapes.geojson")
        _ = try Importer(first, today: today).boundaries(shapes)
        try first.decide(
            "E06000028", "E06000029", joined: false, reason: "to see, \"quoted\"\nover two lines", at: today)
        try first.export(to: scratch.path("one"))
        let second = try LocalityFile.create(at: scratch.path("b.locality"), folder: scratch.path("one"))
        try second.export(to: scratch.path("two"))
        let (one, two) = (try scratch.contents("one"), try scratch.contents("two"))
        #expect(Set(one.keys) == Set(two.keys))
        #expect(one.keys.contains("boundaries-district.geojson") && one.keys.contains("decisions-district.csv"))
        for (name, bytes) in one { #expect(two[name] == bytes, "\(name)") }
    }

    @Test("The sample is an export of itself: every one of its files comes out again")
    func sample() throws {
        let file = try scratch.sample()
        try file.export(to: scratch.path("out"))
        let out = try scratch.contents("out")
        let layers = ["fire", "lep", "police", "stp", "ttwa"].flatMap {
            ["areas-\($0).csv", "division-district-\($0).csv"]
        }
        #expect(
            Set(out.keys.filter { name in !["answers-", "case-", "register-"].contains { name.hasPrefix($0) } })
                == Set(
                    layers + [
                        "organisations.csv", "waves.csv", "respondents.csv", "locality.yaml", "areas-county.csv",
                        "areas-district.csv", "links-district.csv", "statistics-district.csv", "flows-commuting.csv",
                        "flows-migration.csv", "history.csv", "consultation-councils.yaml",
                        "consultation-councils-answers.csv", "consultation-councils-comments.csv",
                        "consultation-councils-themes.csv", "sectors-district-2011.csv",
                    ]))
        let folder = try #require(Sample.all().first).folder
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
        where ["answers-", "case-", "register-", "waves", "respondents"].contains(where: name.hasPrefix) {
            // The sample is made with rows of invented people, so that every result can be seen; none leaves.
            guard !["answers-B1-", "answers-B5-", "answers-B6-"].contains(where: name.hasPrefix) else {
                let text = String(decoding: try #require(out[name]), as: UTF8.self)
                #expect(text.hasPrefix("organisation,about,question,people,answer,count,comment\n"), "\(name)")
                continue
            }
            #expect(try Data(contentsOf: folder.appendingPathComponent(name)) == out[name], "\(name)")
        }
    }

    @Test("A folder that holds something is not written into")
    func notEmpty() throws {
        let file = try scratch.sample()
        try FileManager.default.createDirectory(atPath: scratch.path("full"), withIntermediateDirectories: true)
        _ = try scratch.write("x", to: "full/y")
        #expect(
            refusal { try file.export(to: scratch.path("full")) }?.hasSuffix("the folder is not empty; name a new one.")
                == true)
    }

    @Test(
        "A broken folder leaves no file behind and says where it is broken",
        arguments: [
            ("areas-district.csv", "E06000028", "E0600002", "areas-district.csv"),
            (
                "links-district.csv", "E06000029,land", "E06000099,land",
                "links-district.csv, line 2: “E06000099” is not an area of this locality."
            ),
            (
                "statistics-district.csv", "194752", "many",
                "statistics-district.csv, line 2, column “population”: “many” is not a number."
            ),
            (
                "flows-commuting.csv", "39184", "-1",
                "flows-commuting.csv, line 2, column “count”: “-1” is negative; a number of people was expected"
            ),
            ("locality.yaml", "title: Dorset", "name: Dorset", "locality.yaml: “title” is missing in the file."),
            (
                "locality.yaml", "format: 1", "format: 2",
                "locality.yaml: format 2 is of a newer version of Localities; update the program."
            ),
        ])
    func broken(name: String, text: String, by replacement: String, sentence: String) throws {
        try scratch.sample().export(to: scratch.path("out"))
        let path = scratch.path("out/\(name)")
        let whole = try String(contentsOfFile: path, encoding: .utf8)
        #expect(whole.contains(text))
        try whole.replacing(text, with: replacement, maxReplacements: 1).write(
            toFile: path, atomically: true, encoding: .utf8)
        let said = refusal { try LocalityFile.create(at: scratch.path("b.locality"), folder: scratch.path("out")) }
        #expect(said?.contains(sentence) == true, "\(said ?? "nothing was said")")
        #expect(!FileManager.default.fileExists(atPath: scratch.path("b.locality")))
    }
}

/// What a folder may be lacking, and what is said of it.
@Suite("A folder that was changed by hand")
struct ChangedFolderTests {
    let scratch: Scratch

    init() throws {
        scratch = try Scratch()
        try scratch.sample().export(to: scratch.path("out"))
    }

    @Test(
        "A table without its columns, or with numbers that cannot be computed with, is refused and leaves no file",
        arguments: [
            ("history.csv", "at\n2018-01-01\n", "history.csv, line 1: there is no column “what”."),
            ("decisions-district.csv", "code_a\nE06000028\n", "decisions-district.csv, line 1: the columns code_a,"),
            (
                "areas-district.csv", "code,name,parent,hex_column,hex_row\nE06000028,A,,9223372036854775807,1\n",
                "the place of a hexagon is two whole numbers."
            ),
            (
                "sectors-district-2011.csv", "code,Farms\nE06000028,9223372036854775807\n",
                "“9223372036854775807” is not a number of jobs."
            ),
            ("weights.csv", "number\n1\n", "weights.csv, line 1: columns number, criteria,"),
            (
                "drawn-plans.csv", "key,version,name,author,note,copied_from\na,1,b,c,d,e\n",
                "drawn-plans.csv, line 2: a plan's key"
            ),
        ])
    func broken(name: String, text: String, sentence: String) throws {
        _ = try scratch.write(text, to: "out/\(name)")
        if name == "drawn-plans.csv" {
            _ = try scratch.write("key,version,number,council,code\n", to: "out/drawn-plan-areas.csv")
        }
        let said =
            refusal { try LocalityFile.create(at: scratch.path("b.locality"), folder: scratch.path("out")) } ?? ""
        #expect(said.contains(sentence), "\(said)")
        #expect(!FileManager.default.fileExists(atPath: scratch.path("b.locality")))
    }

    @Test("A consultation that a smallest group of three let in comes back")
    func smallGroups() throws {
        let document = try String(contentsOfFile: scratch.path("out/locality.yaml"), encoding: .utf8)
        _ = try scratch.write(document + "smallestGroup: 3\n", to: "out/locality.yaml")
        // Four people who can be told apart by their place.
        let answers = try String(contentsOfFile: scratch.path("out/consultation-councils-answers.csv"), encoding: .utf8)
        let lines = answers.split(separator: "\n", omittingEmptySubsequences: false)
        let few = lines.dropFirst().filter { $0.hasPrefix("survey,") }.prefix(4)
        _ = try scratch.write(
            ([lines[0]] + few).joined(separator: "\n") + "\n", to: "out/consultation-councils-answers.csv")
        let file = try LocalityFile.create(at: scratch.path("b.locality"), folder: scratch.path("out"))
        #expect(try file.consultation("councils")?.respondents.count == 4)
    }
}
