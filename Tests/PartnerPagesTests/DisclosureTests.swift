import Content
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
                let draft = try file.beginAnswers(link.token)
                var answers: [String: LocalityFile.DraftAnswer?] = [:]
                for question in instrument.questions {
                    let step = (count < 5 ? small.next() : large.next()) % 5 + 1
                    answers[question.id] = .init(
                        value: question.scale == nil
                            ? "words of \(organisation) \(count < 5 ? "\(seed)" : "")" : "\(step)",
                        comment: question.scale == nil ? "" : "comment \(count < 5 ? "\(seed)" : "")")
                }
                try file.keep(answers, about: "", in: draft, of: wave)
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
                let draft = try file.beginAnswers(link.token)
                var answers: [String: LocalityFile.DraftAnswer?] = [:]
                for question in instrument.questions {
                    answers[question.id] = .init(value: "5", comment: "four said so")
                }
                try file.keep(answers, about: "", in: draft, of: wave)
                try file.send(draft, with: link.token, at: Date(timeIntervalSince1970: 1_795_000_000))
            }
            try file.closeWave(wave, at: Date(timeIntervalSince1970: 1_795_000_000))
            let visitor = try Visitor(Workbench(file))
            let result = try await visitor.get("/tools/B5/result?wave=4").text
            #expect(result.contains("Fewer than five people answered, so nothing is shown."))
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

    @Test("A larger group is asked for where the locality says so, in consultations too")
    func largerGroup() async throws {
        try await Scratch.changing { file in
            let folder = file.path + ".out"
            defer { try? FileManager.default.removeItem(atPath: folder) }
            try file.export(to: folder)
            let name = folder + "/locality.yaml"
            let text = try String(contentsOfFile: name, encoding: .utf8) + "smallestGroup: 10\n"
            try text.write(toFile: name, atomically: true, encoding: .utf8)
            let copy = Scratch.path()
            let visitor = try Visitor(Workbench(LocalityFile.create(at: copy, folder: folder)))
            defer { try? FileManager.default.removeItem(atPath: copy) }
            let page = try await visitor.get("/consultations/councils?by=age").text
            #expect(page.contains("Counts below 10 are hidden") && page.contains("fewer than 10"))
            let webs = try await visitor.get("/tools/B6/result").text
            #expect(webs.contains("fewer than 10 people answered, so nothing of theirs is shown"))
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
