import Consultations
import Content
import Foundation
import GRDB
import Store
import StoreTesting
import TestSupport
import Testing

/// Reads the bytes of a file as somebody would who wants to know who answered when.
///
/// SQLite fills a page from its end, so a row that came later stands before the rows that came earlier.
@Suite("The order in which anonymous answers came")
struct OrderTests {
    let scratch: Scratch

    init() throws { scratch = try Scratch() }

    static let people = 300

    private static func name(_ place: Int) -> String { String(1_000 + place) }

    /// Sends sheets one after another; in each stands its place in the order of sending.
    private func sent() throws -> (file: LocalityFile, wave: Wave) {
        let file = try LocalityFile.create(at: scratch.path("a.locality"), title: "Nowhere", profile: "2018")
        try file.add(Organisation(key: "a", name: "A", kind: "x"), at: today)
        let instrument = try PartnersTests.instrument("people of each organisation")
        let wave = try file.openWave(of: instrument, title: "Spring", at: today)
        try file.invite(Self.people, to: wave, organisation: "a", label: "Staff")
        for (place, link) in try file.respondents(of: wave).enumerated() {
            let draft = try file.beginAnswers(link.token, at: today)
            let answers: [String: LocalityFile.DraftAnswer?] = [
                "trust": .init(value: "\(place % 4 + 1)", comment: ""),
                "words": .init(value: "sheet number \(Self.name(place))", comment: ""),
            ]
            try file.keep(answers, about: "", in: draft, with: link.token)
            try file.send(draft, with: link.token, at: today)
        }
        return (file, wave)
    }

    /// Of each page that holds something of several sheets, the places in the order of sending as they stand in its bytes.
    ///
    /// - Parameter find: which sheet each cell of a page is, by the offset of the cell.
    private func orders(_ mark: (Int) -> Data) throws -> [[Int]] {
        let bytes = [UInt8](try scratch.bytes("a.locality"))
        let size = Int(bytes[16]) << 8 | Int(bytes[17])
        var pages: [Int: [(offset: Int, place: Int)]] = [:]
        let all = Data(bytes)
        for place in 0..<Self.people {
            let searched = mark(place)
            var from = all.startIndex
            while let found = all.range(of: searched, in: from..<all.endIndex) {
                pages[found.lowerBound / size, default: []].append((found.lowerBound, place))
                from = found.upperBound
            }
        }
        return pages.sorted { $0.key < $1.key }.map { $0.value.sorted { $0.offset > $1.offset }.map(\.place) }
    }

    /// Spearman's rank correlation of the order in the bytes with the order of sending, the mean of all pages by the number
    /// of their cells.
    static func correlation(_ orders: [[Int]]) -> Double {
        var (sum, count) = (0.0, 0.0)
        for order in orders where order.count > 3 {
            let ranked = order.sorted()
            let ranks = order.map { Double(ranked.firstIndex(of: $0) ?? 0) }
            let n = Double(order.count)
            let distance = ranks.enumerated().reduce(0) {
                $0 + ($1.element - Double($1.offset)) * ($1.element - Double($1.offset))
            }
            sum += n * (1 - 6 * distance / (n * (n * n - 1)))
            count += n
        }
        return count > 0 ? sum / count : 0
    }

    @Test("The measure is 1 for what stands in order, −1 for the reverse, and near nil for an order of chance")
    func measure() {
        #expect(Self.correlation([[1, 4, 7, 9, 11]]) == 1)
        #expect(Self.correlation([[11, 9, 7, 4, 1]]) == -1)
        var generator = SplitMix(state: 7)
        #expect(abs(Self.correlation([(0..<400).shuffled(using: &generator)])) < 0.2)
    }

    @Test(
        "While a wave is open its file tells the order; once it is closed no byte does, in tables, indexes or free space"
    )
    func closed() throws {
        let (file, wave) = try sent()
        func marks() throws -> [[[Int]]] {
            // The words of a sheet, end with what no other place begins with; and its number, as indexes hold it.
            let ids = try file.read { db in
                try Row.fetchAll(db, sql: "SELECT sheet, value FROM answer WHERE question = 'words'")
            }
            var number: [Int: Int64] = [:]
            for row in ids {
                let words: String = row["value"]
                number[(Int(words.dropFirst("sheet number ".count)) ?? 0) - 1_000] = row["sheet"]
            }
            return [
                try orders { Data("wordssheet number \(Self.name($0))".utf8) },
                try orders { place in withUnsafeBytes(of: (number[place] ?? 0).bigEndian) { Data($0) } },
            ]
        }
        let before = try marks().map(Self.correlation)
        #expect(before.allSatisfy { $0 > 0.25 }, "the promise on the page says so: \(before)")
        try file.closeWave(wave, at: today)
        let after = try marks().map(Self.correlation)
        print("rank correlation while open \(before), closed \(after)")
        // 300 sheets by chance: 0.06 either way is usual, 0.3 is one in a million.
        #expect(after.allSatisfy { abs($0) < 0.3 }, "\(after)")
        // Each stands once: nothing is left in pages that are free.
        let text = String(decoding: try scratch.bytes("a.locality"), as: UTF8.self)
        #expect(text.ranges(of: "sheet number ").count == Self.people)
        let closed = try #require(try file.waves(of: wave.instrument).first { $0.id == wave.id })
        #expect(try file.disclosure(of: closed).answers.sheets.count == Self.people)
    }

    @Test("Answers to a consultation that is over are written anew once, and are the same answers")
    func consultation() throws {
        let file = try scratch.sample()
        let before = try #require(try file.consultation("councils"))
        try file.settleConsultations(today: "2000-01-01")
        #expect(try settled(file) == 0)
        try file.settleConsultations(today: "2030-01-01")
        #expect(try settled(file) == 1)
        let after = try #require(try file.consultation("councils"))
        #expect(after == before)
        let bytes = try scratch.bytes("dorset.locality")
        try file.settleConsultations(today: "2031-01-01")
        #expect(try scratch.bytes("dorset.locality") == bytes)
    }

    private func settled(_ file: LocalityFile) throws -> Int {
        try file.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM consultation WHERE settled") ?? -1 }
    }
}
