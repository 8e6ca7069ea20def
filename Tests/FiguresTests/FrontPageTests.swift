import Figures
import PageReading
import Testing

@Suite("The example on the front page")
struct FrontPageTests {
    @Test("Two councils become a map, a table and a report that cite one source once")
    func example() throws {
        // Eight squares in a row stand for the districts; the codes are those of 2018.
        let codes = ["E06000028", "E06000029"] + (48...53).map { "E070000\($0)" }
        let districts = zip(codes, MapTests.row(8)).map { code, square in
            MapArea(code: code, title: code, polygons: square.polygons)
        }
        let estimates = Source("Mid-year population estimates", publisher: "ONS", vintage: "mid-2017")

        let plan = Map(
            "Two councils of nearly equal size", base: BaseMap(districts),
            classes: [
                .init(
                    "Bournemouth, Christchurch and Poole", codes: ["E06000028", "E06000029", "E07000048"],
                    note: "\(Figure(395_638, .people, source: estimates))"),
                .init(
                    "Dorset", codes: ["E07000049", "E07000050", "E07000051", "E07000052", "E07000053"],
                    note: "\(Figure(375_051, .people, source: estimates))"),
            ])

        var sources = Sources()
        let figure = try PageDocument(plan.figure(id: "plan", sources: &sources))
        let dorset = try figure.item("Dorset")
        #expect(dorset.words == "Dorset 375,051 people" && dorset.links.map(\.address) == ["#source-1"])
        #expect(plan.table.csv().hasPrefix("Area,Group\r\nE06000028,\"Bournemouth, Christchurch and Poole\"\r\n"))
        #expect(try PageDocument(sources.html).items == ["Mid-year population estimates, ONS, mid-2017."])
        #expect(sources.cited == [estimates])

        let report = Report(
            title: "Six of 466 plans leave every council above 300,000", place: "Dorset", date: "14 November 2018",
            sections: [
                .init(
                    "The approved plan is second by equal size",
                    [
                        .paragraph("The councils differ by \(Figure(20_587, .people, source: estimates))."),
                        .picture(plan),
                    ])
            ])
        let page = try PageDocument(report.html())
        let sentence = try #require(
            page.section("The approved plan is second by equal size").element.all("p").first)
        #expect(sentence.words == "The councils differ by 20,587 people.")
        #expect(sentence.all("a").map { $0["href"] } == ["#source-1"])
    }
}
