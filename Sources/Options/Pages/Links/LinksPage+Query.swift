import Foundation
import Hummingbird
import LocalityPages
import PageKit

extension LinksPage {
    /// `/links`; after a decision with the link decided on, `/links?decided=E06000029%2BE07000051`.
    init(_ request: PageRequest) throws {
        let place = try request.locality.place
        let decided = request.fields["decided"]
        let link = place.links.first { "\($0.a)+\($0.b)" == decided && $0.decision != nil }
        self.init(
            place,
            message: link.map {
                "\(place.name($0.a)) and \(place.name($0.b)) \($0.joined ? "join" : "do not join"). Every count has changed with it."
            })
    }

    /// Keeps a decision with its reason, and shows the links as they are now.
    static func decide(_ request: PageRequest) async throws -> Response {
        let place = try request.locality.place
        let decision = LinkDecision(try await request.form(), place: place)
        guard decision.problems.isEmpty, decision.codes.count == 2 else {
            return request.response(with: LinksPage(place, decision: decision))
        }
        try request.file.decide(
            decision.codes[0], decision.codes[1], joined: decision.joins == "yes", reason: decision.reason, at: .now)
        return .redirect(to: OptionAddress.links.asking([("decided", decision.link)]))
    }
}
