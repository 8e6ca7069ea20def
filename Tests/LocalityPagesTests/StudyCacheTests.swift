import Dispatch
import Foundation
import LocalityPages
import Synchronization
import Testing

@Suite("What is worked out once")
struct StudyCacheTests {
    struct Problem: Error {}

    @Test("A result is worked out once for each key, and kinds of result do not mix")
    func once() throws {
        let cache = StudyCache()
        let runs = Mutex(0)
        func square(_ number: Int) throws -> Int {
            try cache.value("square", number, atMost: 8) {
                runs.withLock { $0 += 1 }
                return number * number
            }
        }
        #expect(try square(3) == 9)
        #expect(try square(3) == 9)
        #expect(try square(4) == 16)
        #expect(runs.withLock { $0 } == 2)
        #expect(try cache.value("cube", 3, atMost: 8) { 27 } == 27)
        #expect(try cache.value("square", 3, atMost: 8) { "nine" } == "nine")
        #expect(try cache.value("nothing", 3, atMost: 8) { String?.none } == nil)
        #expect(cache.known("square", 3, as: Int.self) == 9)
        #expect(cache.known("square", 5, as: Int.self) == nil)
    }

    @Test("The result that was not asked for longest makes room")
    func bounded() throws {
        let cache = StudyCache()
        for key in 1...3 { _ = try cache.value("double", key, atMost: 3) { key * 2 } }
        _ = try cache.value("double", 1, atMost: 3) { 0 }
        _ = try cache.value("double", 4, atMost: 3) { 8 }
        #expect((1...4).map { cache.known("double", $0, as: Int.self) } == [2, nil, 6, 8])
    }

    @Test("Two who ask for the same at the same time cause one computation, and nobody else waits for it")
    func together() async throws {
        let cache = StudyCache()
        let runs = Mutex(0)
        let (hasBegun, mayEnd) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        @Sendable func ask() throws -> String {
            try cache.value("slow", "a", atMost: 4) {
                runs.withLock { $0 += 1 }
                hasBegun.signal()
                mayEnd.wait()
                return "done"
            }
        }
        let answers = Mutex<[String]>([])
        let group = DispatchGroup()
        for _ in 1...2 {
            DispatchQueue.global().async(group: group) {
                let answer = (try? ask()) ?? "failed"
                answers.withLock { $0.append(answer) }
            }
        }
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                hasBegun.wait()
                // While one is under way, another key is answered, and what is under way is not known yet.
                let other = try? cache.value("slow", "b", atMost: 4) { "other" }
                #expect(other == "other")
                #expect(cache.known("slow", "a", as: String.self) == nil)
                mayEnd.signal()
                group.notify(queue: .global()) { continuation.resume() }
            }
        }
        #expect(answers.withLock { $0 } == ["done", "done"])
        #expect(runs.withLock { $0 } == 1)
    }

    @Test("A failure is told and not kept")
    func failure() throws {
        let cache = StudyCache()
        #expect(throws: Problem.self) { try cache.value("risky", 1, atMost: 2) { () throws -> Int in throw Problem() } }
        #expect(try cache.value("risky", 1, atMost: 2) { 7 } == 7)
    }

    @Test("What takes seconds is worked out one after the other, and what is small does not wait for it")
    func places() async throws {
        let cache = StudyCache(places: 1)
        let (hasBegun, mayEnd) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let running = Mutex((now: 0, most: 0))
        let found = Mutex<[Int]>([])
        let group = DispatchGroup()
        for key in 1...3 {
            DispatchQueue.global().async(group: group) {
                let value: Int? = try? cache.value("large", key, atMost: 4, effort: .large) { () -> Int in
                    running.withLock {
                        $0.now += 1
                        $0.most = max($0.most, $0.now)
                    }
                    hasBegun.signal()
                    mayEnd.wait()
                    running.withLock { $0.now -= 1 }
                    return key
                }
                found.withLock { $0.append(value ?? 0) }
            }
        }
        hasBegun.wait()
        #expect(try cache.value("small", 1, atMost: 4) { "at once" } == "at once")
        for _ in 1...3 { mayEnd.signal() }
        #expect(group.wait(timeout: .now() + 20) == .success)
        #expect(running.withLock { $0.most } == 1)
        #expect(found.withLock { $0.sorted() } == [1, 2, 3])
        #expect((1...3).map { cache.known("large", $0, as: Int.self) } == [1, 2, 3])
    }

    @Test("Who comes when too many wait is refused, and may ask again")
    func refused() throws {
        let cache = StudyCache(places: 1, mostWaiting: 0)
        let (hasBegun, mayEnd) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let group = DispatchGroup()
        DispatchQueue.global().async(group: group) {
            _ = try? cache.value("large", 1, atMost: 4, effort: .large) {
                hasBegun.signal()
                mayEnd.wait()
                return 1
            }
        }
        hasBegun.wait()
        #expect(throws: StudyCache.Busy.self) { try cache.value("large", 2, atMost: 4, effort: .large) { 2 } }
        mayEnd.signal()
        group.wait()
        #expect(try cache.value("large", 2, atMost: 4, effort: .large) { 2 } == 2)
    }

    @Test("Whoever is at work does not wait for one who waits for its place")
    func noCircle() throws {
        let cache = StudyCache(places: 1)
        let (hasBegun, isQueued) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let answers = Mutex<[Int]>([])
        let group = DispatchGroup()
        @Sendable func part() throws -> Int { try cache.value("part", 1, atMost: 4, effort: .large) { 7 } }
        DispatchQueue.global().async(group: group) {
            let whole = try? cache.value("whole", 1, atMost: 4, effort: .large) {
                hasBegun.signal()
                isQueued.wait()
                Thread.sleep(forTimeInterval: 0.05)
                return try part() * 2
            }
            answers.withLock { $0.append(whole ?? 0) }
        }
        hasBegun.wait()
        DispatchQueue.global().async(group: group) {
            isQueued.signal()
            let found = try? part()
            answers.withLock { $0.append(found ?? 0) }
        }
        #expect(group.wait(timeout: .now() + 20) == .success)
        #expect(answers.withLock { $0.sorted() } == [7, 14])
    }
}
