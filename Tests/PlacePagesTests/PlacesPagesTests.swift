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
        let answer = try await Visitor().get(address)
        #expect(answer.status == 200)
        let page = try answer.page
        #expect(page.heading.contains(heading))
        let local = try #require(page.element.all("nav").first { $0["aria-label"] == "Pages about places" })
        #expect(
            local.all("a").filter { $0["aria-current"] == "page" }.map { $0["href"] } == [
                String(address.prefix { $0 != "?" })
            ])
        #expect(answer.bytes.count < 100_000)
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
            ("/places/housing?moving=x", "Local: movers inside: “x” is not a percentage", "#moving"),
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
        let answer = try await Visitor().get(address)
        #expect(answer.status == 400)
        // That the link leads somewhere is checked as the page is read.
        let page = try answer.page
        let error = try #require(page.errors.first { $0.message.contains(sentence) }, "\(page.errors)")
        #expect("#" + error.field == field)
        // A field that was filled in wrongly says so too.
        let control = page.controls.first {
            "#" + $0.id == field && $0.kind == "text" && address.contains("\($0.name)=")
        }
        if let control { #expect(error.message.hasSuffix(try #require(control.error))) }
    }

    @Test(
        "Every table on a page, and the numbers of every picture, come as CSV",
        arguments: [
            "", "/areas", "/sensitivity", "/compare", "/housing", "/lenses", "/clusters", "/footprints?layer=ttwa",
            "/seats", "/alike", "/needs", "/map?beside=band_d", "/recut",
        ])
    func csv(address: String) async throws {
        let visitor = try Visitor()
        let page = try await visitor.get("/places\(address)").page
        let links = page.links.map(\.address).filter { $0.contains("/csv?") }
        let shown = page.tables.count + page.captions.count
        #expect(shown > 0)
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
        let page = try await Visitor().get("/places").page
        for (link, finding) in [
            ("#flows", "Most go from "), ("#together", "Eight areas of Dorset lie in four travel-to-work areas"),
            ("/places/footprints", "West Dorset lies in nine larger areas, no other district in as many"),
        ] {
            #expect(page.links.contains { $0.address == link })
            #expect(page.words.contains(finding))
        }
        for id in ["flows", "together"] { _ = try page.part(id: id) }
    }

    @Test("What was chosen for other areas is forgotten, not a mistake, once the areas are changed")
    func changed() async throws {
        let page = try await Visitor().get("/places/recut?from=district&show=population&to=ttwa&by=ground")
        #expect(page.status == 200)
        let wrong = try await Visitor().get("/places/recut?from=district&by=guess")
        #expect(wrong.status == 400)
        #expect(
            try wrong.page.errors.contains { $0.message.contains("“guess” is not a way to share out what is split") })
    }

    @Test("Areas by a rule of one's own lead to how firm they are and to others beside them, the rule kept")
    func rule() async throws {
        let page = try await Visitor().get("/places/areas?min-size=25000&home=exclude&refine=yes").page
        #expect(page.words.contains("People who work at home or have no fixed place are left out."))
        let onward = page.links.filter { $0.address.hasPrefix("/places/sensitivity?") }
        #expect(!onward.isEmpty)
        for link in onward { #expect(link.address.hasPrefix("/places/sensitivity?method=dissolve&min-size=25000")) }
        #expect(page.words.contains("zones at borders moved wherever that tied them more closely"))
        let form = try page.form("/places/areas")
        #expect(
            form.fields.contains { $0 == ("refine", "yes") } && form.fields.contains { $0 == ("min-size", "25000") })
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
            let command = try #require(answer.page.element.all("pre").first, "\(page)")
            #expect(command.words.hasPrefix("localities import FILE"), "\(page)")
        }
    }
}
