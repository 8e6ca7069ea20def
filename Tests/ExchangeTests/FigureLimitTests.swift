import Exchange
import Foundation
import Store
import StoreTesting
import TestSupport
import Testing

@Suite("Figures that cannot be")
struct FigureLimitTests {
    let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private func bring(_ text: String, into file: LocalityFile) -> String? {
        refusal { try Importer(file, today: today).statistics(scratch.write(text, to: "x.csv")) }
    }

    @Test("A figure beyond 10¹⁵ is refused with file, line and column; one of 10¹⁵ comes in")
    func range() throws {
        let file = try scratch.sample()
        #expect(bring("code,cattle\nE06000028,1000000000000000\n", into: file) == nil)
        #expect(
            bring("code,cattle\nE06000028,5\nE06000029,1000000000000001\n", into: file)
                == "x.csv, line 3, column “cattle”: “1000000000000001” is larger than any figure of a place: a thousand million million (10¹⁵) is the most."
        )
        #expect(bring("code,cattle\nE06000028,-2e15\n", into: file)?.contains("larger than any figure") == true)
    }

    @Test("A folder is held to the same figures, and leaves nothing behind where it has others")
    func folderFigures() throws {
        let file = try scratch.sample()
        #expect(bring("code,sheep\nE06000028,1000000000000000\n", into: file) == nil)
        try file.export(to: scratch.path("out"))
        #expect(refusal { try LocalityFile.create(at: scratch.path("b.locality"), folder: scratch.path("out")) } == nil)
        let name = "out/statistics-district.csv"
        let text = String(decoding: try scratch.bytes(name), as: UTF8.self)
        _ = try scratch.write(text.replacing(",1000000000000000\n", with: ",1200000000000000\n"), to: name)
        #expect(
            refusal { try LocalityFile.create(at: scratch.path("c.locality"), folder: scratch.path("out")) }?.contains(
                "larger than any figure") == true)
        #expect(!FileManager.default.fileExists(atPath: scratch.path("c.locality")))
    }

    @Test(
        "A negative figure is refused where people or things are counted, whatever the file calls the column",
        arguments: [
            "population_2017", "area_hectares", "employed_residents_2011",
            "tax_base_for_setting_band_d_equivalents_2018_19", "population",
        ])
    func negative(column: String) throws {
        let file = try scratch.sample()
        let sentence = bring("code,\(column)\nE06000028,12\nE06000029,-5\n", into: file)
        #expect(
            sentence
                == "x.csv, line 3, column “\(column)”: “-5” is below nil; a number of people or things, or an amount of what there is, was expected."
        )
    }

    @Test("A change may be negative, and is then no population")
    func change() throws {
        let file = try scratch.sample()
        #expect(bring("code,migration_net\nE06000028,12\nE06000029,-5\n", into: file) == nil)
        #expect(
            refusal { try file.assign(.population, to: "migration_net", at: today) }
                == "“migration_net” cannot be used as population: the figure of Poole is below nil.")
        #expect(refusal { try file.assign(.debt, to: "migration_net", at: today) } == nil)
    }

    @Test("An import for a geography that is not there is refused with those that are", arguments: ["１", "ward"])
    func geography(key: String) throws {
        let file = try scratch.sample()
        var importer = try Importer(file, today: today)
        importer.geography = key
        let path = try scratch.write("code,sector,people\nE06000028,Farming,5\n", to: "jobs_2017.csv")
        let sentence = try #require(refusal { try importer.sectors(path) })
        #expect(sentence.contains(key == "ward" ? "there is no geography “ward”" : "cannot be the name of a geography"))
        #expect(!sentence.contains("FOREIGN"))
    }

    @Test("A code of a layer that an export could not bring back is refused when it comes in")
    func layerCode() throws {
        let file = try scratch.sample()
        let text = "LAD18CD,STP18CD,STP18NM\nE06000028,E54000041,Dorset\nE06000029,−3,Dorset\n"
        let sentence = refusal { try Importer(file, today: today).layers(scratch.write(text, to: "x.csv")) }
        #expect(sentence?.contains("line 3, column “STP18CD”: “−3” is not a GSS code") == true)
    }

    @Test("A folder whose wave closes before it opens is refused with its line, and leaves nothing behind")
    func folder() throws {
        let file = try scratch.sample()
        try file.export(to: scratch.path("out"))
        let name = "out/waves.csv"
        let text = String(decoding: try scratch.bytes(name), as: UTF8.self)
        let first = try #require(text.split(separator: "\n").dropFirst().first)
        let day = try #require(first.split(separator: ",").last)
        _ = try scratch.write(text.replacing(first, with: first.dropLast(day.count) + "1999-01-01"), to: name)
        let sentence = refusal { try LocalityFile.create(at: scratch.path("b.locality"), folder: scratch.path("out")) }
        #expect(
            sentence?.hasPrefix("waves.csv, line 2, column “closed”: “1999-01-01” is not a day on or after") == true)
        #expect(!FileManager.default.fileExists(atPath: scratch.path("b.locality")))
    }
}
