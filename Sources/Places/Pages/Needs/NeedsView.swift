import Base
import Figures
import LocalityPages
import PageKit
import PlaceStudies
import Registers

/// Small areas grouped by what they are like, so that help can differ from group to group.
struct NeedsView: PlaceView {
    static let template = "needs"
    static let title = "Groups by need"
    static let part = PlacesSection.needs

    let table: Table
    let gaps: String?
    /// What people say they do for each group.
    let aims: Table?
    /// Where they say it.
    let register = RegisterAddress.register(NeedsStudy.aimed)
    let map: Map?
    let chart: BarChart?
    let means: Table
    /// Each area and its group: long, so only as a file.
    let members: Table

    var tables: [NamedTable?] {
        [
            .init("table", table), .init("aims", aims), .init("map", map), .init("chart", chart), .init("means", means),
            .init("members", members),
        ]
    }

    /// `/places/needs?of=msoa&use=population_2017&groups=4`; without a number of groups, as many as stand apart best.
    static func answer(_ request: PageRequest) async throws -> PlaceAnswer<Self> {
        let locality = try request.locality
        let fields = request.fields
        let offered = try locality.needs()
        guard let first = offered.first else {
            return .init(
                heading: "There is too little to group areas by",
                lede: """
                    At least four areas with two statistics that differ are needed: of the locality’s own areas, or, better, of \
                    small areas inside them.
                    """, command: "localities import FILE statistics PATH")
        }
        let study = offered.first { $0.measures.geography == fields["of"] } ?? first
        let choice = MeasureChoice(
            fields, of: study.measures, others: offered.map(\.measures), legend: "Grouped by", isWeighted: false)
        var problems = choice.problems
        if let key = fields["of"], key != study.measures.geography {
            problems.note(unknown: key, what: "a set of areas that could be grouped", field: "of")
        }
        let most = min(8, study.measures.areas.count - 1)
        let groups = fields["groups"].flatMap { Int($0) }
        if let text = fields["groups"], groups.map({ !(2...most).contains($0) }) ?? true {
            problems.append(.init("“\(text)” is not a number of groups from 2 to \(most).", field: "groups"))
        }
        let form = PlaceForm(
            address, "Group again", hidden: [("chosen", "1")], problems: problems,
            [
                .areas("of", "Areas", of: offered.map(\.measures), chosen: study.measures),
                .list(
                    "groups", "Groups", chosen: groups.map(String.init) ?? "",
                    [("", "as many as stand apart best")] + (2...max(2, most)).map { ("\($0)", "\($0)") }),
                choice.field,
            ])
        let found = try problems.isEmpty ? locality.groups(of: study, by: choice.measures, groups: groups) : nil
        guard let found else {
            return .init(
                heading: problems.isEmpty
                    ? "Too few areas have enough figures to be grouped" : "Which areas have the same needs?",
                lede: "Choose by what areas are alike.", form: form, problems: problems)
        }
        return .init(
            heading: study.finding(found),
            lede: """
                Grouped by \(Words.count(choice.measures.count, "measure")), each in standard deviations. One area may need what \
                its neighbour does not: the table says what sets each group apart.
                """, form: form,
            shown: Self(
                study, found, try locality.registerBook(),
                base: try locality.base(of: study.measures, asHexagons: false)))
    }

    init(_ study: NeedsStudy, _ found: NeedsStudy.Found, _ book: RegisterBook, base: BaseMap?) {
        table = study.table(found)
        aims = study.aims(found, book)
        gaps = study.gaps(found)
        map = base.map { study.map(found, base: $0) }
        chart = study.chart(found)
        means = study.means(found)
        members = study.members(found)
    }
}

extension Locality {
    /// What could be grouped, the smallest areas first.
    func needs() throws -> [NeedsStudy] {
        try cached {
            try AreasInside.all(of: place, in: file).compactMap {
                try NeedsStudy(file, place, geography: $0.geography, codes: $0.codes)
            }
        }
    }

    /// The groups found by some measures, kept since a page, its tables and its map ask for them.
    func groups(of study: NeedsStudy, by measures: [PlaceMeasure], groups: Int?) throws -> NeedsStudy.Found? {
        let question = [study.measures.geography, "\(groups ?? 0)"] + measures.map(\.id)
        return try cached(question) { study.find(by: measures, groups: groups) }
    }
}

extension NeedsView {
    static let fields: [TemplateField<Self>] = [
        .init("table", \.table), .init("gaps", \.gaps), .init("aims", \.aims), .init(code: "register", \.register),
        .init("map", \.map), .init("chart", \.chart), .init("means", \.means), .init("members", \.members),
    ]
}
