import Content
import Figures
import LocalityPages
import PageKit
import PartnerStudies
import Store

/// What a wave of an instrument came to: findings, pictures, tables, and how they were worked out.
struct ResultPage: LocalityPage {
    static let template = "result"
    static let section: Section? = .toolkit
    static let script: String? = "asking.js"

    let title: String
    let errors: ErrorSummary?
    let message: String?
    /// Whether answers may come in while somebody looks on.
    let grows: Bool
    let heading: String
    let lede: Prose
    /// “Invented answers”, where they are.
    let note: String?
    /// What is left out so that nobody can be recognised.
    let omission: String?
    let parts: [Part]
    let choosing: Choosing?
    let overruling: Overruling?
    let waves: [PageLink]
    let tool: PageLink
    let history: PageLink?

    struct Part: Sendable {
        /// `nil` for the first, whose heading is that of the page.
        let heading: String?
        let lede: Prose?
        let blocks: [Block]
        let method: [Prose]
    }

    /// Something shown, with the address of its numbers.
    struct Block: Sendable {
        let body: Report.Block
        let csv: String?
    }

    /// Whose view, or which two organisations.
    struct Choosing: Sendable {
        let address: String
        let wave: Int
        let legend: String
        let selects: [FormField]
    }

    /// The form with which one organisation puts a partner into another place.
    struct Overruling: Sendable {
        let address: String
        let wave: Int
        let organisation: String
        let fields: [FormField]
    }
}

extension ResultPage {
    init(
        _ study: InstrumentStudy, waves all: [Wave], entered: Form = Form(), problems: [ErrorSummary.Item] = [],
        message: String? = nil
    ) {
        let (instrument, wave) = (study.instrument, study.wave)
        errors = ErrorSummary(problems)
        self.message = message
        title = "\(instrument.title), \(wave.title)"
        grows = wave.isOpen
        note = wave.note.isEmpty ? nil : wave.note
        omission = study.omission
        tool = PageLink(words: instrument.title, address: ToolAddress.tool(instrument.id))
        history =
            all.count > 1
            ? PageLink(words: "How it moved from wave to wave", address: ToolAddress.history(instrument.id)) : nil
        waves = all.map {
            PageLink(
                words: $0.title, address: ToolAddress.result(instrument.id) + "?wave=\($0.number)",
                isCurrent: $0.number == wave.number)
        }
        let found = study.parts
        guard let first = found.first else {
            let reason = study.disclosure.reason
            heading =
                reason == nil ? "Nobody has answered “\(wave.title)” yet" : "Nothing of “\(wave.title)” is shown"
            lede = Prose(reason ?? instrument.why)
            (parts, choosing, overruling) = ([], nil, nil)
            return
        }
        heading = first.heading
        lede = first.lede
        var number = 0
        let query = Form([("wave", "\(wave.number)")] + study.choice.organisations.map { ("organisation", $0) }).query
        parts = found.enumerated().map { place, part in
            let blocks = part.blocks.map { block -> Block in
                guard block.numbers != nil else { return Block(body: block, csv: nil) }
                number += 1
                return Block(body: block, csv: "\(ToolAddress.resultTable(instrument.id))?\(query)&table=\(number)")
            }
            return Part(
                heading: place == 0 ? nil : part.heading, lede: place == 0 || part.lede.text.isEmpty ? nil : part.lede,
                blocks: blocks,
                method: part.method)
        }
        choosing = Self.choosing(study)
        overruling = Self.overruling(study, entered, problems)
    }

    private static func choosing(_ study: InstrumentStudy) -> Choosing? {
        let shows = Set(study.instrument.results.map(\.show))
        let known = study.shownOrganisations
        let chosen = study.choice.organisations.isEmpty ? study.comparedOrganisations : study.choice.organisations
        guard known.count >= 2, !study.disclosure.answers.sheets.isEmpty else { return nil }
        func select(_ place: Int, _ label: String) -> FormField {
            .list(
                "organisation", label, chosen: chosen.indices.contains(place) ? chosen[place] : "",
                [("", "All together")] + known.map { ($0.key, $0.name) }, id: "organisation-\(place + 1)")
        }
        let address = ToolAddress.result(study.instrument.id)
        if shows.contains(.relations) || (shows.contains(.placement) && study.instrument.asks == .relations) {
            return Choosing(
                address: address, wave: study.wave.number, legend: "Look from one place",
                selects: [select(0, "Organisation")])
        }
        guard shows.contains(.web) || shows.contains(.bars), study.disclosure.wave.isByOrganisation else { return nil }
        return Choosing(
            address: address, wave: study.wave.number, legend: "Lay two organisations over each other",
            selects: [select(0, "One"), select(1, "The other")])
    }

    private static func overruling(
        _ study: InstrumentStudy, _ entered: Form, _ problems: [ErrorSummary.Item]
    ) -> Overruling? {
        guard let own = study.choice.organisations.first, study.instrument.asks == .relations else { return nil }
        for case .placement(let places) in study.instrument.results {
            return Overruling(
                address: ToolAddress.placement(study.instrument.id), wave: study.wave.number, organisation: own,
                fields: [
                    FormField.optionalList(
                        "partner", "Partner", chosen: entered["partner"],
                        study.shownOrganisations(but: own).map { ($0.key, $0.name) }),
                    .radios("place", "Its place", chosen: entered["place"], places.map { ($0.id, $0.title) }),
                    .paragraphs("reason", "Why", entered["reason"] ?? "")
                        .hint("The reason stands beside the place, in the report too."),
                ].map { $0.telling(problems) })
        }
        return nil
    }
}

extension ResultPage {
    static let fields: [TemplateField<Self>] = [
        .init("message", \.message), .init("grows", \.grows),
        .init("heading", \.heading), .init("lede", \.lede), .init("note", \.note), .init("omission", \.omission),
        .init("parts", \.parts), .init("choosing", \.choosing), .init("overruling", \.overruling),
        .init("waves", \.waves), .init("tool", \.tool), .init("history", \.history),
    ]
}

extension ResultPage.Part: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("heading", \.heading), .init("lede", \.lede), .init("blocks", \.blocks), .init("method", \.method),
    ]
}

extension ResultPage.Block: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("body", \.body), .init(code: "csv", \.csv),
    ]
}

extension ResultPage.Choosing: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init(code: "address", \.address), .init("wave", \.wave), .init("legend", \.legend),
        .init("selects", \.selects),
    ]
}

extension ResultPage.Overruling: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init(code: "address", \.address), .init("wave", \.wave), .init("organisation", \.organisation),
        .init("fields", \.fields),
    ]
}
