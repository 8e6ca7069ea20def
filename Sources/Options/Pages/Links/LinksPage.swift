import Base
import Figures
import LocalityPages
import PageKit
import PlaceStudies

/// Which neighbours join, and the form by which a partnership decides on a doubtful link.
struct LinksPage: LocalityPage {
    static let template = "links"
    static let section: Section? = .options

    let title = "Links"
    let local = LocalNavigation(OptionsSection.links)
    let errors: ErrorSummary?
    /// What has just been decided, where something was.
    let message: String?
    let heading: String
    let lede: Prose
    let table: Table?
    let choices: [Choice]
    let joins: [Choice]
    let reason: String
    /// The largest number of characters a reason may have.
    let mostCharacters = LinkDecision.mostCharacters
}

extension LinksPage {
    init(_ place: Place, decision: LinkDecision = LinkDecision(), message: String? = nil) {
        errors = ErrorSummary(decision.problems)
        self.message = message
        let joined = place.links.count(where: \.joined)
        let open = place.links.filter { $0.kind != .land && $0.decision == nil }
        if place.links.isEmpty {
            heading = "No neighbours are known yet"
        } else {
            let pairs = Words.count(place.links.count, "pair of neighbours", "pairs of neighbours")
            let how = joined == place.links.count ? "All \(pairs) join" : "\(Words.spelled(joined)) of \(pairs) join"
            let doubtful = Words.count(open.count, "doubtful link is", "doubtful links are")
            heading = Words.sentence(how) + (open.isEmpty ? "" : "; \(doubtful) not decided")
        }
        lede = """
            A council may hang together by a link that joins. Land borders do; water and corners do not, until somebody decides \
            so and says why. A decision changes every count.
            """
        var table = Table(
            "Neighbours",
            columns: ["Area", "Neighbour", "By", .init("Shared border, km", .plain(decimals: 1)), "Joins", "Why"])
        for link in place.links {
            table.append([
                .text(place.name(link.a)), .text(place.name(link.b)), .text(link.kind.rawValue),
                link.borderKilometres.map { .number($0, source: place.source(link.dataset)) }
                    ?? .missing("not measured"),
                .text(link.joined ? "yes" : "no"),
                .text(link.decision?.reason ?? (link.kind == .land ? "a land border" : "not decided")),
            ])
        }
        self.table = place.links.isEmpty ? nil : table
        choices = place.links.map { link in
            let value = "\(link.a)+\(link.b)"
            return Choice(
                value: value, words: "\(place.name(link.a)) – \(place.name(link.b)) (\(link.kind.rawValue))",
                isChosen: value == decision.link)
        }
        joins = [("yes", "They join"), ("no", "They do not join")].map { value, words in
            Choice(value: value, words: words, isChosen: value == decision.joins)
        }
        reason = decision.reason
    }
}

extension LinksPage {
    static let fields: [TemplateField<Self>] = [
        .init("local", \.local), .init("errors", \.errors), .init("message", \.message),
        .init("heading", \.heading), .init("lede", \.lede), .init("table", \.table), .init("choices", \.choices),
        .init("joins", \.joins), .init("reason", \.reason), .init("mostCharacters", \.mostCharacters),
    ]
}
