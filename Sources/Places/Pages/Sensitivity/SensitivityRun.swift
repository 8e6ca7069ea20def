import Dispatch
import PlaceStudies
import Synchronization

/// A hundred reruns take seconds for a whole country: they are worked out apart from the page, which says how far they are.
final class SensitivityRun: Sendable {
    private let held = Mutex<(done: Int, study: SensitivityStudy?)>((0, nil))

    init(_ base: RegionsStudy) {
        DispatchQueue.global(qos: .utility).async {
            let study = SensitivityStudy(base) { done in self.held.withLock { $0.done = max($0.done, done) } }
            self.held.withLock { $0.study = study }
        }
    }

    /// Runs done so far, of `SensitivityStudy.steps`.
    var done: Int { held.withLock { $0.done } }
    var study: SensitivityStudy? { held.withLock { $0.study } }

    /// The result, if it comes within this time; small places are done at once.
    func study(within time: Duration) async throws -> SensitivityStudy? {
        let clock = ContinuousClock()
        let end = clock.now + time
        while true {
            if let study { return study }
            if clock.now >= end { return nil }
            try await Task.sleep(for: .milliseconds(20))
        }
    }
}
