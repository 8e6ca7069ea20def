import Exchange
import Formats
import Foundation
import Store
import StoreTesting
import Tables
import TestSupport
import Testing

@Suite("Importing by names and by codes with names")
struct ImportNamesTests {
    let scratch: Scratch
    let file: LocalityFile
    let importer: Importer

    init() throws {
        scratch = try Scratch()
        file = try LocalityFile.create(at: scratch.path("a.locality"), title: "Norshire", profile: "2026")
        importer = try Importer(file, today: today)
        _ = try importer.areas(
            scratch.write("code,name\nE07900001,St Alder’s\nE07900002,Birchford\nE07900003,Cedarham\n", to: "areas.csv")
        )
    }

    @Test(
        "A code with the name beside it in one cell is the code", arguments: ["%c : %n", "%n (%c)", "%c %n", "%c:%n"])
    func codeWithName(form: String) throws {
        func cell(_ code: String, _ name: String) -> String {
            form.replacing("%c", with: code).replacing("%n", with: name)
        }
        let text =
            "code,people\n\(cell("E07900001", "Alder")),5\n\(cell("E07900002", "Birchford")),6\n\(cell("E07900009", "Elsewhere")),7\n"
        _ = try importer.statistics(scratch.write(text, to: "f.csv"))
        #expect(try file.statistics(of: "district").first?.values == ["E07900001": 5, "E07900002": 6])
    }

    @Test("Flows between names of our areas are flows between these areas")
    func flows() throws {
        let told = try importer.flows(
            scratch.write(
                "from,to,count\nSt Alder's,Birchford,5\nbirchford,St Alder’s,6\nCedarham,London,7\n", to: "f.csv"))
        let table = try #require(try file.flowTable(of: "commuting-district"))
        #expect(table.codes == ["E07900001", "E07900002", "E07900003", "London"])
        #expect(table.people.reduce(0, +) == 18)
        #expect(
            told.lines.contains("There are no codes: areas were told by their names; not known are “London”."),
            "\(told.lines)")
    }

    @Test("A name that two of our areas have means neither")
    func twice() throws {
        _ = try importer.areas(scratch.write("code,name\nE07900004,Birchford\n", to: "more.csv"))
        let told = try importer.statistics(
            scratch.write("Area,people\nSt Alder’s,5\nBirchford,6\nCedarham,7\n", to: "f.csv"))
        #expect(try file.statistics(of: "district").first?.values == ["E07900001": 5, "E07900003": 7])
        #expect(told.lines.contains { $0.contains("not known are “Birchford”") })
    }
}
