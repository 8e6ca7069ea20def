import Content
import Formats
import Foundation
import GRDB
import PartnerStudies
import Store
import StoreTesting
import TestSupport
import Testing

@Suite("Partners, waves and answers")
struct PartnersTests {
    let scratch: Scratch

    init() throws { scratch = try Scratch() }

    static let scale = RatingScale(
        id: "degree", title: "How much",
        steps: ["Not", "Little", "Mostly", "Fully"].map { .init(word: $0, meaning: "") })

    /// Asks one thing; the words after `asks` are those of a file.
    static func instrument(_ asks: String, id: String = "X1", version: Int = 1) throws -> Instrument {
        try Instrument(text: text(asks, id: id, version: version), file: "x.yaml", scales: ["degree": scale])
    }

    static func text(_ asks: String, id: String = "X1", version: Int = 1) -> String {
        """
        id: \(id)
        version: \(version)
        title: Trust
        why: To know.
        part: why
        asks: \(asks)
        questions:
          - {id: trust, text: "Trust?", scale: degree}
          - {id: words, text: "Why?", kind: text, optional: yes}
        result: {show: bars}
        source: Ours
        """
    }

    /// A locality with partners A, B, C …
    func locality(_ names: [String] = ["A", "B", "C"]) throws -> LocalityFile {
        let file = try LocalityFile.create(at: scratch.path("a.locality"), title: "Nowhere", profile: "2018")
        for name in names { try file.add(Organisation(key: name.lowercased(), name: name, kind: "council"), at: today) }
        return file
    }

    func input(_ text: String) throws -> InputFile { try InputFile(name: "answers.csv", bytes: Data(text.utf8)) }

    /// Lets as many people of each organisation answer as are told, all of them with this step and these words.
    func answer(
        _ file: LocalityFile, _ wave: Wave, _ people: [(organisation: String?, count: Int, step: Int, words: String)]
    ) throws {
        for group in people {
            try file.invite(group.count, to: wave, organisation: group.organisation, label: "Staff")
            for link in try file.respondents(of: wave)
            where link.organisation == group.organisation && !link.hasAnswered {
                let draft = try file.beginAnswers(link.token, at: today)
                try file.keep(
                    [
                        "trust": .init(value: "\(group.step)", comment: ""),
                        "words": .init(value: group.words, comment: ""),
                    ], about: "", in: draft, with: link.token)
                try file.send(draft, with: link.token, at: today)
            }
        }
    }

    @Test("Every answer of the sample fits its question, and every instrument of its year has been asked")
    func sample() throws {
        let file = try scratch.sample()
        for instrument in try Instrument.all() {
            let waves = try file.waves(of: instrument.id)
            let isOften = ["A7", "A8", "B1", "B5", "B6", "B7"].contains(instrument.id)
            let isOfOtherYear = !instrument.profiles.isEmpty && !instrument.profiles.contains("2018")
            #expect(waves.count == (isOften ? 3 : isOfOtherYear ? 0 : 1), "\(instrument.id)")
            for wave in waves {
                #expect(wave.note.contains("Invented"))
                #expect(!wave.isOpen && wave.isAnonymous == instrument.isAnonymous)
                let table = try file.disclosure(of: wave).answers
                #expect(!table.entries.isEmpty)
                for entry in table.entries {
                    let question = try #require(instrument.question(table.questions[entry.question]))
                    #expect(throws: Never.self) { try question.answer(entry.value) }
                }
            }
        }
    }

    @Test("Two waves of one instrument are not open at once, and a closed one stays closed")
    func oneAtATime() throws {
        let file = try locality()
        let instrument = try Self.instrument("organisations")
        let wave = try file.openWave(of: instrument, title: "Spring", at: today)
        #expect(
            refusal { try file.openWave(of: instrument, title: "Summer", at: today) }
                == "“Spring” is open still; close it before you open another.")
        try file.closeWave(wave, at: today)
        #expect(refusal { try file.closeWave(wave, at: today) }?.contains("was closed on") == true)
        #expect(throws: DatabaseError.self) {
            try file.database.write { try $0.execute(sql: "UPDATE wave SET closed = NULL") }
        }
        let token = try file.respondents(of: wave)[0].token
        #expect(refusal { try file.beginAnswers(token, at: today) }?.contains("“Spring” closed on") == true)
        let text = "organisation,trust\nA,3\n"
        #expect(
            refusal { try file.importAnswers(input(text), instrument: instrument, wave: wave, at: today) }
                == "“Spring” is closed; nothing more is answered in it.")
    }

    @Test("Only those chosen are asked, and somebody must be")
    func chosen() throws {
        let file = try locality()
        let instrument = try Self.instrument("organisations")
        #expect(
            refusal { try file.openWave(of: instrument, title: "Spring", asking: ["nobody"], at: today) }
                == "Choose at least one organisation to ask.")
        let wave = try file.openWave(of: instrument, title: "Spring", asking: ["c", "a"], at: today)
        #expect(try file.respondents(of: wave).compactMap(\.organisation) == ["a", "c"])
    }

    @Test("A partner that left is neither asked nor heard any more, and what it said stays")
    func left() throws {
        let file = try locality()
        let instrument = try Self.instrument("organisations")
        let wave = try file.openWave(of: instrument, title: "Spring", at: today)
        _ = try file.importAnswers(
            input("organisation,trust\nA,3\nB,2\n"), instrument: instrument, wave: wave, at: today)
        try file.leave("a", on: "2026-12-24", at: today)
        let token = try #require(try file.respondents(of: wave).first { $0.organisation == "a" }?.token)
        #expect(
            refusal { try file.beginAnswers(token, at: today) }
                == "A left the partnership on 24 December 2026, so it is not asked any more.")
        #expect(
            refusal {
                try file.importAnswers(
                    input("organisation,trust\nA,4\n"), instrument: instrument, wave: wave, at: today)
            }
                == "answers.csv, line 2, column “organisation”: A left the partnership on 24 December 2026, so it does not answer any more."
        )
        #expect(try file.disclosure(of: wave).answers.sheets == ["a", "b"])
        #expect(refusal { try file.leave("a", on: "2026-12-25", at: today) }?.contains("already") == true)
        try file.closeWave(wave, at: today)
        let next = try file.openWave(of: instrument, title: "Summer", at: today)
        #expect(try file.respondents(of: next).compactMap(\.organisation) == ["b", "c"])
    }

    @Test("Answers that came from a file while somebody wrote a draft do not keep the draft from being sent")
    func draftBesideImport() throws {
        let file = try locality()
        let instrument = try Self.instrument("organisations")
        let wave = try file.openWave(of: instrument, title: "Spring", at: today)
        let token = try #require(try file.respondents(of: wave).first { $0.organisation == "a" }?.token)
        let draft = try file.beginAnswers(token, at: today)
        try file.keep(["trust": .init(value: "4", comment: "")], about: "", in: draft, with: token)
        _ = try file.importAnswers(input("organisation,trust\nA,3\n"), instrument: instrument, wave: wave, at: today)
        try file.send(draft, with: token, at: today)
        let table = try file.disclosure(of: wave).answers
        #expect(table.sheets == ["a"] && table.entries.map(\.value) == ["4"])
    }

    @Test(
        "Answers that cannot be are refused with line and column, and nothing is stored",
        arguments: [
            (
                "organisation,trust\nA,9\n",
                "line 2, column “trust”: “9” is no answer to “trust”; a step of the scale “How much”, 1 to 4, was expected."
            ),
            ("organisation,trust\nZ,3\n", "line 2, column “organisation”: “Z” is not a partner of this locality."),
            (
                "organisation,trsut\nA,3\n",
                "line 1, column “trsut”: this is not a question of X1; there are trust, words."
            ),
            ("trust\n3\n", "line 1: there is no column “organisation”."),
            ("organisation,trust\n", "there is no row of answers."),
            (
                "organisation,trust\nA,3\nB\n",
                "line 3: the row has 1 field; the headings have 2. Put a separator for each cell that is empty."
            ),
        ])
    func refusesAnswers(text: String, sentence: String) throws {
        let file = try locality()
        let instrument = try Self.instrument("organisations")
        let wave = try file.openWave(of: instrument, title: "Spring", at: today)
        #expect(
            refusal { try file.importAnswers(input(text), instrument: instrument, wave: wave, at: today) }
                == "answers.csv\(sentence.hasPrefix("line") ? ", " : ": ")\(sentence)")
        #expect(try file.disclosure(of: wave).answers.sheets.isEmpty)
    }

    @Test("Every mistake in a file of answers is found, not the first only")
    func allMistakes() throws {
        let file = try locality()
        let instrument = try Self.instrument("organisations about each other")
        let wave = try file.openWave(of: instrument, title: "Spring", at: today)
        let text = "organisation,about,trust\nA,B,0\nA,A,3\nB,Q,3\nB,C,2\nB,C,2\n"
        let said = refusal { try file.importAnswers(input(text), instrument: instrument, wave: wave, at: today) } ?? ""
        for words in [
            "“0” is no answer", "A answers about itself", "“Q” is not a partner", "was answered about in a row above",
        ] {
            #expect(said.contains(words), "\(said)")
        }
    }

    @Test("An organisation that answers again begins with what it said, and both versions stay")
    func revision() throws {
        let file = try locality()
        let instrument = try Self.instrument("organisations")
        let wave = try file.openWave(of: instrument, title: "Spring", at: today)
        let token = try file.respondents(of: wave)[0].token
        let first = try file.beginAnswers(token, at: today)
        #expect(try file.beginAnswers(token, at: today) == first)
        try file.keep(["trust": .init(value: "2", comment: "late")], about: "", in: first, with: token)
        try file.send(first, with: token, at: today)
        #expect(try file.draft(first, with: token) == nil)
        let second = try file.beginAnswers(token, at: today)
        #expect(try file.draft(second, with: token)?[""]?["trust"] == .init(value: "2", comment: "late"))
        try file.keep(["trust": .init(value: "4", comment: "")], about: "", in: second, with: token)
        try file.send(second, with: token, at: today)
        let table = try file.disclosure(of: wave).answers
        #expect(table.entries.map(\.value) == ["4"])
        try file.export(to: scratch.path("out"))
        let text = try String(contentsOfFile: scratch.path("out/answers-X1-1.csv"), encoding: .utf8)
        #expect(text.contains("a,1,") && text.contains("a,2,"))
        #expect(throws: DatabaseError.self) {
            try file.database.write { try $0.execute(sql: "UPDATE answer SET value = '1'") }
        }
        #expect(throws: DatabaseError.self) { try file.database.write { try $0.execute(sql: "DELETE FROM sheet") } }
    }

    @Test("Nothing in the file joins an anonymous sheet to its link: no time, no order, no key")
    func structure() throws {
        let file = try locality()
        let wave = try file.openWave(of: Self.instrument("people of each organisation"), title: "Spring", at: today)
        try answer(file, wave, [("a", 40, 2, "x")])
        try file.database.read { db in
            let sheets = try Row.fetchAll(db, sql: "SELECT id, draft, sent, revision FROM sheet")
            #expect(sheets.count == 40)
            for sheet in sheets {
                let (draft, sent): (String?, String?) = (sheet["draft"], sheet["sent"])
                #expect(draft == nil && sent == nil)
            }
            // Sheets are numbered at random: forty in the order of their coming would be one chance in 40!.
            let ids = sheets.map { $0["id"] as Int64 }
            #expect(Set(ids).count == 40 && ids.allSatisfy { $0 > 1_000_000 })
            #expect(try String.fetchAll(db, sql: "SELECT what FROM history").allSatisfy { !$0.contains("answered") })
        }
        #expect(throws: DatabaseError.self) {
            try file.database.write {
                try $0.execute(
                    sql: "INSERT INTO sheet (id, wave, organisation, sent) VALUES (1, \(wave.id), 1, '2026-01-01')")
            }
        }
        let used = try file.respondents(of: wave)[0].token
        #expect(refusal { try file.beginAnswers(used, at: today) }?.contains("This link has been used.") == true)
    }

    @Test("Nothing of an anonymous wave is seen while it is open, nor of a group below five, in file or export")
    func withheld() throws {
        let file = try locality()
        let wave = try file.openWave(of: Self.instrument("people of each organisation"), title: "Spring", at: today)
        try answer(file, wave, [("a", 6, 2, "six of us"), ("b", 4, 3, "four of us"), ("c", 5, 4, "five of us")])
        #expect(try file.disclosure(of: wave).answers.sheets.isEmpty)
        #expect(try file.disclosure(of: wave).reason?.contains("when the wave is closed") == true)
        try file.closeWave(wave, at: today)
        let shown = try file.disclosure(of: try #require(try file.waves().first))
        let seen = Dictionary(grouping: shown.answers.sheets.compactMap(\.self)) { $0 }.mapValues(\.count)
        #expect(seen == ["a": 6, "c": 5])
        #expect(shown.withheld == ["b"])
        try file.export(to: scratch.path("out"))
        let text = try String(contentsOfFile: scratch.path("out/answers-X1-1.csv"), encoding: .utf8)
        #expect(text.contains("six of us") && text.contains("five of us") && !text.contains("four of us"))
        #expect(
            try file.leftOutOfExport() == [
                "X1, “Spring”: answers of b are left out, since fewer than five people answered there.",
                "Of anonymous answers only counts by question are written, and comments apart from them; the answers of each person stay in the locality, and a copy of its file is their backup.",
            ])
        // What was left out is still told of after the way back.
        let back = try LocalityFile.create(at: scratch.path("b.locality"), folder: scratch.path("out"))
        #expect(try back.disclosure(of: try #require(try back.waves().first)).withheld == ["b"])
        try back.export(to: scratch.path("again"))
        #expect(try scratch.contents("out") == scratch.contents("again"))
    }

    @Test(
        "Of an anonymous wave counts leave and no row of a person: what few gave is not named, and comments stand apart"
    )
    func counts() throws {
        let file = try locality(["A", "B"])
        let instrument = try Self.instrument("people of each organisation")
        let wave = try file.openWave(of: instrument, title: "Spring", at: today)
        // Of a seven chose 2, five 3, and one 4: a single 4 would follow from 13 − 12, so the five are hidden as well.
        try answer(
            file, wave,
            [("a", 7, 2, "first"), ("a", 5, 3, "second"), ("a", 1, 4, "third"), ("b", 5, 1, "fourth"), ("b", 6, 2, "")])
        try file.closeWave(wave, at: today)
        let closed = try #require(try file.waves().first)
        let text = try #require(try file.answersFile(of: closed, instrument: instrument))
        #expect(
            text == """
                organisation,about,question,people,answer,count,comment
                a,,,13,,,
                b,,,11,,,
                a,,trust,13,2,7,
                a,,trust,13,"others, too few to show",,
                a,,words,13,"others, too few to show",,
                b,,trust,11,1,5,
                b,,trust,11,2,6,
                b,,words,5,"others, too few to show",,
                ,,words,,,,first
                ,,words,,,,first
                ,,words,,,,first
                ,,words,,,,first
                ,,words,,,,first
                ,,words,,,,first
                ,,words,,,,first
                ,,words,,,,fourth
                ,,words,,,,fourth
                ,,words,,,,fourth
                ,,words,,,,fourth
                ,,words,,,,fourth
                ,,words,,,,second
                ,,words,,,,second
                ,,words,,,,second
                ,,words,,,,second
                ,,words,,,,second
                ,,words,,,,third

                """)
        // The way back: what is told is the counts, and the folder is the same again.
        let folder = ContentFolders.beside(file.path).appending(path: "instruments")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Self.text("people of each organisation").write(
            to: folder.appending(path: "x.yaml"), atomically: true, encoding: .utf8)
        try file.export(to: scratch.path("out"))
        #expect(try String(contentsOfFile: scratch.path("out/answers-X1-1.csv"), encoding: .utf8) == text)
        let back = try LocalityFile.create(at: scratch.path("b.locality"), folder: scratch.path("out"))
        try back.export(to: scratch.path("again"))
        #expect(try scratch.contents("out") == scratch.contents("again"))
        let study = try InstrumentStudy(back, instrument, wave: #require(try back.waves().first))
        #expect(study.parts.map(\.heading) == ["What 24 people answered is known question by question"])
        #expect(study.response.hasPrefix("24 of 24 people"))
        let table = try #require(study.parts.first?.tables.first)
        #expect(table.csv().contains("A,Trust?,Little,7,13"))
    }

    @Test("A folder of version 0.1.0, which has rows of people, is read as before and leaves as counts")
    func rows() throws {
        let file = try locality(["A"])
        let instrument = try Self.instrument("people of each organisation")
        let wave = try file.openWave(of: instrument, title: "Spring", at: today)
        try answer(file, wave, [("a", 6, 2, "x")])
        try file.closeWave(wave, at: today)
        try file.export(to: scratch.path("out"))
        let rows = "sheet,organisation,about,trust,words\n" + (1...6).map { "\($0),a,,2,x\n" }.joined()
        try rows.write(toFile: scratch.path("out/answers-X1-1.csv"), atomically: true, encoding: .utf8)
        let back = try LocalityFile.create(at: scratch.path("b.locality"), folder: scratch.path("out"))
        let disclosure = try back.disclosure(of: #require(try back.waves().first))
        #expect(disclosure.answers.sheets.count == 6 && disclosure.counts == nil)
        try back.export(to: scratch.path("again"))
        let text = try String(contentsOfFile: scratch.path("again/answers-X1-1.csv"), encoding: .utf8)
        #expect(text.contains("a,,trust,6,2,6,\n") && !text.contains("sheet"))
    }

    @Test(
        "Counts that cannot be are refused with the line",
        arguments: [
            ("a,,trust,6,2,7,\n", "line 3, column “count”: more answers are counted than people answered."),
            ("a,,trust,none,2,6,\n", "line 3, column “people”: “none” is not a number of people"),
            ("z,,trust,6,2,6,\n", "line 3, column “organisation”: “z” is not a partner of this locality."),
        ])
    func refusesCounts(row: String, sentence: String) throws {
        let file = try locality(["A"])
        let instrument = try Self.instrument("people of each organisation")
        let wave = try file.openWave(of: instrument, title: "Spring", at: today)
        try answer(file, wave, [("a", 6, 2, "x")])
        try file.closeWave(wave, at: today)
        try file.export(to: scratch.path("out"))
        let text = AnswerCounts.titles.joined(separator: ",") + "\na,,,6,,,\n" + row
        try text.write(toFile: scratch.path("out/answers-X1-1.csv"), atomically: true, encoding: .utf8)
        let said = refusal { try LocalityFile.create(at: scratch.path("b.locality"), folder: scratch.path("out")) }
        #expect(said?.contains(sentence) == true, "\(said ?? "nothing was said")")
        #expect(!FileManager.default.fileExists(atPath: scratch.path("b.locality")))
    }

    @Test("Where a larger smallest group is asked for, counts of smaller ones are not shown")
    func largerGroup() throws {
        let counts = AnswerCounts(
            groups: [.init(organisation: "a", people: 6), .init(organisation: "b", people: 12)],
            questions: [
                .init(organisation: "a", about: "", question: "q", people: 6, answers: [.init(value: "1", people: 6)]),
                .init(organisation: "b", about: "", question: "q", people: 12, answers: [.init(value: "1", people: 6)]),
                .init(
                    organisation: "b", about: "", question: "r", people: 12, answers: [.init(value: "1", people: 12)]),
            ], comments: [.init(about: "", question: "q", text: "x"), .init(about: "", question: "r", text: "y")])
        let kept = counts.keeping(atLeast: 10)
        #expect(kept.groups.map(\.organisation) == ["b"])
        #expect(kept.questions.map { $0.answers.map(\.people) } == [[], [12]])
        #expect(kept.comments.map(\.text) == ["y"])
    }
}
