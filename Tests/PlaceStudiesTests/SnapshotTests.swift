import Foundation
import GRDB
import PlaceStudies
import Store
import StoreTesting
import Synchronization
import Testing

@Suite("A place is of one state of its file")
struct SnapshotTests {
    let scratch: Scratch

    init() throws { scratch = try Scratch() }

    @Test("While another program renames the locality and changes its figures together, no place has both old and new")
    func together() throws {
        let file = try scratch.sample()
        let path = file.path
        let isDone = Mutex(false)
        // Another program: title and population are changed in one transaction, to and fro.
        let refusal = Mutex<String?>(nil)
        let hasEnded = DispatchSemaphore(value: 0)
        // A thread of its own: tests may have taken all that tasks run on.
        Thread.detachNewThread {
            defer { hasEnded.signal() }
            do {
                var configuration = Configuration()
                configuration.busyMode = .timeout(5)
                let other = try DatabaseQueue(path: path, configuration: configuration)
                var number: Int64 = 0
                while !isDone.withLock({ $0 }) {
                    number += 1
                    let people = number
                    try other.write { db in
                        try db.execute(sql: "UPDATE locality SET title = ?", arguments: ["\(people)"])
                        try db.execute(
                            sql: """
                                UPDATE observation SET digits = ?, decimals = 0 WHERE statistic =
                                    (SELECT statistic FROM role WHERE role = 'population')
                                """, arguments: [people])
                    }
                }
            } catch {
                refusal.withLock { $0 = "\(error)" }
            }
        }
        defer { isDone.withLock { $0 = true } }
        var titles: Set<String> = []
        // Until several of its changes were seen, on a busy machine too.
        let deadline = ContinuousClock.now + .seconds(30)
        while titles.count < 10, ContinuousClock.now < deadline {
            let place = try Place(file)
            let people = try #require(place.roles[.population]).values.values
            guard Decimal(string: place.title) != nil else { continue }
            #expect(Set(people.map { "\($0)" }) == [place.title])
            titles.insert(place.title)
        }
        #expect(titles.count > 1, "the other program wrote nothing meanwhile")
        isDone.withLock { $0 = true }
        #expect(hasEnded.wait(timeout: .now() + 30) == .success)
        #expect(refusal.withLock { $0 } == nil)
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
