import Base
import Content
import Figures
import LocalityPages
import OptionStudies
import Options
import PageKit
import PartnerPages
import PartnerStudies
import PlaceStudies

/// The front page of a locality: what is true first, its map, a few facts, and the tools.
struct OverviewPage: LocalityPage {
    static let template = "overview"
    static let section: Section? = .overview

    let title = "Overview"
    let heading: String
    let lede: Prose
    /// What to do next, most likely first.
    let actions: [Action]
    /// A plan that somebody proposed or decided.
    let map: Map?
    let facts: [Headline]
    /// Where the plan stands among all; without one, how many plans there are.
    let plan: PlanPart?
    /// What is in the file.
    let contents: [String]
    let cards: [Card]
    /// Who is at the table and where the partnership stands; `nil` before there are partners.
    let partnership: PartnershipPart?

    struct Action: Sendable {
        let words: String
        let address: String
        let isFirst: Bool
    }

    struct PlanPart: Sendable {
        let heading: String
        let table: Table
    }

    /// One part of the toolkit with its tools.
    struct Card: Sendable {
        let title: String
        let tools: [Tool]
    }
}

extension OverviewPage {
    /// - Parameter study: `nil` where there is nothing to group yet.
    init(_ locality: Locality, study: OptionsStudy?, tools: [Tool], partnership known: Partnership? = nil) {
        partnership = known.flatMap(PartnershipPart.init)
        let place = locality.place
        contents = Self.contents(place, noun: locality.noun)
        cards = Tool.Part.allCases.compactMap { part in
            let own = tools.filter { $0.part == part }
            return own.isEmpty ? nil : Card(title: part.title, tools: own)
        }
        facts = place.facts.map { fact in
            var source = place.source(fact.dataset)
            source?.title += fact.page.isEmpty ? "" : ", \(fact.page)"
            return Headline(fact.figure, fact.statement, source)
        }
        guard let study else {
            heading = "\(place.title) has no areas to group yet"
            lede = "Import areas or boundaries, who borders on whom, and statistics; each with one command."
            actions = [Action(words: "See what is there", address: WorkbenchAddress.sources, isFirst: true)]
            (map, plan) = (nil, nil)
            return
        }
        heading = Self.heading(study, noun: locality.noun)
        let named = study.named.first
        lede = Self.lede(study, named: named)
        actions = [
            Action(words: Self.invitation(study), address: OptionAddress.all, isFirst: true),
            Action(words: "Choose areas and see who works where", address: PlaceAddress.flows, isFirst: false),
        ]
        map = Self.map(locality, study: study, named: named)
        plan =
            named.map { PlanPart(heading: "Where it stands", table: study.standings(of: $0)) }
            ?? PlanPart(heading: "How many there are", table: study.countTable)
    }

    /// What is possible, and how much of it within the limits:
    /// “Eight districts can be grouped in 466 ways. Six leave every council above 300,000 people.”
    static func heading(_ study: OptionsStudy, noun: (one: String, many: String)) -> String {
        let areas = Words.sentence(Words.count(study.place.areas.count, noun.one, noun.many))
        let ways = study.all.map { $0.total == 1 ? "one way" : "\(Words.number($0.total)) ways" }
        let first = "\(areas) can be grouped in \(ways ?? "more ways than can be counted")."
        return study.limits.isEmpty ? first : "\(first) \(study.findingWithinLimits)."
    }

    static func invitation(_ study: OptionsStudy) -> String {
        switch study.within?.total {
        case 0?: "Change the limits"
        case 1?: "See it"
        case let total? where total < 10: "See all \(Words.spelled(Int(total)))"
        default: study.ensemble == nil ? "Change the limits" : "See the best of them"
        }
    }

    /// “Eight districts and 12 pairs of neighbours”, “Four statistics of each”, “Flows of people from home to work”.
    static func contents(_ place: Place, noun: (one: String, many: String)) -> [String] {
        guard !place.areas.isEmpty else { return ["Nothing yet"] }
        let areas = Words.count(place.areas.count, noun.one, noun.many)
        let neighbours = Words.count(place.links.count, "pair of neighbours", "pairs of neighbours")
        let open = place.links.count { $0.decision == nil && $0.kind != .land }
        return [
            Words.sentence("\(areas), \(neighbours)"),
            open > 0
                ? Words.sentence("\(Words.count(open, "link")) across water or at a corner, not decided yet") : nil,
            place.statistics.isEmpty ? nil : Words.sentence(Words.count(place.statistics.count, "statistic")),
            place.commutingLayer.map { "Commuting: \($0.title.lowercasedFirst)" },
            place.plans.isEmpty ? nil : Words.sentence(Words.count(place.plans.count, "plan")) + " with a name",
            Words.sentence(Words.count(place.datasets.count, "source")),
        ].compactMap(\.self)
    }
}

extension OverviewPage {
    /// The plan that was proposed or decided, and how it stands; else what may be done here.
    static func lede(_ study: OptionsStudy, named: OptionsStudy.Named?) -> Prose {
        if let reason = study.reasonForNone { return Prose(reason) }
        guard let named else {
            return "Each hangs together by the links between neighbours. Set limits, and see which are best by what."
        }
        return Prose("\(study.finding(about: named)). \(named.plan.note)")
    }

    static func map(_ locality: Locality, study: OptionsStudy, named: OptionsStudy.Named?) -> Map? {
        guard let base = locality.base else { return nil }
        guard let named else { return Map("The areas of \(locality.place.title)", base: base, style: .outline) }
        let classes = study.classes(of: named.grouping, councils: named.plan.councils)
        return Map(named.plan.title, base: base, classes: classes)
    }
}

extension OverviewPage {
    static let fields: [TemplateField<Self>] = [
        .init("heading", \.heading), .init("lede", \.lede), .init("actions", \.actions),
        .init("map", \.map), .init("facts", \.facts), .init("plan", \.plan), .init("contents", \.contents),
        .init("cards", \.cards), .init("partnership", \.partnership),
    ]
}

extension OverviewPage.Action: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("words", \.words), .init("address", \.address), .init("isFirst", \.isFirst),
    ]
}

extension OverviewPage.PlanPart: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("heading", \.heading), .init("table", \.table),
    ]
}

extension OverviewPage.Card: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("title", \.title), .init("tools", \.tools),
    ]
}

extension Tool: TemplateRecord {
    package static let fields: [TemplateField<Self>] = [.init("page", \.page), .init("title", \.title)]
}
