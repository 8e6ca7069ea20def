import Figures
import LocalityPages
import PageKit
import PlaceStudies
import Places

/// Functional areas beside any other division of the place that the file has: official ones, a plan, the counties.
struct DivisionsView: PlaceView {
    static let template = "divisions"
    static let title = "Beside other areas"
    static let part = PlacesSection.compare

    let ours: Map?
    let theirs: Map?
    let table: Table
    let differences: Map?
    /// Why our areas are not the official ones, where those are the others.
    let whyNot: Prose?
    let places: Table

    var tables: [NamedTable?] {
        [
            .init("ours", ours), .init("theirs", theirs), .init("table", table), .init("differences", differences),
            .init("places", places),
        ]
    }

    /// `/places/compare?with=division:district-ttwa&method=dissolve&…`; without anything, the official areas where there
    /// are any.
    static func answer(_ request: PageRequest) async throws -> PlaceAnswer<Self> {
        let locality = try request.locality
        let rule = AreasForm(request.fields)
        guard let base = try locality.regions(rule.question) else { return .noCommuting(locality.place) }
        let others = try locality.namedAreas()
        guard !others.isEmpty else {
            return .init(
                heading: "There is nothing to compare our areas with yet",
                lede: """
                    Import a look-up that says in which official area each of your areas, or of the zones inside them, lies: a \
                    code of yours, a code of theirs, and perhaps a share.
                    """, command: "localities import FILE lookup PATH", problems: rule.problems)
        }
        // The rule is changed on the page of areas.
        var problems = rule.problems.map { ErrorSummary.Item($0.message, field: "onward") }
        let wanted = request.fields["with"]
        let named = wanted.flatMap { key in others.first { $0.key == key } }
        if let wanted, named == nil {
            problems.note(unknown: wanted, what: "a division of this locality", field: "with")
        }
        // Finer zones say more, so official areas of the zones go before those of whole districts.
        let official = others.filter { $0.lens == .labourMarket }
        let chosen = named ?? official.first { $0.geography == base.layer.geography } ?? official.first ?? others[0]
        let form = PlaceForm(
            address, "Compare", hidden: rule.fields,
            link: PageLink(words: "Our areas and their rule", address: PlaceAddress.areas.asking(rule.query)),
            problems: problems, [.list("with", "Beside", chosen: chosen.key, others.map { ($0.key, $0.title) })])
        guard let study = DivisionsStudy(base, chosen) else {
            return .init(
                heading: "The two have no zones in common",
                lede: "“\(chosen.title)” divides other zones than those between which commuting is known.", form: form,
                problems: problems)
        }
        let zoneBase = try locality.zoneBase(base)
        return .init(
            heading: study.finding, lede: "Where both draw the same border, it is more than a matter of method.",
            form: form, problems: problems,
            shown: Self(
                ours: study.ourMap(on: zoneBase), theirs: study.theirMap(on: zoneBase), table: study.table,
                differences: study.differences(on: zoneBase),
                whyNot: chosen.lens == .labourMarket ? DivisionsStudy.whyNotTheSame : nil, places: study.places))
    }
}

extension DivisionsView {
    static let fields: [TemplateField<Self>] = [
        .init("ours", \.ours), .init("theirs", \.theirs), .init("table", \.table), .init("differences", \.differences),
        .init("whyNot", \.whyNot), .init("places", \.places),
    ]
}
