import Foundation
import Money
import MoneyModels
import MoneyStudies
import Store
import StoreTesting
import TestSupport
import Testing

@Suite("Cases of models in a locality")
struct CaseTests {
    let scratch: Scratch
    let file: LocalityFile

    init() throws {
        scratch = try Scratch()
        file = try scratch.sample()
    }

    static let version = KeptCase.Version(
        title: "Three districts, seven years", author: "A. Officer", basis: .own, note: "Draft \"one\"",
        profile: "2018", inputs: ["years": "7", "core": .text("2.99%")])

    @Test("A case is kept as it was entered, with who kept it and when")
    func keeps() throws {
        let key = try file.keep(Self.version, of: "council-tax", at: today)
        #expect(key == "three-districts-seven-years")
        let kept = try #require(try file.keptCase(key))
        #expect(kept.model == "council-tax" && kept.versions.count == 1)
        #expect(kept.latest.inputs == Self.version.inputs)
        #expect(kept.latest.number == 1 && kept.latest.author == "A. Officer" && kept.latest.basis == .own)
        #expect(kept.latest.kept == today.ISO8601Format())
        #expect(
            try file.history().last?.what == "Case “Three districts, seven years” of council-tax kept by A. Officer.")
    }

    @Test("A further version leaves those before it as they were")
    func versions() throws {
        let key = try file.keep(Self.version, of: "council-tax", at: today)
        var second = Self.version
        second.inputs["years"] = "2"
        try file.keep(second, asVersionOf: key, at: today)
        let kept = try #require(try file.keptCase(key))
        #expect(kept.versions.map(\.number) == [1, 2])
        #expect(kept.version(1)?.inputs["years"] == "7" && kept.latest.inputs["years"] == "2")
        #expect(kept.version(3) == nil)
    }

    @Test("Two cases of one name are two cases")
    func sameName() throws {
        _ = try file.keep(Self.version, of: "council-tax", at: today)
        #expect(try file.keep(Self.version, of: "council-tax", at: today) == "three-districts-seven-years-2")
    }

    @Test("A case without name or author is refused in words")
    func refuses() throws {
        var nameless = Self.version
        nameless.title = " "
        var authorless = Self.version
        authorless.author = ""
        #expect(refusal { try file.keep(nameless, of: "council-tax", at: today) } == "A case needs a name.")
        #expect(
            refusal { try file.keep(authorless, of: "council-tax", at: today) } == "A case needs somebody who keeps it."
        )
        #expect(
            refusal { try file.keep(Self.version, asVersionOf: "nothing", at: today) }
                == "There is no case “nothing”.")
    }

    @Test("Export, import and export again give the same bytes, versions and all")
    func identity() throws {
        let key = try file.keep(Self.version, of: "council-tax", at: today)
        try file.keep(Self.version, asVersionOf: key, at: today)
        try file.export(to: scratch.path("one"))
        let second = try LocalityFile.create(at: scratch.path("b.locality"), folder: scratch.path("one"))
        try second.export(to: scratch.path("two"))
        let (one, two) = (try scratch.contents("one"), try scratch.contents("two"))
        #expect(one.keys.contains("case-three-districts-seven-years.json"))
        #expect(one == two)
        #expect(try second.cases() == file.cases())
    }

    @Test("Every case of the sample can be worked out, and says what kind of numbers it rests on")
    func sample() throws {
        let cases = try file.cases()
        #expect(cases.count >= 7)
        for kept in cases {
            let model = try #require(ModelRegistry.model(kept.model))
            let study = try MoneyStudy(model, Case(kept))
            #expect(study.finding.count > 10)
            #expect(!kept.latest.note.isEmpty, "\(kept.key) says where its numbers come from")
        }
    }

    @Test(
        "A broken case leaves no locality behind and names its file",
        arguments: [
            ("\"model\" : \"council-tax\"", "\"model\" : \"alchemy\"", "there is no model “alchemy”"),
            ("\"number\" : 1", "\"number\" : 2", "its versions are not numbered"),
            ("\"profile\" : \"2018\"", "\"profile\" : \"1066\"", "there is no profile “1066”"),
            ("\"versions\"", "\"editions\"", "key, model and versions are expected"),
        ])
    func broken(text: String, by replacement: String, sentence: String) throws {
        try file.export(to: scratch.path("out"))
        let path = scratch.path("out/case-bcp-equal-on-day-1.json")
        let whole = try String(contentsOfFile: path, encoding: .utf8)
        #expect(whole.contains(text))
        try whole.replacing(text, with: replacement, maxReplacements: 1).write(
            toFile: path, atomically: true, encoding: .utf8)
        let said = refusal { try LocalityFile.create(at: scratch.path("b.locality"), folder: scratch.path("out")) }
        #expect(said?.hasPrefix("case-bcp-equal-on-day-1.json: ") == true && said?.contains(sentence) == true)
        #expect(!FileManager.default.fileExists(atPath: scratch.path("b.locality")))
    }
}
