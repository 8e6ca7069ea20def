import PageKit
import PlaceStudies

/// What was entered to decide on a link, and what is wrong with it.
struct LinkDecision: Sendable {
    /// The two codes, `A+B`.
    var link = ""
    /// `yes` or `no`.
    var joins = ""
    var reason = ""
    private(set) var problems: [ErrorSummary.Item] = []

    /// Longer reasons belong into a document.
    static let mostCharacters = 1_000

    init() {}

    init(_ fields: Form, place: Place) {
        link = fields["link"] ?? ""
        joins = fields["joins"] ?? ""
        reason = fields["reason"] ?? ""
        if !place.links.contains(where: { "\($0.a)+\($0.b)" == link }) {
            problems.append(.init("Choose a link.", field: "link"))
        }
        if joins != "yes", joins != "no" {
            problems.append(.init("Choose whether the two areas join.", field: "joins"))
        }
        if reason.isEmpty {
            problems.append(.init("Say why; the reason is printed in the report.", field: "reason"))
        } else if reason.count > Self.mostCharacters {
            problems.append(
                .init(
                    "The reason has \(reason.count) characters; \(Self.mostCharacters) are the most.", field: "reason"))
        }
    }

    var codes: [String] { link.split(separator: "+").map(String.init) }
}
