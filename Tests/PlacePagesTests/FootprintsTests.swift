import Content
import Figures
import Foundation
import Testing
import WebTesting
import Workbench

@Suite("Footprints, likeness, needs, maps and other boundaries")
struct FootprintsTests {
    @Test("The sample says which larger areas its districts lie in, and which lies in most")
    func footprints() async throws {
        let answer = try await Visitor().get("/places/footprints")
        #expect(answer.status == 200)
        let page = try answer.page
        // One each of county (not for Bournemouth and Poole), fire, enterprise, police and health partnership; and West Dorset
        // in four travel-to-work areas: 9 in all.
        #expect(page.heading == "West Dorset lies in nine larger areas, no other district in as many")
        let west = try #require(page.tables.first?.rows.first { $0.first == "West Dorset" })
        #expect(west.contains { $0.contains("Bridport 29%") })
        let conditions = try page.section("Dorset: the four conditions for success, measured").tables[0]
        #expect(conditions.rows.count == 1 && conditions.columns.contains("4 Self-containment"))
    }

    @Test("A layer that is not there is refused in words")
    func unknown() async throws {
        let answer = try await Visitor().get("/places/footprints?layer=moon")
        #expect(answer.status == 400)
        #expect(
            try answer.page.errors.map(\.message.localizedLowercase).contains { $0.contains("“moon” is not a layer") })
    }

    @Test("Seats: two printed percentages do not follow from their rows, and the others do")
    func seats() async throws {
        let page = try await Visitor().get("/places/seats").page
        #expect(page.heading == "Districts hold 64 of 359 seats on the boards of 22 enterprise partnerships")
        // 3 of 18 seats are 17 %, 5 of 23 are 22 %.
        let flags = try page.section("Two printed percentages do not follow from their own row").items
        #expect(flags.count == 2)
        #expect(
            flags.contains("South East Midlands, Share of the board: “15%” is printed; Seats ÷ Members gives 17%."))
        #expect(flags.contains { $0.hasSuffix("“23%” is printed; Seats ÷ Members gives 22%.") })
    }

    @Test("Each table of a page comes as CSV, and a table that is not there is named")
    func csv() async throws {
        let visitor = try Visitor()
        let seats = try await visitor.get("/places/seats/csv?table=table")
        #expect(seats.status == 200 && seats["Content-Type"]?.hasPrefix("text/csv") == true)
        #expect(seats.text.contains("Dorset,6,1,16,"))
        let none = try await visitor.get("/places/seats/csv?table=moon")
        #expect(try none.status == 400 && none.page.words.contains("the tables are"))
    }

    @Test("Alike: the nearest neighbour is named, and what differs")
    func alike() async throws {
        let page = try await Visitor().get("/places/alike?area=E06000028").page
        #expect(page.heading == "Bournemouth is most like Poole, of seven areas compared")
        let neighbours = page.tables[0]
        #expect(neighbours.rows.count == 7 && neighbours.rows[0][0] == "Poole")
        #expect(neighbours.rows[0].contains { $0.contains("of the distance)") })
        let wrong = try await Visitor().get("/places/alike?area=E06000028&use=population&weight-population=-1")
        #expect(wrong.status == 400)
        #expect(try wrong.page.errors.contains { $0.message.contains("is a number of 0 or more, not “-1”") })
        #expect(try wrong.page.controls.first { $0.name == "weight-population" }?.value == "-1")
    }

    @Test("A map has a legend in words, densities, hexagons, and its drawing as SVG")
    func map() async throws {
        let visitor = try Visitor()
        let page = try await visitor.get("/places/map?show=population&per=hectares&classes=3").page
        // 194,752 people on 4,621 hectares; 102,064 on 108,159.
        #expect(page.heading.contains("in West Dorset to 42.1 people per hectare in Bournemouth"))
        let legend = try #require(page.element.all("figure").first?.all("ul").first { $0.hasClass("legend") })
        #expect(legend.children.count >= 3 && legend.words.contains("people per hectare"))
        #expect(page.tables[0].rows.first { $0[0] == "Bournemouth" }?.contains("42.1") == true)
        let drawing = try await visitor.get("/places/map/svg?show=population&per=hectares&classes=3")
        #expect(drawing["Content-Type"]?.hasPrefix("image/svg+xml") == true && drawing.text.contains("<svg"))
        let wrong = try await visitor.get("/places/map?show=moon")
        #expect(wrong.status == 400)
        #expect(try wrong.page.errors.contains { $0.message.contains("“moon” is not a statistic of these areas") })
    }

    @Test("A statistic on other boundaries keeps its total")
    func recut() async throws {
        let page = try await Visitor().get("/places/recut?from=district&show=population&to=ttwa&by=lookup").page
        // The eight districts have 770,689 people.
        #expect(page.words.contains("770,689 people in all: 770,689 in the areas shown. Nothing is lost."))
        let wrong = try await Visitor().get("/places/recut?to=moon")
        #expect(wrong.status == 400)
    }

    @Test("Groups by need are described in words, and too many groups are refused")
    func needs() async throws {
        let page = try await Visitor().get("/places/needs?groups=2&use=population&use=hectares").page
        #expect(page.heading.contains("fall into two groups that"))
        #expect(try page.group("Grouped by").chosen.count == 2)
        let wrong = try await Visitor().get("/places/needs?groups=20")
        #expect(wrong.status == 400)
        #expect(
            try wrong.page.errors.contains {
                $0.message.contains("“20” is not a number of groups from 2 to 7.") && $0.field == "groups"
            })
    }

    @Test(
        "A locality with nothing in it says what to import first",
        arguments: ["footprints", "alike", "needs", "map", "recut"])
    func empty(page: String) async throws {
        let answer = try await Visitor(Workbench(Scratch.empty())).get("/places/\(page)")
        #expect(answer.status == 200)
        let command = try #require(answer.page.element.all("pre").first)
        #expect(command.words.hasPrefix("localities import FILE"))
    }
}
