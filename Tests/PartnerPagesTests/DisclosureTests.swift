import Content
import Formats
import Foundation
import Store
import Testing
import WebTesting
import Workbench

/// Nothing that anybody can look at depends on the answers of a group that is too small.
///
/// The strongest thing that can be said of a page: whatever a small group answers, not one byte of it changes.
@Suite("Small groups")
struct DisclosureTests {
    /// Organisations and how many of their people answer; three of them are too few.
    static let groups = [("bournemouth", 7), ("christchurch", 4), ("poole", 5), ("police", 1), ("fire", 3)]

    /// A wave of B6 in which the small groups give the answers of `seed`, the large ones always the same.
    static func locality(_ path: String, seed: UInt64, closed: Bool) throws -> LocalityFile {
        let file = try LocalityFile.create(at: path, sample: "dorset")
        let instrument = try #require(try Instrument.all().first { $0.id == "B6" })
        let wave = try file.openWave(of: instrument, title: "Winter", at: Date(timeIntervalSince1970: 1_795_000_000))
        var small = Generator(state: seed)
        var large = Generator(state: 1)
        for (organisation, count) in groups {
            try file.invite(count, to: wave, organisation: organisation, label: "Staff")
            for link in try file.respondents(of: wave) where link.organisation == organisation {
                let draft = try file.beginAnswers(link.token, at: Date(timeIntervalSince1970: 1_795_000_000))
                var answers: [String: LocalityFile.DraftAnswer?] = [:]
                for question in instrument.questions {
                    let step = (count < 5 ? small.next() : large.next()) % 5 + 1
                    answers[question.id] = .init(
                        value: question.scale == nil
                            ? "words of \(organisation) \(count < 5 ? "\(seed)" : "")" : "\(step)",
                        comment: question.scale == nil ? "" : "comment \(count < 5 ? "\(seed)" : "")")
                }
                try file.keep(answers, about: "", in: draft, with: link.token)
                try file.send(draft, with: link.token, at: Date(timeIntervalSince1970: 1_795_000_000))
            }
        }
        if closed { try file.closeWave(wave, at: Date(timeIntervalSince1970: 1_795_000_000)) }
        return file
    }

    struct Generator {
        var state: UInt64
        mutating func next() -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 40)
        }
    }

    /// Everything that can be read, taken from the table of routes: a page that is added later is among them.
    static var everything: [String] {
        let parts = [
            "{tool}": "B6", "{file}": "icon.svg", "{case}": "lightbulb", "{register}": "barriers", "{view}": "board",
            "{record}": "1", "{model}": "council-tax", "{token}": "nothing", "{draft}": "nothing", "{step}": "1",
            "/options/plans/{key}": "/options/plans/approved-2018", "/consultations/{key}": "/consultations/councils",
        ]
        return Routes.all.filter { $0.method == .get && !$0.isEndless }.map { route in
            parts.reduce(route.path) { $0.replacing($1.key, with: $1.value) }
        }
    }

    /// Every address that tells anything of the wave, in every choice that a reader has.
    static var addresses: [String] {
        let pairs = groups.map(\.0).flatMap { a in groups.map { "&organisation=\(a)&organisation=\($0.0)" } }
        return [
            "/", "/toolkit", "/partners", "/tools/B6", "/tools/B6/history", "/tools/B6/history/csv",
            "/tools/B6/answers.csv?wave=4", "/tools/B6/import", "/report/read", "/sources",
        ]
            + ([""] + pairs).flatMap { choice in
                ["/tools/B6/result?wave=4\(choice)"]
                    + (1...3).map { "/tools/B6/result/csv?wave=4&table=\($0)\(choice)" }
            }
    }

    @Test("No route of the table says anything else because a small group answered otherwise")
    func everyRoute() async throws {
        try await compare(closed: true, seeds: (31, 32)) { file, _ in
            let visitor = try Visitor(Workbench(file))
            var said: [String: String] = [:]
            for address in Self.everything { said[address] = try await Self.plain(visitor.get(address).text) }
            return said
        }
    }

    @Test("No page, table or file changes by a byte whatever a small group answers", arguments: [true, false])
    func independence(closed: Bool) async throws {
        try await compare(closed: closed, seeds: (11, 12)) { file, _ in
            let visitor = try Visitor(Workbench(file))
            var said: [String: String] = [:]
            for address in Self.addresses { said[address] = try await Self.plain(visitor.get(address).text) }
            return said
        }
    }

    @Test("Of a wave in which only four people answered nothing is said but that they were too few")
    func onlyFour() async throws {
        try await Scratch.changing { file in
            let instrument = try #require(try Instrument.all().first { $0.id == "B5" })
            let wave = try file.openWave(
                of: instrument, title: "Winter", at: Date(timeIntervalSince1970: 1_795_000_000))
            try file.invite(4, to: wave, organisation: nil, label: "Board")
            for link in try file.respondents(of: wave) {
                let draft = try file.beginAnswers(link.token, at: Date(timeIntervalSince1970: 1_795_000_000))
                var answers: [String: LocalityFile.DraftAnswer?] = [:]
                for question in instrument.questions {
                    answers[question.id] = .init(value: "5", comment: "four said so")
                }
                try file.keep(answers, about: "", in: draft, with: link.token)
                try file.send(draft, with: link.token, at: Date(timeIntervalSince1970: 1_795_000_000))
            }
            try file.closeWave(wave, at: Date(timeIntervalSince1970: 1_795_000_000))
            let visitor = try Visitor(Workbench(file))
            let result = try await visitor.get("/tools/B5/result?wave=4").page
            #expect(result.words.contains("Fewer than five people answered, so nothing is shown."))
            #expect(result.tables.isEmpty && result.pictures.isEmpty)
            #expect(try await visitor.get("/tools/B5/answers.csv?wave=4").status == 404)
            #expect(try await visitor.get("/tools/B5/result/csv?wave=4&table=1").status == 404)
            for address in Self.addresses {
                let text = try await visitor.get(address.replacing("B6", with: "B5")).text
                #expect(!text.contains("four said so"), "\(address)")
            }
            let folder = file.path + ".out"
            defer { try? FileManager.default.removeItem(atPath: folder) }
            try file.export(to: folder)
            #expect(!FileManager.default.fileExists(atPath: folder + "/answers-B5-4.csv"))
        }
    }

    @Test("A larger group is asked for where the locality says so, in consultations too", arguments: [true, false])
    func largerGroup(withSheets: Bool) async throws {
        try await Scratch.changing { file in
            let folder = file.path + ".out"
            defer { try? FileManager.default.removeItem(atPath: folder) }
            // The folder of the sample has rows of its invented people; what leaves a locality has counts.
            if withSheets {
                try FileManager.default.copyItem(
                    atPath: try #require(Sample.all().first).folder.path, toPath: folder)
            } else {
                try file.export(to: folder)
            }
            let name = folder + "/locality.yaml"
            let text = try String(contentsOfFile: name, encoding: .utf8) + "smallestGroup: 10\n"
            try text.write(toFile: name, atomically: true, encoding: .utf8)
            let copy = Scratch.path()
            let visitor = try Visitor(Workbench(LocalityFile.create(at: copy, folder: folder)))
            defer { try? FileManager.default.removeItem(atPath: copy) }
            let page = try await visitor.get("/consultations/councils?by=place").page
            #expect(page.words.contains("Counts below 10 are hidden"))
            let divided = try page.section("Who answered what")
            // Nine people of Poole name homes first.
            let homes = try divided.table("What should a new council look after first? By place")["Poole", "Homes"]
            #expect(homes == "fewer than 10")
            let cells = divided.tables.flatMap(\.rows).joined()
            #expect(!cells.contains { Int($0).map((1..<10).contains) == true })
            let webs = try await visitor.get("/tools/B6/result").page
            #expect(webs.words.contains("fewer than 10 people answered, so nothing of theirs is shown"))
        }
    }

    @Test("An export tells nothing of a small group, nor of a wave that is open", arguments: [true, false])
    func export(closed: Bool) async throws {
        try await compare(closed: closed, seeds: (21, 22)) { file, folder in
            try file.export(to: folder)
            var said: [String: String] = [:]
            for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
                said[name] = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
            }
            return said
        }
    }

    // MARK: Every kind of result

    /// A questionnaire of a council's own that people answer, and a file of answers in which one part – `SMALL` – is answered
    /// by two of six.
    struct Kind: Sendable, CustomTestStringConvertible {
        var name: String
        var asks: String
        var body: String
        var answers: String

        var testDescription: String { name }

        /// One for each way to show a result that people may be asked for.
        static let all: [Kind] = [
            Kind(
                name: "web", asks: "people of each organisation",
                body: two + "result: {show: web}\n",
                answers: "organisation,q1,q2,q2: comment\n" + people(6) { "poole,\($0 % 3 + 2),3,\n" }
                    + people(6) { "purbeck,3,\($0 <= 2 ? "SMALL,WORDS" : ",")\n" }),
            Kind(
                name: "bars", asks: "people", body: two + "result: {show: bars}\n",
                answers: "q1,q2,q2: comment\n" + people(6) { "3,\($0 <= 2 ? "SMALL,WORDS" : ",")\n" }),
            Kind(
                name: "curve", asks: "people",
                body: """
                    sections:
                      - {id: s1, title: One, questions: [{id: q1, text: One., scale: in-place}]}
                      - {id: s2, title: Two, questions: [{id: q2, text: Two., scale: in-place}]}
                    result:
                      show: curve
                      phases: [{id: p1, title: First, sections: [s1]}, {id: p2, title: Second, sections: [s2]}]

                    """, answers: "q1,q2\n" + people(6) { "3,\($0 <= 2 ? "SMALL" : "")\n" }),
            Kind(
                name: "placement", asks: "people",
                body: two.replacing("Two., scale: in-place", with: "Two., kind: hours") + places,
                answers: "q1,q2\n" + people(6) { "4,\($0 <= 2 ? "SMALL" : "")\n" }),
            Kind(
                name: "placement of rows", asks: "people about each row",
                body: two.replacing("Two., scale: in-place", with: "Two., kind: hours") + rows + places,
                answers: "sheet,about,q1,q2\n"
                    + people(6) { "\($0),r1,4,\n" + ($0 <= 2 ? "\($0),r2,SMALL,SMALL\n" : "") }),
            Kind(
                name: "matrix", asks: "people about each row",
                body: two + rows + "result: {show: matrix, question: q1, gap-when: answer <= 1}\n",
                answers: "sheet,about,q1\n" + people(6) { "\($0),r1,4\n" + ($0 <= 2 ? "\($0),r2,SMALL\n" : "") }),
            Kind(
                name: "appraisal", asks: "people about each row",
                body: """
                    sections:
                      - id: each
                        title: Each
                        questions: [{id: q1, text: One., scale: in-place}, {id: q2, text: Two., scale: in-place}]
                      - id: once
                        title: Once
                        once: yes
                        questions:
                          - id: weights
                            text: What counts?
                            kind: points
                            total: 100
                            optional: yes
                            choices: [{id: q1, title: One}, {id: q2, title: Two}]
                    rows: [{id: r1, title: Row one}, {id: r2, title: Row two}]
                    result: {show: appraisal, criteria: [q1, q2], weights: weights}

                    """,
                answers: "sheet,about,q1,q2,weights\n"
                    + people(6) {
                        "\($0),r1,4,2,\n\($0),r2,2,5,\n" + ($0 <= 2 ? "\($0),,,,q1=9SMALL|q2=POINTS\n" : "")
                    }),
            Kind(
                name: "checklist", asks: "people", body: two + "result: {show: checklist, met-when: answer >= 4}\n",
                answers: "q1,q2,q2: comment\n" + people(6) { "4,\($0 <= 2 ? "SMALL,WORDS" : ",")\n" }),
        ]

        private static let two = """
            questions:
              - {id: q1, text: One., scale: in-place}
              - {id: q2, text: Two., scale: in-place}

            """
        private static let rows = "rows: [{id: r1, title: Row one}, {id: r2, title: Row two}]\n"
        private static let places = """
            result:
              show: placement
              places:
                - {id: a, title: Alpha, when: q1 >= 3, means: Much., engage: []}
                - {id: b, title: Beta, means: Little., engage: []}

            """

        private static func people(_ count: Int, _ row: (Int) -> String) -> String {
            (1...count).map(row).joined()
        }

        /// A closed wave in which the small part was answered with this step.
        func locality(_ path: String, step: Int) throws -> LocalityFile {
            try locality(
                path,
                answers: answers.replacing("SMALL", with: "\(step)")
                    .replacing("POINTS", with: "\(10 - step)").replacing("WORDS", with: "words of \(step)"))
        }

        func locality(_ path: String, answers: String) throws -> LocalityFile {
            let file = try LocalityFile.create(at: path, sample: "dorset")
            let folder = ContentFolders.beside(path).appending(path: "instruments")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let text = "id: H1\ntitle: Ours\nwhy: To know.\npart: why\nasks: \(asks)\n\(body)source: Ours\n"
            try text.write(to: folder.appending(path: "H1.yaml"), atomically: true, encoding: .utf8)
            let all = try Instrument.all(ContentFolders(named: nil, beside: path))
            let instrument = try #require(all.first { $0.id == "H1" })
            let time = Date(timeIntervalSince1970: 1_795_000_000)
            let wave = try file.openWave(of: instrument, title: "Winter", at: time)
            let input = try InputFile(name: "answers.csv", bytes: Data(answers.utf8))
            _ = try file.importAnswers(input, instrument: instrument, wave: wave, at: time)
            try file.closeWave(wave, at: time)
            return file
        }
    }

    /// Every address that tells anything of the questionnaire, and every file of an export.
    private func said(of file: LocalityFile) async throws -> [String: String] {
        let visitor = try Visitor(Workbench(file))
        var said: [String: String] = [:]
        let addresses =
            [
                "/", "/toolkit", "/partners", "/tools/H1", "/tools/H1/history", "/tools/H1/history/csv",
                "/tools/H1/answers.csv?wave=1", "/report/read", "/tools/H1/result?wave=1",
                "/tools/H1/result?wave=1&organisation=poole&organisation=purbeck",
            ] + (1...4).map { "/tools/H1/result/csv?wave=1&table=\($0)" }
        for address in addresses { said[address] = try await Self.plain(visitor.get(address).text) }
        let folder = file.path + ".out"
        try file.export(to: folder)
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
            said[name] = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
        }
        return said
    }

    private func remove(_ path: String) {
        for one in [path, path + ".out", ContentFolders.beside(path).path] {
            try? FileManager.default.removeItem(atPath: one)
        }
    }

    @Test("Of every kind of result not a byte changes with what two of six said of one part", arguments: Kind.all)
    func part(kind: Kind) async throws {
        var seen: [[String: String]] = []
        for step in [1, 5] {
            let path = Scratch.path()
            defer { remove(path) }
            seen.append(try await said(of: kind.locality(path, step: step)))
        }
        let page = try PageDocument(try #require(seen[0]["/tools/H1/result?wave=1"]))
        #expect(!page.heading.isEmpty && !page.tables.isEmpty)
        #expect(seen[0]["answers-H1-1.csv"] != nil)
        for (address, text) in seen[0] { #expect(seen[1][address] == text, "\(address)") }
    }

    @Test("Where one of six differs neither that count nor the other is told, on the page, in its history or in a file")
    func minority() async throws {
        let kind = try #require(Kind.all.first { $0.name == "placement" })
        let path = Scratch.path()
        defer { remove(path) }
        let said = try await said(of: kind.locality(path, answers: "q1,q2\n4,2\n4,2\n4,2\n4,2\n4,2\n1,2\n"))
        let table = try #require(said["/tools/H1/result/csv?wave=1&table=1"])
        #expect(table.contains("Alpha,,Much.,Answers: too few to show") && table.contains("Beta,,Little.,Answers"))
        let history = try #require(said["/tools/H1/history/csv"])
        #expect(history.contains("Placed as alpha,,") && history.contains("Placed as beta,,"))
        #expect(history.contains("Leaders' hours a month,12"))
        let answers = try #require(said["answers-H1-1.csv"])
        #expect(answers.contains(",,q1,6,\"others, too few to show\",,\n") && answers.contains(",,q2,6,2,6,\n"))
        #expect(answers == said["/tools/H1/answers.csv?wave=1"]?.replacing("\u{feff}", with: ""))
    }

    @Test("The least and the most that any judge gives a criterion is nobody's business")
    func judges() async throws {
        let kind = try #require(Kind.all.first { $0.name == "appraisal" })
        let path = Scratch.path()
        defer { remove(path) }
        let rows = (1...6).map { "\($0),r1,4,2,\n\($0),r2,2,5,\n\($0),,,,q1=\(90 + $0)|q2=\(10 - $0)\n" }
        let said = try await said(of: kind.locality(path, answers: "sheet,about,q1,q2,weights\n" + rows.joined()))
        let page = try #require(said["/tools/H1/result?wave=1"])
        #expect(!page.contains("91% to 96%"))
        #expect(try PageDocument(page).tables.contains { $0.rows.joined().contains("not shown") })
    }

    /// Links are secrets made anew each time; the rest is compared as it is.
    private static func plain(_ text: String) -> String { text.replacing(#/\/answer\/[a-z0-9]+/#, with: "/answer/…") }

    private func compare(
        closed: Bool, seeds: (UInt64, UInt64), _ look: (LocalityFile, String) async throws -> [String: String]
    ) async throws {
        var seen: [[String: String]] = []
        for seed in [seeds.0, seeds.1] {
            let path = Scratch.path()
            defer {
                try? FileManager.default.removeItem(atPath: path)
                try? FileManager.default.removeItem(atPath: path + ".out")
            }
            seen.append(try await look(Self.locality(path, seed: seed, closed: closed), path + ".out"))
        }
        #expect(seen[0].keys == seen[1].keys)
        for (address, text) in seen[0] {
            #expect(seen[1][address] == text, "\(address) differs between seeds \(seeds)")
            #expect(!text.contains("words of police") && !text.contains("words of fire"), "\(address)")
        }
    }
}
