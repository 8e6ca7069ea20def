import Base
import Figures
import LocalityPages
import PageKit
import PlaceStudies
import Places

/// Which areas are most like one of ours, in what, and in what not.
struct SimilarityView: PlaceView {
    static let template = "alike"
    static let title = "Who is alike"
    static let part = PlacesSection.alike

    let neighbours: Table
    /// How many of the most alike are far away; nil where only our own areas are compared.
    let suspectsHeading: String?
    /// Those of them that are not among the neighbours above.
    let suspects: Table?
    /// What was not compared, and why.
    let apart: String?
    let figures: Table

    var tables: [NamedTable?] {
        [
            .init("neighbours", neighbours), .init("suspects", suspects), .init("figures", figures),
        ]
    }

    /// `/places/alike?area=E07000051&use=population&use=band_d&weight-band_d=2`
    static func answer(_ request: PageRequest) async throws -> PlaceAnswer<Self> {
        let locality = try request.locality
        let place = locality.place
        guard let study = try locality.alike() else {
            return .init(
                heading: "There is too little to compare areas by",
                lede: """
                    Import statistics of the areas – and of areas of elsewhere, to find those that nobody would have thought of.
                    """, command: "localities import FILE comparison BOUNDARIES STATISTICS")
        }
        let choice = MeasureChoice(
            request.fields, of: study.measures, legend: "Compared by, and how much it counts", isWeighted: true)
        var problems = choice.problems
        let area = request.fields["area"] ?? place.areas.first?.code ?? ""
        if place.area(area) == nil { problems.note(unknown: area, what: "an area of this locality", field: "area") }
        let form = PlaceForm(
            address, "Compare", hidden: [("chosen", "1")], problems: problems,
            [.list("area", "Area", chosen: area, place.areas.map { ($0.code, $0.name) }), choice.field])
        let found = problems.isEmpty ? study.alike(area, by: choice.measures, weights: choice.weights) : nil
        return .init(
            heading: found.map(study.finding) ?? "Which areas are alike?",
            lede: found.map { lede(study, $0) } ?? "Choose an area, and by what it is compared.",
            command: study.reachesBeyond
                ? nil : "localities import FILE comparison lad_2018_england.geojson districts_2018.csv",
            form: form, problems: problems, shown: found.map { Self(study, $0) })
    }

    init(_ study: SimilarityStudy, _ found: SimilarityStudy.Found) {
        let nearest = Array(found.neighbours.neighbours.prefix(10))
        neighbours = study.table("The most alike, and why", nearest, in: found)
        let far = found.suspects
        suspectsHeading =
            !study.reachesBeyond
            ? nil
            : far.isEmpty
                ? "All of the twenty most alike are near"
                : "\(Words.sentence(Words.spelled(far.count))) of the twenty most alike \(far.count == 1 ? "lies" : "lie") "
                    + "more than 100 km away"
        let others = far.filter { suspect in !nearest.contains { $0.code == suspect.code } }
        suspects =
            others.isEmpty ? nil : study.table("Further unusual suspects: alike, and far away", others, in: found)
        apart = Self.apart(study, found)
        figures = study.figures(found)
    }

    private static func lede(_ study: SimilarityStudy, _ found: SimilarityStudy.Found) -> Prose {
        let measures = Words.count(found.weights.count { $0 > 0 }, "measure")
        let missing =
            found.missing.isEmpty ? "" : " It has no figure for \(Words.list(found.missing)), so that did not count."
        let beyond =
            study.reachesBeyond
            ? "" : " Only the areas of this locality are compared; the command below brings in those of elsewhere."
        return """
            Compared by \(measures), each in standard deviations, so that none drowns the others. A figure that is missing is \
            never filled in.\(missing)\(beyond)
            """
    }

    private static func apart(_ study: SimilarityStudy, _ found: SimilarityStudy.Found) -> String? {
        var sentences: [String] = []
        let codes = found.neighbours.notComparable
        if !codes.isEmpty {
            let names = codes.prefix(6).map(study.name)
            sentences.append(
                "Not compared, for want of half of the figures: \(names.joined(separator: ", "))"
                    + (codes.count > 6 ? " and \(codes.count - 6) more." : "."))
        }
        if !found.same.isEmpty { sentences.append("The same everywhere: \(Words.list(found.same)).") }
        return sentences.isEmpty ? nil : sentences.joined(separator: " ")
    }
}

extension SimilarityView {
    static let fields: [TemplateField<Self>] = [
        .init("neighbours", \.neighbours), .init("suspectsHeading", \.suspectsHeading), .init("suspects", \.suspects),
        .init("apart", \.apart), .init("figures", \.figures),
    ]
}
