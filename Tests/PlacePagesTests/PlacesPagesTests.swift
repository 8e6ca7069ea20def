import Foundation
import Testing
import WebTesting
import Workbench

@Suite("Pages about places")
struct PlacesPagesTests {
    @Test(
        "Each page says its finding in the heading",
        arguments: [
            ("/places/areas", "Eight areas of Dorset lie in four travel-to-work areas"),
            ("/places/areas?method=istat&min-size=1000&target-size=10000&min-containment=60", "functional areas"),
            ("/places/sensitivity", "The areas are firm: a rerun puts 100% of people together as before"),
            ("/places/compare", "90% of people are placed alike by our four areas and the four beside them"),
            ("/places/compare?with=plan:approved-2018", "our four areas and the two beside them"),
            ("/places/housing", "Dorset lies in two strategic housing markets with seven local ones inside"),
            ("/places/lenses", "No two areas fall together through each of four lenses"),
            ("/places/clusters", "Three areas send 15% or more of their workers to Poole"),
            ("/places/clusters?centre=E06000028&share=20", "One area sends 20% or more of its workers to Bournemouth"),
            ("/places/sectors", "Purbeck has 6.2 times the share of mining and quarrying that the nation has"),
        ])
    func headings(address: String, heading: String) async throws {
        let page = try await Visitor().get(address)
        #expect(page.status == 200)
        let start = try #require(page.text.range(of: "<h1>"))
        let end = try #require(page.text.range(of: "</h1>"))
        #expect(page.text[start.upperBound..<end.lowerBound].contains(heading))
        #expect(page.text.contains("aria-label=\"Pages about places\""))
        #expect(page.bytes.count < 100_000)
    }

    @Test(
        "What cannot be read is answered in words at its field, and the page still shows the usual",
        arguments: [
            (
                "/places/areas?min-size=many", "Fewest employed residents: “many” is not a whole number from 0 up.",
                "#min-size"
            ),
            ("/places/areas?min-containment=120", "“120” is not a percentage above 0, up to 100.", "#min-containment"),
            ("/places/areas?min-size=9000&target-size=100", "100 is below the fewest, 9,000.", "#target-size"),
            (
                "/places/areas?min-containment=80&target-containment=70", "large areas are asked for less",
                "#min-containment"
            ),
            (
                "/places/areas?method=guess", "“guess” is not a choice; there are dissolve, istat, istat-peer.",
                "#method"
            ),
            ("/places/compare?with=nothing", "“nothing” is not a division of this locality", "#with"),
            ("/places/housing?moving=x", "Local: movers inside, %: “x” is not a percentage", "#moving"),
            ("/places/lenses?at-least=0", "“0” is not a number above 0, up to 100.", "#at-least"),
            ("/places/lenses?transport=division:none", "is not a division for this lens", "#at-least"),
            ("/places/clusters?centre=E99", "“E99” is not an area of this locality", "#centre"),
            ("/places/clusters?share=150", "“150” is not a percentage above 0, up to 100.", "#share"),
            ("/places/compare?min-size=many", "“many” is not a whole number from 0 up.", "#onward"),
            ("/places/sensitivity?min-size=many", "“many” is not a whole number from 0 up.", "#rule"),
            ("/places/map?breaks=guess", "“guess” is not a way to find classes", "#breaks"),
            ("/places/map?classes=1", "“1” is not a number of classes from 2 to 7.", "#classes"),
            ("/places/alike?area=E99", "“E99” is not an area of this locality", "#area"),
            ("/places/alike?chosen=1&area=E06000028", "Choose at least one measure.", "#measures"),
            ("/places/needs?chosen=1", "Choose at least one measure.", "#measures"),
            ("/places/needs?use=moon", "“moon” is not a measure of these areas", "#measures"),
            ("/places/recut?kind=guess", "“guess” is not a kind of figure", "#kind"),
        ])
    func problems(address: String, sentence: String, field: String) async throws {
        let page = try await Visitor().get(address)
        #expect(page.status == 400)
        #expect(page.text.contains(sentence))
        #expect(page.text.contains("href=\"\(field)\""))
        #expect(page.text.contains("id=\"\(field.dropFirst())\""), "the link leads somewhere")
    }

    @Test(
        "Every table on a page, and the numbers of every picture, come as CSV",
        arguments: [
            "", "/areas", "/sensitivity", "/compare", "/housing", "/lenses", "/clusters", "/footprints?layer=ttwa",
            "/seats", "/alike", "/needs", "/map?beside=band_d", "/recut",
        ])
    func csv(address: String) async throws {
        let visitor = try Visitor()
        let page = try await visitor.get("/places\(address)").text
        let links = page.matches(of: /href="([^"]*\/csv\?[^"]*)"/).map {
            String($0.output.1).replacing("&amp;", with: "&")
        }
        let shown = page.matches(of: /<caption>|<figcaption>/).count
        #expect(links.count >= shown, "\(shown) tables and pictures, \(links.count) files")
        #expect(Set(links).count == links.count)
        for link in links {
            let answer = try await visitor.get(link)
            #expect(answer.status == 200 && answer["Content-Type"]?.hasPrefix("text/csv") == true, "\(link)")
            #expect(answer.text.contains(","), "\(link)")
        }
    }

    @Test("The first page tells at a glance who works where, what belongs together and what overlaps")
    func glance() async throws {
        let text = try await Visitor().get("/places").text
        for (link, finding) in [
            ("#flows", "Most go from "), ("#together", "Eight areas of Dorset lie in four travel-to-work areas"),
            ("/places/footprints", "West Dorset lies in nine larger areas, no other district in as many"),
        ] {
            #expect(text.contains("<a href=\"\(link)\">"))
            #expect(text.contains(finding))
        }
        for id in ["flows", "together"] { #expect(text.contains("id=\"\(id)\"")) }
    }

    @Test("What was chosen for other areas is forgotten, not a mistake, once the areas are changed")
    func changed() async throws {
        let page = try await Visitor().get("/places/recut?from=district&show=population&to=ttwa&by=ground")
        #expect(page.status == 200)
        let wrong = try await Visitor().get("/places/recut?from=district&by=guess")
        #expect(wrong.status == 400 && wrong.text.contains("“guess” is not a way to share out what is split"))
    }

    @Test("Areas by a rule of one's own lead to how firm they are and to others beside them, the rule kept")
    func rule() async throws {
        let page = try await Visitor().get("/places/areas?min-size=25000&home=exclude&refine=yes")
        #expect(page.text.contains("People who work at home or have no fixed place are left out."))
        #expect(page.text.contains("href=\"/places/sensitivity?method=dissolve&amp;min-size=25000"))
        #expect(page.text.contains("zones at borders moved wherever that tied them more closely"))
        #expect(page.text.contains("name=\"refine\" value=\"yes\" checked"))
    }

    @Test("Two thirds are two thirds, whether typed as 66.67 or left as they are")
    func twoThirds() async throws {
        let visitor = try Visitor()
        let usual = try await visitor.get("/places/areas").text
        let typed = try await visitor.get("/places/areas?min-containment=66.67").text
        // The addresses of the page's files repeat what was typed.
        #expect(typed.replacing(/href="[^"]*"/, with: "") == usual.replacing(/href="[^"]*"/, with: ""))
    }

    @Test("Without commuting each page says what to import, and none fails")
    func empty() async throws {
        let visitor = try Visitor(Workbench(Scratch.empty()))
        for page in ["areas", "sensitivity", "compare", "housing", "lenses", "clusters", "sectors"] {
            let answer = try await visitor.get("/places/\(page)")
            #expect(answer.status == 200, "\(page)")
            #expect(answer.text.contains("localities import FILE"), "\(page)")
        }
    }
}
