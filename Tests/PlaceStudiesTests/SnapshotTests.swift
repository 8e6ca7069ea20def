import Foundation
import GRDB
import PlaceStudies
import Store
import Synchronization
import TestSupport
import Testing

@Suite("A place is of one state of its file")
struct SnapshotTests {
    let scratch: Scratch

    init() throws { scratch = try Scratch() }

    @Test("While another program renames the locality and changes its figures together, no place has both old and new")
    func together() async throws {
        let file = try scratch.sample()
        let path = file.path
        let isDone = Mutex(false)
        // Another program: title and population are changed in one transaction, to and fro.
        let writer = Task.detached {
            let other = try DatabaseQueue(path: path)
            var number: Int64 = 0
            while !isDone.withLock({ $0 }) {
                number += 1
                let people = number
                try? other.write { db in
                    try db.execute(sql: "UPDATE locality SET title = ?", arguments: ["\(people)"])
                    try db.execute(
                        sql: """
                            UPDATE observation SET digits = ?, decimals = 0 WHERE statistic =
                                (SELECT statistic FROM role WHERE role = 'population')
                            """, arguments: [people])
                }
            }
        }
        defer { isDone.withLock { $0 = true } }
        var titles: Set<String> = []
        for _ in 0..<40 {
            let place = try Place(file)
            let people = try #require(place.roles[.population]).values.values
            guard Decimal(string: place.title) != nil else { continue }
            #expect(Set(people.map { "\($0)" }) == [place.title])
            titles.insert(place.title)
        }
        #expect(titles.count > 1, "the other program wrote nothing meanwhile")
        isDone.withLock { $0 = true }
        try await writer.value
    }

    @Test("Reads inside a snapshot see the same, and a write waits until it is over")
    func nested() throws {
        let file = try scratch.sample()
        let before = try file.identity().title
        let other = try LocalityFile(opening: file.path)
        try file.snapshot { () throws in
            #expect(try file.identity().title == before)
            #expect(throws: LocalityFile.Failure.self) { try other.setProfile("2026", at: today) }
            #expect(try file.identity().profile == "2018")
        }
        try other.setProfile("2026", at: today)
        #expect(try file.identity().profile == "2026")
    }
}
