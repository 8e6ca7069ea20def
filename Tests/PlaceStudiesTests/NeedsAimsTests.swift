import Content
import Figures
import Foundation
import PlaceStudies
import Registers
import StoreTesting
import Testing

/// What is done for groups of areas, as the register of schemes says it.
@Suite("Schemes aimed at groups")
struct NeedsAimsTests {
    @Test("Each group names the schemes in its areas, and the areas that none reaches")
    func aims() throws {
        let scratch = try Scratch()
        let file = try scratch.sample()
        let place = try Place(file)
        let inside = try #require(try AreasInside.all(of: place, in: file).last)
        let study = try #require(try NeedsStudy(file, place, geography: inside.geography, codes: inside.codes))
        let found = try #require(study.find(by: study.measures.usual, groups: 2))
        let registers = try RegisterFiles.all()
        let table = try #require(study.aims(found, try file.registerBook(registers, today: file.day())))
        let rows = table.rows.map { row in zip(table.columns, row.cells).map { $1.text(in: $0) } }
        // Bournemouth and Poole are a group of their own, and only “Grants for street parties”, which names no area, is theirs.
        #expect(rows.contains { $0[1] == "none" && $0[2] == "0" && $0[3] == "Bournemouth, Poole" })
        #expect(rows.contains { $0[1].contains("Village agents (running)") && $0[3] == "Christchurch, East Dorset" })
        // Without schemes there is nothing to show.
        let empty = RegisterBook(registers, records: [:], areaNames: [:], today: try file.day())
        #expect(study.aims(found, empty) == nil)
    }
}
