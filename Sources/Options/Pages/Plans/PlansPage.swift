import Base
import Figures
import LocalityPages
import Options
import PageKit
import PlaceStudies
import Store

/// The plans that people kept and those that are known from elsewhere, to be opened and laid side by side.
struct PlansPage: LocalityPage {
    static let template = "plans"
    static let section: Section? = .options

    let title = "Plans kept"
    let local = LocalNavigation(OptionsSection.kept)
    let errors: ErrorSummary?
    let heading: String
    let lede: String
    /// Sent along with a choice of plans: the limits, and the plan that is being painted.
    let hidden: [Hidden]
    let shapes: HTML?
    let cards: [Card]
    let canCompare: Bool

    struct Card: Sendable {
        let title: String
        let address: String
        let drawing: HTML?
        /// Whose it is, when and in which version.
        let by: String
        let sizes: String
        /// The plan as an address writes it; `nil` where an area has no council yet.
        let code: String?
        let state: String?
        let isMine: Bool
    }
}

extension PlansPage {
    /// - Parameter mine: the plan that somebody paints and would compare with others.
    init(_ locality: Locality, limits: [(String, String)], mine: String?, problems: [ErrorSummary.Item] = []) {
        let place = locality.place
        errors = ErrorSummary(problems)
        let maps = locality.smallBase.map { MiniMaps(base: $0, id: "p") }
        shapes = maps.map { HTML($0.definitions) }
        var cards: [Card] = []
        if let mine, let groups = PlanCode.groups(mine, areas: place.areas.count) {
            let painting = Painting(groupOfArea: groups)
            let councils = painting.started.map { group in
                DrawnPlan.Council(number: group + 1, codes: painting.areas(of: group).map { place.areas[$0].code })
            }
            cards.append(
                Card(
                    "The plan you paint", address: OptionAddress.paint.asking([("plan", mine)] + limits),
                    by: "not kept yet",
                    councils: councils, place: place, maps: maps, isMine: true))
        }
        cards += place.plans.map { plan in
            Card(
                plan.title, address: OptionAddress.plan(plan.key),
                by: plan.dataset.flatMap { place.datasets[$0]?.title } ?? "source not stated",
                councils: plan.numbered(in: place), place: place, maps: maps)
        }
        cards += place.drawn.map { plan in
            Card(
                plan.title.name, address: OptionAddress.plan(plan.key), by: plan.byline, councils: plan.councils,
                place: place, maps: maps)
        }
        self.cards = cards
        hidden = .init(limits)
        canCompare = cards.count { $0.code != nil } > 1
        heading = Self.heading(drawn: place.drawn.count, named: place.plans.count)
        lede =
            "A plan has an address to share, a name and an author. It is never overwritten: a change is a new version. "
            + (canCompare ? "Choose two to four to see them side by side." : "")
    }

    static func heading(drawn: Int, named: Int) -> String {
        let others = named == 0 ? "" : "; \(Words.count(named, "plan is", "plans are")) known from elsewhere"
        return drawn == 0
            ? "Nobody has kept a plan yet" + others
            : Words.sentence(Words.count(drawn, "plan was", "plans were")) + " painted and kept" + others
    }
}

extension PlansPage.Card {
    init(
        _ title: String, address: String, by: String, councils: [DrawnPlan.Council], place: Place, maps: MiniMaps?,
        isMine: Bool = false
    ) {
        self.title = title
        self.address = address
        self.by = by
        self.isMine = isMine
        let classes = councils.map { Map.Class($0.title, codes: $0.codes, fill: .group($0.number - 1)) }
        drawing = maps.map { HTML($0.svg(classes.map(\.title).joined(separator: " | "), classes: classes)) }
        sizes = councils.compactMap { place.total(.population, of: $0.codes).map { Words.short($0) } }.joined(
            separator: " · ")
        let left = place.areas.count - councils.reduce(0) { $0 + $1.codes.count }
        state = left == 0 ? nil : "\(Words.sentence(Words.count(left, "area"))) without a council"
        var numbers: [String: Int] = [:]
        for council in councils { for code in council.codes { numbers[code] = council.number - 1 } }
        code = Painting(groupOfArea: place.areas.map { numbers[$0.code] }).plan.map { PlanCode.text($0) }
    }
}

extension DrawnPlan {
    /// “by Anna Smith, 25 November 2026, version 2”
    var byline: String {
        return "by \(title.author), \(kept.dayInWords)" + (version > 1 ? ", version \(version)" : "")
    }
}

extension DrawnPlan.Council {
    /// By its name, else by its number.
    var title: String { name.isEmpty ? "Council \(number)" : name }
}

extension PlansPage {
    static let fields: [TemplateField<Self>] = [
        .init("local", \.local), .init("heading", \.heading),
        .init("lede", \.lede), .init("hidden", \.hidden), .init("shapes", \.shapes), .init("cards", \.cards),
        .init("canCompare", \.canCompare),
    ]
}

extension PlansPage.Card: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("title", \.title), .init(code: "address", \.address), .init("drawing", \.drawing), .init("by", \.by),
        .init("sizes", \.sizes), .init(code: "code", \.code), .init("state", \.state), .init("isMine", \.isMine),
    ]
}
