import Content
import Formats
import Foundation
import Testing

@Suite("The content of the toolkit, looked through")
struct ContentReviewTests {
    @Test(
        "Every file reads at the age of 14 or below, is explained by the glossary, and names where its figures are printed"
    )
    func whole() throws {
        let review = try ContentReview(ContentFolders())
        #expect(review.files.count > 150)
        for problem in review.files.flatMap(\.problems) { Issue.record("\(problem)") }
    }

    /// Figures of the document that do not follow from each other, and what the note beside each has to say.
    static let sums: [(case: String, figure: String, note: String)] = [
        // Four councils put in £0.25m each, and £2m was found.
        ("north-essex", "£2m", "make £1m"),
        // £60m for homes and £150m for roads, of £215m.
        ("oxfordshire-deal", "£150m", "make £210m"),
        // £181,250 over 725 days, then £325,000 a year.
        ("district-direct", "£181,250", "£250 a day"), ("district-direct", "£325,000", "over 52"),
        // £2.5m a year for five years, where mergers are said to bring £1m to £4m for each district.
        ("east-suffolk", "£2.5m", "make £12.5m"),
        // Six councillors here, four of 19 in the table of boards.
        ("enterprise-m3", "6", "four"),
        // The county and three districts “individually”.
        ("one-you", "£1m", "four"),
        // 65 and 33.
        ("denmark", "65", "make 98"),
        // 12 + 1 + 1 authorities and their shares.
        ("kent-pilot", "£35.8m", "make £35.7m"),
        ("rates-reset", "£16,841m", "£28,744m"),
    ]

    @Test("Figures that do not add up among themselves carry a note that says what the sum gives", arguments: sums)
    func addsUp(item: String, figure: String, note: String) throws {
        let study = try #require(try Library().caseStudy(item))
        let printed = try #require(study.figures.first { $0.figure == figure }, "\(item)")
        #expect(printed.note?.contains(note) == true, "\(printed.note ?? "no note")")
    }

    @Test("A council’s file is measured by the same rules, with its own glossary")
    func own() throws {
        let folder = try Self.folder([
            "lessons/hard.yaml":
                "id: hard\ntext: Organisational transformation necessitates unprecedented collaborative governance.\ntools: [E1]\nsource: Ours\n",
            "lessons/terms.yaml":
                "id: terms\ntext: The MTFS had a hole. We cut it by £3m.\ntools: [E1]\nsource: Ours\n",
            "lessons/good.yaml": "id: good\ntext: Ask for the rota first.\ntools: [E1]\nsource: Ours\n",
            "glossary.yaml": "terms:\n  - {term: rota, means: Who works when.}\n",
        ])
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = try ContentReview(ContentFolders(own: folder)).files
        #expect(files.map(\.name) == ["glossary.yaml", "lessons/good.yaml", "lessons/hard.yaml", "lessons/terms.yaml"])
        #expect(files.map(\.isGood) == [true, true, false, false])
        #expect(files[2].isHard && files[3].unexplained == ["MTFS"])
        #expect(files[3].uncited.map(\.figures) == [["£3m"]] && files[3].uncited.map(\.line) == [2])
    }

    @Test(
        "What cannot be used is refused with all that is wrong",
        arguments: [
            ("cases/a.yaml", "id: a\ntitle: T\n", "“place” is missing"),
            ("lessons/a.yaml", "id: a\ntext: T.\ntools: [Z9]\nsource: S\n", "there is no tool “Z9”"),
            ("lessons/a.yaml", "id: a\ntext: T.\ntools: [E1]\ncase: none\nsource: S\n", "there is no case “none”"),
            ("case/a.yaml", "id: a\n", "nobody reads this file"),
            ("lessons/a.yml", "id: a\n", "nobody reads this file"),
            (
                "references/a.yaml",
                "id: a\ntitle: T\nkind: reading\npublisher: P\ndate: '2020'\nlicence: L\naddress: www.ons\nuse: U.\ntools: [A4]\nchecked: soon\n",
                "a.yaml, line 7: “www.ons” is not an address"
            ),
        ])
    func refused(name: String, text: String, sentence: String) throws {
        let folder = try Self.folder([name: text])
        defer { try? FileManager.default.removeItem(at: folder) }
        let error = #expect(throws: (any Error).self) { try ContentReview(ContentFolders(own: folder)) }
        #expect("\(error!)".contains(sentence), "\(error!)")
    }

    static func folder(_ files: [String: String]) throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "content-\(UUID().uuidString)")
        for (name, text) in files {
            let url = folder.appending(path: name)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        }
        return folder
    }
}
