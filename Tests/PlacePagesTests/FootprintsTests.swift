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
        let page = try await Visitor().get("/places/footprints")
        #expect(page.status == 200)
        // One each of county (not for Bournemouth and Poole), fire, enterprise, police and health partnership; and West Dorset
        // in four travel-to-work areas: 9 in all.
        #expect(page.text.contains("<h1>West Dorset lies in nine larger areas, no other district in as many</h1>"))
        #expect(page.text.contains("Bridport 29%"))
        #expect(page.text.contains("Dorset: the four conditions for success, measured"))
    }

    @Test("A layer that is not there is refused in words")
    func unknown() async throws {
        let page = try await Visitor().get("/places/footprints?layer=moon")
        #expect(page.status == 400)
        #expect(page.text.contains("“moon” is not a layer of this locality"))
    }

    @Test("Seats: two printed percentages do not follow from their rows, and the others do")
    func seats() async throws {
        let page = try await Visitor().get("/places/seats")
        #expect(
            page.text.contains("<h1>Districts hold 64 of 359 seats on the boards of 22 enterprise partnerships</h1>"))
        #expect(page.text.contains("Two printed percentages do not follow from their own row"))
        // 3 of 18 seats are 17 %, 5 of 23 are 22 %.
        #expect(
            page.text.contains("South East Midlands, Share of the board: “15%” is printed; Seats ÷ Members gives 17%."))
        #expect(page.text.contains("“23%” is printed; Seats ÷ Members gives 22%."))
    }

    @Test("Each table of a page comes as CSV, and a table that is not there is named")
    func csv() async throws {
        let visitor = try Visitor()
        let seats = try await visitor.get("/places/seats/csv?table=table")
        #expect(seats.status == 200 && seats["Content-Type"]?.hasPrefix("text/csv") == true)
        #expect(seats.text.contains("Dorset,6,1,16,"))
        let none = try await visitor.get("/places/seats/csv?table=moon")
        #expect(none.status == 400 && none.text.contains("the tables are"))
    }

    @Test("Alike: the nearest neighbour is named, and what differs")
    func alike() async throws {
        let page = try await Visitor().get("/places/alike?area=E06000028")
        #expect(page.text.contains("<h1>Bournemouth is most like Poole, of seven areas compared</h1>"))
        #expect(page.text.contains("of the distance)"))
        let wrong = try await Visitor().get("/places/alike?area=E06000028&use=population&weight-population=-1")
        #expect(wrong.status == 400)
        #expect(wrong.text.contains("is a number of 0 or more, not “-1”"))
    }

    @Test("A map has a legend in words, densities, hexagons, and its drawing as SVG")
    func map() async throws {
        let visitor = try Visitor()
        let page = try await visitor.get("/places/map?show=population&per=hectares&classes=3")
        // 194,752 people on 4,621 hectares; 102,064 on 108,159.
        #expect(page.text.contains("in West Dorset to 42.1 people per hectare in Bournemouth"))
        #expect(page.text.contains("class=\"legend\""))
        let drawing = try await visitor.get("/places/map/svg?show=population&per=hectares&classes=3")
        #expect(drawing["Content-Type"]?.hasPrefix("image/svg+xml") == true && drawing.text.contains("<svg"))
        let wrong = try await visitor.get("/places/map?show=moon")
        #expect(wrong.status == 400 && wrong.text.contains("“moon” is not a statistic of these areas"))
    }

    @Test("A statistic on other boundaries keeps its total")
    func recut() async throws {
        let page = try await Visitor().get("/places/recut?from=district&show=population&to=ttwa&by=lookup")
        // The eight districts have 770,689 people.
        #expect(page.text.contains("770,689 people in all: 770,689 in the areas shown. Nothing is lost."))
        let wrong = try await Visitor().get("/places/recut?to=moon")
        #expect(wrong.status == 400)
    }

    @Test("Groups by need are described in words, and too many groups are refused")
    func needs() async throws {
        let page = try await Visitor().get("/places/needs?groups=2&use=population&use=hectares")
        #expect(page.status == 200)
        #expect(page.text.contains("fall into two groups that"))
        let wrong = try await Visitor().get("/places/needs?groups=20")
        #expect(wrong.status == 400 && wrong.text.contains("“20” is not a number of groups from 2 to 7."))
    }

    @Test(
        "A locality with nothing in it says what to import first",
        arguments: ["footprints", "alike", "needs", "map", "recut"])
    func empty(page: String) async throws {
        let answer = try await Visitor(Workbench(Scratch.empty())).get("/places/\(page)")
        #expect(answer.status == 200)
        #expect(answer.text.contains("localities import FILE"))
    }
}
