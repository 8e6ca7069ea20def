import Content
import Figures
import Formats
import Foundation
import PartnerStudies
import Store
import StoreTesting
import Testing

/// What answers come to, with numbers worked by hand.
@Suite("Results of instruments")
struct InstrumentResultTests {
    let scratch: Scratch

    init() throws { scratch = try Scratch() }

    static let scales: [String: RatingScale] = {
        func scale(_ id: String, _ words: [String]) -> RatingScale {
            RatingScale(id: id, title: id, steps: words.map { .init(word: $0, meaning: "") })
        }
        return [
            "seven": scale("seven", ["One", "Two", "Three", "Four", "Five", "Six", "Seven"]),
            "five": scale("five", ["A", "B", "C", "D", "E"]),
        ]
    }()

    /// The result of one wave of an instrument, answered by a table.
    func study(
        _ asks: String, _ body: String, answers: String, partners: [String] = ["A", "B", "C"],
        choice: [String] = [], kinds: [String: String] = [:]
    ) throws -> InstrumentStudy {
        let text = """
            id: X1
            title: Test
            why: To know.
            part: why
            asks: \(asks)
            source: Ours
            \(body)
            """
        let instrument = try Instrument(text: text, file: "x.yaml", scales: Self.scales)
        let file = try LocalityFile.create(
            at: scratch.path("\(UUID().uuidString).locality"), title: "Nowhere", profile: "2018")
        for name in partners {
            try file.add(
                Organisation(key: name.lowercased(), name: name, kind: kinds[name] ?? "district council"), at: today)
        }
        let wave = try file.openWave(of: instrument, title: "Spring", at: today)
        let input = try InputFile(name: "answers.csv", bytes: Data(answers.utf8))
        _ = try file.importAnswers(input, instrument: instrument, wave: wave, at: today)
        if wave.isAnonymous { try file.closeWave(wave, at: today) }
        let now = try #require(try file.waves().first)
        return try InstrumentStudy(file, instrument, wave: now, choice: .init(organisations: choice))
    }

    func part(_ study: InstrumentStudy) throws -> ResultPart { try #require(study.parts.first) }

    /// The texts of a row, by the text of its first cell.
    func row(_ table: Table, _ first: String) -> [String]? {
        table.rows.first { $0.cells[0].text(in: table.columns[0]) == first }
            .map { row in zip(table.columns, row.cells).map { $1.text(in: $0) } }
    }

    @Test("Two views differ from two stages apart, and silence is no stage")
    func relations() throws {
        let body = """
            questions:
              - {id: stage, text: "{partner}?", scale: seven}
              - {id: trust, text: "{partner}?", scale: five}
            result: {show: relations, stage: stage, trust: trust}
            """
        // A and B differ by 6 − 2 = 4; A and C by 1, which is not enough; C says nothing of B.
        let answers = "organisation,about,stage,trust\nA,B,6,4\nA,C,3,2\nB,A,2,5\nB,C,5,4\nC,A,4,1\n"
        let part = try part(study("organisations about each other", body, answers: answers))
        #expect(part.heading == "One pair sees its relation differently: A and B")
        let partners = try #require(part.tables.last)
        // C is trusted (2 + 4)/2 = 3 by two, B 4 by one, A (5 + 1)/2 = 3 by two.
        #expect(row(partners, "C")?[3] == "3.0")
        #expect(row(partners, "B")?[1] == "1")
        // Of five views three are at four or more.
        #expect(part.measures.first?.value == 0.6)
    }

    @Test("A section is the mean of people's means, and the weakest comes first")
    func profile() throws {
        let body = """
            sections:
              - {id: one, title: First, questions: [{id: a, text: A, scale: five}, {id: b, text: B, scale: five}]}
              - {id: two, title: Second, questions: [{id: c, text: C, scale: five}]}
            result: {show: bars}
            """
        // First: means of each person 1.5, 2, 2, 3, 4 → 12.5/5 = 2.5 (the third left b out). Second: 3, 3, 3, 3, 3 → 3.
        let answers = "a,b,c\n1,2,3\n2,2,3\n2,,3\n3,3,3\n4,4,3\n"
        let part = try part(study("people", body, answers: answers))
        #expect(part.heading == "“First” is weakest, at 2.5 of 5, and divides people most")
        let table = try #require(part.tables.last)
        #expect(row(table, "First")?[1] == "2.5")
        #expect(row(table, "Second")?.prefix(4) == ["Second", "3.0", "1.00", "5"])
    }

    @Test("Parts with the same mean are not told apart, and one answer divides nobody")
    func tie() throws {
        let body = """
            sections:
              - {id: one, title: First, questions: [{id: a, text: A, scale: five}]}
              - {id: two, title: Second, questions: [{id: b, text: B, scale: five}]}
              - {id: three, title: Third, questions: [{id: c, text: C, scale: five}]}
            result: {show: bars}
            """
        let all = try part(study("organisations", body, answers: "organisation,a,b,c\nA,2,2,2\n"))
        #expect(all.heading == "All parts stand alike, at 2.0 of 5")
        let two = try part(study("organisations", body, answers: "organisation,a,b,c\nA,2,2,4\nB,2,2,5\n"))
        // First and Second are 2.0, Third 4.5; only in the third do the two differ.
        #expect(two.heading == "“First” and “Second” are weakest, at 2.0 of 5; “Third” divides people most")
    }

    @Test("Two sides stand beside each other, part by part and question by question")
    func sides() throws {
        let body = """
            sections:
              - {id: one, title: First, questions: [{id: a, text: A., scale: five}, {id: b, text: B., scale: five}]}
              - {id: two, title: Second, questions: [{id: c, text: C., scale: five}]}
            result: {show: bars, sides: [{title: Councils, kinds: [council]}, {title: Others, kinds: [health]}]}
            """
        // Councils: First (1.5 + 2.5)/2 = 2.0, Second 3.0. Health: First (4 + 5)/2 = 4.5, Second 3.0. Police is on no side.
        let answers = "organisation,a,b,c\nA,1,2,2\nB,3,2,4\nHospital,4,5,3\nPolice,1,1,1\n"
        let part = try part(
            study(
                "organisations", body, answers: answers, partners: ["A", "B", "Hospital", "Police"],
                kinds: ["Hospital": "NHS health trust", "Police": "police"]))
        #expect(part.heading == "Councils and Others differ most in “First”: 2.0 against 4.5")
        let questions = try #require(part.tables.first { $0.title.hasPrefix("Question by question") })
        // B: (2 + 2)/2 = 2 against 5.
        #expect(row(questions, "B.") == ["B.", "2.0", "5.0", "3.0"])
        #expect(questions.rows[0].cells[0] == .text("B."))
        // Where nobody of one side answered, all stand together.
        let alone = try self.part(study("organisations", body, answers: "organisation,a,b,c\nA,1,2,2\n"))
        #expect(alone.heading == "“First” is weakest, at 1.5 of 5")
    }

    @Test("Four people are too few to show anything of")
    func tooFew() throws {
        let body = "questions: [{id: a, text: A, scale: five}]\nresult: {show: bars}"
        let study = try study("people", body, answers: "a\n1\n2\n2\n3\n")
        #expect(study.parts.isEmpty)
        #expect(study.disclosure.reason == "Fewer than five people answered, so nothing is shown.")
    }

    @Test("The first place whose condition holds is taken, and hours are added up")
    func placement() throws {
        let body = """
            questions:
              - {id: need, text: "{partner}?", scale: five}
              - {id: hours, text: "{partner}?", kind: hours}
            result:
              show: placement
              places:
                - {id: core, title: Core partner, when: need >= 4}
                - {id: rest, title: Other}
            """
        // 6 + 4 = 10 hours go to core partners of 6 + 3 + 4 + 7 = 20.
        let answers = "organisation,about,need,hours\nA,B,5,6\nA,C,3,3\nB,A,4,4\nC,A,?,7\n"
        let part = try part(study("organisations about each other", body, answers: answers))
        #expect(part.heading == "Leaders give 20 hours a month to partners, 50% of them to core partners")
        let table = try #require(part.tables.first { $0.title == "Each partner, by how many put it where" })
        #expect(row(table, "A")?.dropFirst() == ["1", "1", "11"])
    }

    @Test("An appraisal weighs scores from 0 to 100, and says at which weight another option wins")
    func appraisal() throws {
        let body = """
            sections:
              - id: weights
                title: Weights
                once: yes
                questions: [{id: w, text: Weights, kind: points, choices: [x, y]}]
              - id: scores
                title: Scores
                questions: [{id: x, text: "{row}", scale: five}, {id: y, text: "{row}", scale: five}]
            rows: [{id: one, title: One}, {id: two, title: Two}]
            result: {show: appraisal, criteria: [x, y], weights: w}
            """
        // One: x 5 → 100, y 2 → 25; Two: x 3 → 50, y 4 → 75. With weights 60 and 40: 70 and 60.
        // Equal where 100w + 25(1 − w) = 50w + 75(1 − w): w = 0.5.
        let answers = "organisation,about,x,y,w\nA,,,,x=60|y=40\nA,one,5,2,\nA,two,3,4,\n"
        let part = try part(study("organisations about each row", body, answers: answers))
        #expect(part.heading.hasPrefix("“One” comes first, at 70 of 100; it stays first until"))
        #expect(part.heading.hasSuffix("50%"))
        #expect(row(part.tables[1], "Two")?.dropFirst() == ["60", "50", "75"])
    }

    @Test("A position on the curve is the sum of the shares of its phases")
    func curve() throws {
        let body = """
            sections:
              - {id: one, title: First, questions: [{id: a, text: A, scale: five}]}
              - {id: two, title: Second, questions: [{id: b, text: B, scale: five}]}
            result:
              show: curve
              phases: [{id: p, title: Begin, sections: [one]}, {id: q, title: Settle, sections: [two]}]
            """
        // Means 5 and 2: (5 − 1)/4 + (2 − 1)/4 = 1.25, so the second phase is under way.
        let answers = "a,b\n5,2\n5,2\n5,2\n5,1\n5,3\n"
        let part = try part(study("people", body, answers: answers))
        #expect(part.heading.hasPrefix("The partnership is at “Settle”, 1.3 of 2"))
        #expect(part.measures.last?.value == 1.25)
    }

    @Test("An item is met where more than half say so; what is open stands first")
    func checklist() throws {
        let body = """
            questions: [{id: a, text: First, scale: five}, {id: b, text: Second, scale: five}]
            result: {show: checklist, met-when: answer >= 4}
            """
        // First: 5 and 4 of three meet it; second: one of two, since one does not know.
        let answers = "organisation,a,b\nA,5,4\nB,4,?\nC,1,2\n"
        let part = try part(study("organisations", body, answers: answers))
        #expect(part.heading == "One of two items is met; one is open")
        #expect(part.tables[0].rows[0].cells[0] == .text("Second"))
        #expect(row(part.tables[0], "Second")?[2] == "1")
    }

    @Test("Where a questionnaire has no sections, each question has its own mean")
    func withoutSections() throws {
        let body = """
            questions: [{id: a, text: We know why., scale: five}, {id: b, text: We decide., scale: five}]
            result: {show: bars}
            """
        let part = try part(study("organisations", body, answers: "organisation,a,b\nA,5,2\nB,4,2\nC,3,2\n"))
        #expect(part.heading.hasPrefix("“We decide” is weakest, at 2.0 of 5"))
        #expect(row(part.tables[0], "We know why")?[1] == "4.0")
    }

    @Test("What is said of an item stands with who says it")
    func comments() throws {
        let body = """
            questions: [{id: a, text: First, scale: five, comment-when: a <= 2}]
            result: {show: checklist, met-when: answer >= 4}
            """
        let answers = "organisation,a,a: comment\nA,5,\nB,1,Nobody asked us.\n"
        let part = try part(study("organisations", body, answers: answers))
        #expect(row(part.tables[0], "First")?.last == "B: Nobody asked us.")
    }

    @Test("A row is a gap where every answer says so")
    func matrix() throws {
        let body = """
            questions: [{id: offer, text: "{row}?", scale: five}]
            rows: [{id: one, title: One}, {id: two, title: Two}]
            result: {show: matrix, question: offer, gap-when: answer <= 1}
            """
        let answers = "organisation,about,offer\nA,one,1\nA,two,1\nB,one,1\nB,two,4\n"
        let part = try part(study("organisations about each row", body, answers: answers))
        #expect(part.heading == "One gap: One")
    }
}
