import Exchange
import Formats
import Foundation
import GRDB
import PlaceStudies
import Store
import StoreTesting
import TestSupport
import Testing

@Suite("Plans that people keep")
struct DrawnPlanTests {
    let scratch: Scratch
    let file: LocalityFile

    init() throws {
        scratch = try Scratch()
        file = try scratch.sample()
    }

    static let coast: [DrawnPlan.Council] = [
        .init(number: 1, name: "The coast", codes: ["E06000028", "E06000029"]), .init(number: 3, codes: ["E07000048"]),
    ]

    @Test("A plan has an address made from its name, and a change is a new version at the same address")
    func versions() throws {
        let first = try file.keep(.init(name: " Two Councils! ", author: "Anna"), councils: Self.coast, at: today)
        #expect((first.key, first.version, first.title.name) == ("two-councils", 1, "Two Councils!"))
        let again = try file.keep(.init(name: "Two councils", author: "Ben"), councils: Self.coast, at: today)
        #expect(again.key == "two-councils-2")
        var changed = Self.coast
        changed[1].codes = ["E07000049"]
        let second = try file.keep(
            .init(name: "Two councils, later", author: "Ben", note: "Why not"), councils: changed, as: first.key,
            at: today)
        #expect((second.key, second.version) == ("two-councils", 2))
        #expect(try file.drawnVersions(of: "two-councils").map(\.title.author) == ["Anna", "Ben"])
        #expect(try file.drawnVersions(of: "two-councils")[0].councils == Self.coast)
        let latest = try Place(file).drawn
        #expect(latest.map(\.key) == ["two-councils", "two-councils-2"] && latest[0] == second)
        #expect(try file.history().count { $0.what.contains("kept by") } == 3)
    }

    @Test("The database itself refuses to change or delete a version")
    func neverOverwritten() throws {
        _ = try file.keep(.init(name: "A", author: "B"), councils: Self.coast, at: today)
        for (statement, words) in [
            ("UPDATE drawn_plan SET name = 'C'", "a plan is not changed"), ("DELETE FROM drawn_plan", "not deleted"),
        ] {
            let said = refusal { try DatabaseQueue(path: file.path).write { try $0.execute(sql: statement) } }
            #expect(said?.contains(words) == true, "\(said ?? "nothing was said")")
        }
    }

    @Test(
        "What cannot be kept is refused in one sentence",
        arguments: [
            (DrawnPlan.Title(name: " ", author: "B"), coast, "Give the plan a name."),
            (DrawnPlan.Title(name: "A", author: ""), coast, "Say whose plan it is."),
            (
                DrawnPlan.Title(name: String(repeating: "x", count: 101), author: "B"), coast,
                "The name has 101 characters; 100 are the most."
            ),
            (DrawnPlan.Title(name: "A", author: "B"), [], "The plan has no area in any council yet."),
            (
                DrawnPlan.Title(name: "A", author: "B"), [.init(number: 1, codes: ["E99"])],
                "“E99” is not an area of this locality."
            ),
            (
                DrawnPlan.Title(name: "A", author: "B"),
                [.init(number: 1, codes: ["E06000028"]), .init(number: 2, codes: ["E06000028"])],
                "“E06000028” is in two councils of the plan; each area is in one."
            ),
        ])
    func refuses(title: DrawnPlan.Title, councils: [DrawnPlan.Council], sentence: String) throws {
        #expect(refusal { try file.keep(title, councils: councils, at: today) } == sentence)
        #expect(try file.drawnPlans().isEmpty)
    }

    @Test("Every version comes through export and import, and goes out again as the same bytes")
    func folder() throws {
        let first = try file.keep(
            .init(name: "A, \"B\"", author: "Zoë", note: "two\nlines"), councils: Self.coast, at: today)
        _ = try file.keep(.init(name: "Copy", author: "C"), councils: Self.coast, from: first.key, at: today)
        _ = try file.keep(.init(name: "A2", author: "Zoë"), councils: Self.coast, as: first.key, at: today)
        try file.export(to: scratch.path("one"))
        let again = try LocalityFile.create(at: scratch.path("b.locality"), folder: scratch.path("one"))
        #expect(try again.drawnVersions() == file.drawnVersions())
        try again.export(to: scratch.path("two"))
        let (one, two) = (try scratch.contents("one"), try scratch.contents("two"))
        #expect(one == two && one.keys.contains("drawn-plan-areas.csv"))
    }

    @Test("A table goes out and comes in as the same plan, half painted or not")
    func table() throws {
        let place = try Place(file)
        let text = PlanTable.csv(Self.coast, of: place.areas)
        #expect(text.hasPrefix("code,name,group,council\nE06000028,Bournemouth,1,The coast\n"))
        #expect(text.contains("\nE07000049,East Dorset,,\n"))
        #expect(try read(text, place) == Self.coast)
    }

    @Test("Groups may be names, in any column order, and become numbers in the order in which they come")
    func names() throws {
        let place = try Place(file)
        let rows = place.areas.map { "\($0.code == "E06000029" ? "West" : "East"),\($0.code)" }
        let plan = try read("group,unit\n" + rows.joined(separator: "\n") + "\n", place)
        #expect(plan.map(\.name) == ["East", "West"] && plan[1].codes == ["E06000029"])
    }

    @Test(
        "What other programs write for none is none, and a zero that may be either is asked about",
        arguments: [
            "-1", "unassigned", "null", "None", "",
        ])
    func noGroup(word: String) throws {
        let place = try Place(file)
        let rows = place.areas.map { "\($0.code),\($0.code == "E06000029" ? word : "1")\n" }
        let plan = try read("code,group\n" + rows.joined(), place)
        #expect(plan.count == 1 && !plan[0].codes.contains("E06000029"))
        let zero = place.areas.map { "\($0.code),\($0.code == "E06000029" ? "0" : "1")\n" }
        #expect(refusal { try read("code,group\n" + zero.joined(), place) }?.contains("“0” may be a group") == true)
    }

    @Test(
        "An area that is unknown, there twice or left out is named, with its line",
        arguments: [
            ("E06000028,1\nE99,1\n", "plan.csv, line 3, column “code”: “E99” is not an area of this locality."),
            (
                "E06000028,1\nE06000028,2\n",
                "plan.csv, line 3, column “code”: “E06000028” stands on line 2 already."
            ),
            ("E06000028,1\n", "plan.csv: the plan leaves out "),
        ])
    func wrongTable(rows: String, sentence: String) throws {
        let place = try Place(file)
        let said = refusal { try read("code,group\n" + rows, place) }
        #expect(said?.hasPrefix(sentence) == true, "\(said ?? "nothing was said")")
    }

    private func read(_ text: String, _ place: Place) throws -> [DrawnPlan.Council] {
        try PlanTable.read(InputFile(name: "plan.csv", bytes: Data(text.utf8)), of: place.areas)
    }
}
