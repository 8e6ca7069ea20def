import Content
import Foundation
import Money
import MoneyModels
import OptionStudies
import PlaceStudies
import Store
import StoreTesting
import TestSupport
import Testing

@Suite("Profile and day of a locality")
struct ProfileFileTests {
    let scratch: Scratch

    init() throws { scratch = try Scratch() }

    @Test("The sets of rates that a profile may name are those that the models have")
    func parameters() { #expect(Profile.parameterSets == ParameterSet.all.map(\.key)) }

    @Test(
        "The sample stands still on 4 June 2018, goes out and comes back so, and other localities go with the calendar")
    func day() throws {
        let file = try scratch.sample()
        #expect(try file.day().iso == "2018-06-04")
        try file.export(to: scratch.path("out"))
        let back = try LocalityFile.create(at: scratch.path("back.locality"), folder: scratch.path("out"))
        #expect(try back.asOfDate()?.iso == "2018-06-04")
        let own = try LocalityFile.create(at: scratch.path("own.locality"), title: "Kent", profile: "2026")
        #expect(try own.asOfDate() == nil && own.day() == .today)
    }

    @Test("A folder with a day that is none is refused in words, and leaves no file behind")
    func noDay() throws {
        try scratch.sample().export(to: scratch.path("out"))
        let path = scratch.path("out/locality.yaml")
        let text = try String(contentsOfFile: path, encoding: .utf8).replacing("2018-06-04", with: "2018-06-31")
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        let refused = refusal { try LocalityFile.create(at: scratch.path("b.locality"), folder: scratch.path("out")) }
        #expect(refused?.contains("“2018-06-31” is not a day") == true)
        #expect(!FileManager.default.fileExists(atPath: scratch.path("b.locality")))
    }

    @Test("Another profile stands in the history; the same one again changes nothing")
    func switching() throws {
        let file = try scratch.sample()
        try file.setProfile("2026", at: today)
        try file.setProfile("2026", at: today)
        #expect(try file.identity().profile == "2026")
        #expect(try file.history().count { $0.what == "Profile 2026 in place of 2018" } == 1)
        #expect(try OptionsStudy(Place(file)).judgedBy.set.id == "2025-unitary")
    }
}
