import Base
import Content
import Figures
import LocalityPages
import Money
import MoneyModels
import PageKit

/// A profile whole: what law, tests, bodies, names, dates and rates hold in its year, and from which source.
struct ProfilePage: LocalityPage {
    static let template = "profile"
    static let section: Section? = .toolkit

    let title: String
    let heading: String
    let lede: String
    let message: String?
    /// Whether the locality speaks in it.
    let isOurs: Bool
    /// In which profile the locality speaks.
    let standing: String
    let others: [Other]
    let facts: [String]
    let guide: String
    let groups: [Profile.Group]
    let rates: Table
    /// What only this profile offers.
    let offers: [Offer]

    /// Another profile, to be looked at.
    struct Other: Sendable {
        let title: String
        let address: String
    }

    struct Offer: Sendable {
        let title: String
        let address: String
        let words: String
    }

    let id: String

    /// - Parameters:
    ///   - profile: the one to be shown.
    ///   - current: the one in which the locality speaks.
    init(_ profile: Profile, current: Profile, place: String, toolbox: Toolbox, message: String? = nil) {
        id = profile.id
        title = profile.title
        self.message = message
        isOurs = profile.id == current.id
        standing =
            isOurs
            ? "\(place) speaks in this profile."
            : "\(place) speaks in another profile. Switching changes the names, the tests and what is offered; it never changes what people entered."
        heading = Self.heading(profile)
        lede = profile.says
        others = toolbox.profiles.filter { $0.id != profile.id }.map {
            Other(title: $0.title, address: "\(ToolkitAddress.profile)?show=\($0.id)")
        }
        let set = ParameterSet.named(profile.parameters) ?? .y2026
        guide = Self.sourced(
            profile.guidePopulation.statement, profile.guidePopulation.source, profile.guidePopulation.verified)
        groups = profile.groups
        rates = set.rates { "\(MoneyAddress.model($0))?profile=\(set.key)" }
        facts = [
            "Checked: \(Words.day(profile.date))",
            "Plans are judged by: \(Self.names(profile))",
            "Models begin with: \(set.title.lowercasedFirst), \(Self.rates(set, rates.rows.count))",
        ]
        offers = Self.offers(profile.id, toolbox)
    }

    /// “England in 2026: 31 things that hold, six of them unverified”.
    static func heading(_ profile: Profile) -> String {
        let entries = profile.groups.reduce(0) { $0 + $1.entries.count }
        let all = Words.count(entries, "thing that holds", "things that hold")
        switch profile.unverified.count {
        case 0: return "\(profile.title): \(all), each with its source"
        case entries: return "\(profile.title): \(all), unverified"
        case let unverified: return "\(profile.title): \(all), \(Words.spelled(unverified)) of them unverified"
        }
    }

    /// “55 rates, all but four confirmed”
    private static func rates(_ set: ParameterSet, _ count: Int) -> String {
        let open = set.unverifiedRates
        return "\(Words.count(count, "rate")), \(open == 0 ? "all" : "all but \(Words.spelled(open))") confirmed"
    }

    private static func names(_ profile: Profile) -> String {
        let sets = (try? CriteriaSet.supplied()) ?? []
        return Words.list(profile.criteriaSets.map { id in sets.first { $0.id == id }?.title.lowercasedFirst ?? id })
    }

    private static func sourced(_ words: String, _ source: String, _ isVerified: Bool) -> String {
        let note = [source.isEmpty ? nil : source, isVerified ? nil : "unverified"].compactMap(\.self)
        return note.isEmpty ? words : "\(words) (\(note.joined(separator: "; ")))"
    }

    /// Tools and sets of records to begin with that are meant for this year alone.
    private static func offers(_ id: String, _ toolbox: Toolbox) -> [Offer] {
        let instruments = toolbox.instruments.filter { $0.profiles == [id] }.map {
            Offer(title: $0.title, address: ToolAddress.tool($0.id), words: "questions")
        }
        let starts = toolbox.registers.flatMap { register in
            register.starts.filter { $0.profiles == [id] }.map {
                Offer(
                    title: $0.title, address: RegisterAddress.register(register.id),
                    words: "\(Words.count($0.records.count, register.noun.one, register.noun.many)) to begin with")
            }
        }
        return instruments + starts
    }
}

extension ProfilePage {
    static let fields: [TemplateField<Self>] = [
        .init("heading", \.heading), .init("lede", \.lede), .init("message", \.message),
        .init("isOurs", \.isOurs), .init("standing", \.standing), .init("others", \.others), .init("facts", \.facts),
        .init("guide", \.guide), .init("groups", \.groups), .init("rates", \.rates), .init("offers", \.offers),
        .init(code: "id", \.id),
    ]
}

extension ProfilePage.Other: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("title", \.title), .init(code: "address", \.address),
    ]
}

extension ProfilePage.Offer: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("title", \.title), .init(code: "address", \.address), .init("words", \.words),
    ]
}

extension Profile.Group: TemplateRecord {
    package static let fields: [TemplateField<Self>] = [.init("title", \.title), .init("entries", \.entries)]
}

extension Profile.Entry: TemplateRecord {
    package static let fields: [TemplateField<Self>] = [
        .init("what", \.what), .init("holds", \.holds), .init("source", \.source),
        .init("isVerified", \.isVerified),
    ]
}
