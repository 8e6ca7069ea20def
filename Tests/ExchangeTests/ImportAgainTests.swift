import Exchange
import Formats
import Foundation
import Store
import StoreTesting
import TestSupport
import Testing

/// A second file beside the first: part of it, more of it, or the same names with other figures.
@Suite("Importing again")
struct ImportAgainTests {
    let scratch: Scratch
    let file: LocalityFile

    init() throws {
        scratch = try Scratch()
        file = try LocalityFile.create(at: scratch.path("a.locality"), title: "Somewhere", profile: "2018")
    }

    private static let codes = ["E07000001", "E07000002", "E07000003"]

    private func importer(only codes: [String] = [], replaces: Bool = false) throws -> Importer {
        var importer = try Importer(file, today: today)
        importer.replaces = replaces
        importer.only = codes.map { .init(column: "code", value: $0) }
        return importer
    }

    private func pairs() throws -> [String] { try file.links(of: "district").map { "\($0.a.last!)\($0.b.last!)" } }

    @Test("Boundaries of some areas leave the neighbours of the others as they were", arguments: codes)
    func partOfTheSame(code: String) throws {
        let shapes = try scratch.write(squares(Self.codes), to: "shapes.geojson")
        _ = try importer().boundaries(shapes)
        #expect(try pairs() == ["12", "23"])
        _ = try importer(only: [code]).boundaries(shapes)
        #expect(try pairs() == ["12", "23"])
    }

    @Test("Shapes of another file are neighbours of those that are there, and are cited as that file's")
    func partOfAnother() throws {
        _ = try importer().boundaries(scratch.write(squares(Self.codes), to: "old.geojson"))
        _ = try importer(only: [Self.codes[0]]).boundaries(scratch.write(squares(Self.codes) + "\n", to: "new.geojson"))
        #expect(try pairs() == ["12", "23"])
        #expect(try file.links(of: "district").map(\.dataset) == ["new", "old"])
    }

    @Test("What shapes no longer say is gone, but for links from tables and links about which people decided")
    func apart() throws {
        let codes = Self.codes + ["E07000004"]
        _ = try importer().boundaries(scratch.write(squares(codes), to: "old.geojson"))
        _ = try importer().links(
            scratch.write("code_a,code_b,contact\nE07000001,E07000004,land\nE07000001,E07000003,water\n", to: "t.csv"))
        try file.decide(codes[2], codes[3], joined: false, reason: "a hill", at: today)
        // The order of the squares is another one now: 1 2 beside each other, then 4, then 3.
        let moved = ["E07000002", "E07000001", "E07000004", "E07000009", "E07000003"]
        _ = try importer().boundaries(scratch.write(squares(moved), to: "new.geojson"))
        #expect(try pairs() == ["12", "13", "14", "34"])
        #expect(try file.links(of: "district").map(\.joined) == [true, false, true, false])
    }

    @Test("A column of the same name from another file does not cite what was there as its own")
    func sameColumn() throws {
        _ = try importer().areas(scratch.write("code,name\nE07000001,A\nE07000002,B\n", to: "areas.csv"))
        _ = try importer().statistics(scratch.write("code,value\nE07000001,1\nE07000002,2\n", to: "a.csv"))
        _ = try importer(replaces: true).statistics(scratch.write("code,value\nE07000002,5\n", to: "b.csv"))
        let value = try #require(try file.statistics(of: "district").first)
        #expect(value.values == ["E07000001": 1, "E07000002": 5])
        #expect(value.dataset(of: "E07000001") == "a" && value.dataset(of: "E07000002") == "b")
        #expect(value.dataset == "a" && value.datasets == ["a", "b"])

        try file.export(to: scratch.path("one"))
        #expect(try scratch.contents("one").keys.contains("sources-district.csv"))
        let again = try LocalityFile.create(at: scratch.path("b.locality"), folder: scratch.path("one"))
        #expect(try again.statistics(of: "district") == [value])
        try again.export(to: scratch.path("two"))
        #expect(try scratch.contents("one") == scratch.contents("two"))
    }

    @Test("When the second file has every figure, the statistic is that file's")
    func allReplaced() throws {
        _ = try importer().areas(scratch.write("code,name\nE07000001,A\n", to: "areas.csv"))
        _ = try importer().statistics(scratch.write("code,value\nE07000001,1\n", to: "a.csv"))
        _ = try importer(replaces: true).statistics(scratch.write("code,value\nE07000001,5\n", to: "b.csv"))
        let value = try #require(try file.statistics(of: "district").first)
        #expect(value.dataset == "b" && value.exceptions.isEmpty)
        try file.export(to: scratch.path("one"))
        #expect(try !scratch.contents("one").keys.contains("sources-district.csv"))
    }

    @Test("Figures in another unit do not come beside those that stay")
    func otherUnit() throws {
        _ = try importer().areas(scratch.write("code,name\nE07000001,A\nE07000002,B\n", to: "areas.csv"))
        let figures = Statistic(
            key: "value", title: "Value", unit: "£", dataset: "typed", values: ["E07000001": 1, "E07000002": 2])
        try file.write { db in
            try db.put(Dataset(key: "typed", title: "Typed in"))
            try db.put(figures, areas: try db.memberIDs())
        }
        let said = refusal {
            try importer(replaces: true).statistics(scratch.write("code,value\nE07000002,5\n", to: "b.csv"))
        }
        #expect(
            said
                == "b.csv, column “value”: “value” is there already in “£”, and these figures are in no unit; give the column another title."
        )
        #expect(try file.statistics(of: "district") == [figures])
        #expect(try file.datasets().map(\.key) == ["areas", "typed"])
    }

    @Test("Rows that add up to more people than a flow can have are refused, and the file can still be read")
    func tooManyPeople() throws {
        _ = try importer().areas(scratch.write("code,name\nE07000001,A\nE07000002,B\n", to: "areas.csv"))
        let flows = "origin,destination,count\nE07000001,E07000002,2000000000\nE07000001,E07000002,2000000000\n"
        #expect(
            refusal { try importer().flows(scratch.write(flows, to: "f.csv")) }
                == "f.csv: the rows from E07000001 to E07000002 add up to 4000000000 people, and a flow has at most 2147483647."
        )
        #expect(try file.flowLayers().isEmpty)
    }

    @Test("Spaces around the fields of flows are no part of them")
    func spaces() throws {
        _ = try importer().areas(scratch.write("code,name\nE07000001,A\nE07000002,B\n", to: "areas.csv"))
        let flows = "origin,destination,count\n E07000001 ,E07000002, 12\nE07000001,\tE07000002,3 \n"
        _ = try importer().flows(scratch.write(flows, to: "f.csv"))
        let table = try #require(try file.flowTable(of: "commuting-district"))
        #expect(table.codes == ["E07000001", "E07000002"] && table.people == [15])
    }
}
