import Content
import Figures
import Formats
import Foundation
import PartnerStudies
import Store
import StoreTesting
import Testing

/// Relations as a network and from wave to wave, worked by hand.
@Suite("Relations of partners")
struct RelationsTests {
    let scratch: Scratch
    let instrument: Instrument

    init() throws {
        scratch = try Scratch()
        instrument = try Instrument(
            text: instrumentText, file: "x.yaml", scales: InstrumentResultTests.scales)
    }

    private let instrumentText = """
        id: X1
        title: Test
        why: To know.
        part: why
        asks: organisations about each other
        source: Ours
        questions:
          - {id: stage, text: "{partner}?", scale: seven}
          - {id: wanted, text: "{partner}?", scale: seven, wanted: yes}
        result: {show: relations, stage: stage, wanted: wanted}
        """

    /// - Parameter waves: for each a table of organisation, about, stage, wanted.
    private func study(_ waves: String..., partners: [String] = ["A", "B", "C", "D"]) throws -> InstrumentStudy {
        let file = try LocalityFile.create(at: scratch.path("x.locality"), title: "Nowhere", profile: "2018")
        for name in partners {
            try file.add(Organisation(key: name.lowercased(), name: name, kind: "council"), at: today)
        }
        for (number, answers) in waves.enumerated() {
            let wave = try file.openWave(of: instrument, title: "Wave \(number + 1)", at: today)
            let text = "organisation,about,stage,wanted\n" + answers
            _ = try file.importAnswers(
                InputFile(name: "answers.csv", bytes: Data(text.utf8)), instrument: instrument, wave: wave, at: today)
            try file.closeWave(wave, at: today)
        }
        return try InstrumentStudy(file, instrument, wave: #require(try file.waves().last))
    }

    private func blocks(_ study: InstrumentStudy) throws -> [Report.Block] { try #require(study.parts.first).blocks }

    private func network(_ study: InstrumentStudy) throws -> Network? {
        for case .picture(let picture) in try blocks(study) { if let network = picture as? Network { return network } }
        return nil
    }

    @Test("A tie is solid where both say so, dashed where one does, dotted where both want what neither has")
    func ties() throws {
        // The tie begins at stage 4, the middle of seven. A and B: 5 and 4. A and C: 6 and 2. B and C: both 2, both want 5.
        // D says nothing and nobody speaks of it.
        let network = try #require(
            try network(study("A,B,5,5\nB,A,4,5\nA,C,6,6\nC,A,2,2\nB,C,2,5\nC,B,2,5\n")))
        #expect(network.title == "Who says “four” or more of whom")
        let found = network.table.rows.map { $0.cells.map { $0.raw } }
        #expect(
            found == [
                ["A", "both say so", "B"], ["A", "one of the two says so", "C"],
                ["B", "both want it, neither says so today", "C"], ["D", "", ""],
            ])
        // 5 is one above the middle, 6 two.
        #expect(network.ties.map(\.strength) == [1, 2, 1])
    }

    @Test("What is wanted is counted against what is: closer, the same, looser")
    func wishes() throws {
        var words: [String] = []
        for case .facts(let facts) in try blocks(study("A,B,5,6\nB,A,4,4\nA,C,6,2\nC,A,2,3\n")) {
            words += facts.map { $0.value.text + " " + $0.words.text }
        }
        #expect(
            words.contains(
                "2 of 4 views ask for a closer relation a year from now; 1 for the same and 1 for a looser one"))
    }

    @Test("What moved since the wave before is of those who answered both times, furthest first")
    func movement() throws {
        // A of B from 2 to 5; B of A stays; C of A is new; D of A was only there before.
        let tables = try blocks(study("A,B,2,2\nB,A,4,4\nD,A,1,1\n", "A,B,5,5\nB,A,4,4\nC,A,3,3\n")).compactMap(
            \.numbers)
        let moved = try #require(tables.first { $0.title == "Views that moved since Wave 1, furthest first" })
        #expect(moved.rows.map { $0.cells.map(\.raw) } == [["A", "B", "2 two", "5 five", "3"]])
        #expect(moved.note?.text.hasPrefix("1 moved closer, 0 moved apart, 1 stayed.") == true)
    }

    @Test("Of fifty partners one is drawn with the two dozen nearest to it, and everybody’s numbers stay in its table")
    func many() throws {
        let names = (1...50).map { "P\($0)" }
        // Everybody speaks of P1 alone: the higher the number, the closer.
        let answers = names.dropFirst().enumerated().map { "\($1),P1,\(1 + $0 / 7),7\n" }.joined()
        let study = try study(answers, partners: names)
        let network = try #require(try network(study))
        #expect(network.nodes.count == 25 && network.nodes[0].title == "P1")
        #expect(network.title.hasPrefix("P1 and the 24 partners nearest to it"))
        #expect(network.nodes.dropFirst().allSatisfy { (Int($0.title.dropFirst()) ?? 0) > 22 })
    }

    @Test("An answer that the questions no longer have is left out of relations as it is of every other result")
    func outside() throws {
        let study = try study("A,B,7,7\nB,A,4,4\nA,C,2,2\nC,A,2,2\n")
        // The same answers, read with a scale of five steps: a view of 7 is none, and does not differ from 4.
        let shorter = try Instrument(
            text: instrumentText.replacing("seven", with: "five"), file: "x.yaml",
            scales: InstrumentResultTests.scales)
        let file = try LocalityFile(opening: scratch.path("x.locality"))
        let again = try InstrumentStudy(file, shorter, wave: study.wave)
        #expect(study.parts[0].heading == "One pair sees its relation differently: A and B")
        #expect(again.parts[0].heading == "No two partners see their relation very differently")
    }

    @Test("The parts of a study are worked out once, and those of some answers anew")
    func once() throws {
        let study = try study("A,B,2,2\nB,A,4,4\nC,A,4,4\n", "A,B,5,5\nB,A,4,4\n")
        let first = try #require(study.parts.first)
        let copy = study
        #expect(copy.parts.first?.heading == first.heading && copy.parts.count == study.parts.count)
        // C answered only the first time, so its measures are not among those of both.
        let history = try InstrumentHistory(LocalityFile(opening: scratch.path("x.locality")), study.instrument)
        #expect(history.table?.columns.last?.rawTitle == "Change, same two organisations")
    }

    @Test("A history has a chart for each unit, and shares change by points")
    func history() throws {
        let study = try study("A,B,2,2\nB,A,4,4\nC,A,4,4\n", "A,B,5,5\nB,A,4,4\nC,A,3,3\n")
        let history = try InstrumentHistory(LocalityFile(opening: scratch.path("x.locality")), study.instrument)
        // Shares; stages, which nobody trusts here; pairs.
        #expect(history.charts.map { $0.series.count } == [1, 2, 1])
        #expect(history.charts[0].table.rows.count == 2)
        let change = try #require(history.table?.rows.first?.cells.last?.raw)
        // Two of three views stood at four or more both times.
        #expect(change == "0 points" || change == "0.0 points")
    }
}
