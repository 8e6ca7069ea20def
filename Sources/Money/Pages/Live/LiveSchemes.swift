import Hummingbird
import Money
import PageKit
import Synchronization

/// The schemes that people look at together just now, each under the case it began with.
final class LiveSchemes: Sendable {
    private let schemes = Mutex<[String: LiveScheme]>([:])

    /// More than this are never looked at in one place; those nobody looks at make room.
    static let most = 50

    /// The scheme of this case, made at the first request.
    ///
    /// - Throws: `ModelProblems` where the case cannot be worked out.
    func scheme(
        _ model: any Model, _ live: Live, origin: CaseOrigin, inputs: [String: RawInput], profile: ParameterSet,
        templates: Templates
    ) async throws -> LiveScheme {
        let key = "\(model.about.key)/\(origin.kept?.key ?? "example")/\(origin.version?.number ?? 0)/\(profile.key)"
        if let scheme = schemes.withLock({ $0[key] }) { return scheme }
        await makeRoom()
        let scheme = try LiveScheme(model, live, inputs: inputs, profile: profile, origin: origin) {
            LiveEvent.bytes($0, $1, templates)
        }
        // Two may come at once; the first one's scheme is the one that both see.
        return schemes.withLock { held in
            if let first = held[key] { return first }
            held[key] = scheme
            return scheme
        }
    }

    private func makeRoom() async {
        guard schemes.withLock({ $0.count }) >= Self.most else { return }
        for (key, scheme) in schemes.withLock({ $0 }) {
            let isLeft = await scheme.viewerCount == 0
            if isLeft { schemes.withLock { $0[key] = nil } }
        }
    }
}
