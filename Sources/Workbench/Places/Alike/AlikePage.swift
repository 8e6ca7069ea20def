import Evidence
import Foundation
import Places
import Workspace

/// Which areas are most like one of ours, in what, and in what not.
package struct AlikePage: Page {
    static let template = "alike"
    static let section: Section? = .places

    let title = "Who is alike"
    let local = LocalNavigation(.alike)
    let errors: ErrorSummary?
    let heading: String
    let lede: Prose
    let command: String?
    let areas: [AreaChoice]
    let choices: [MeasureChoice]
    let neighbours: Table?
    let suspectsHeading: String?
    let suspects: Table?
    let figures: Table?
    let apart: String?
    let downloads: [PageTables.Link]

    struct AreaChoice: Sendable {
        let code: String
        let name: String
        let isChosen: Bool
    }

    struct MeasureChoice: Sendable {
        let id: String
        let title: String
        let isChosen: Bool
        let weight: String
    }
}

extension AlikePage {
    /// - Parameter fields: `area`, `use` for each measure wanted, `weight-ID` for how much it counts.
    init(_ locality: Locality, fields: Form) throws {
        guard let study = try locality.alike() else {
            errors = nil
            (heading, lede, command) = (
                "There is too little to compare areas by",
                "Import statistics of the areas – and of areas of elsewhere, to find those that nobody would have thought of.",
                "localities import FILE comparison BOUNDARIES STATISTICS"
            )
            (areas, choices, neighbours, suspectsHeading, suspects, figures, apart, downloads) = (
                [], [], nil, nil, nil, nil, nil, []
            )
            return
        }
        let form = AlikeForm(fields, study)
        areas = locality.place.areas.map { AreaChoice(code: $0.code, name: $0.name, isChosen: $0.code == form.area) }
        choices = form.choices
        errors = ErrorSummary(form.problems)
        command =
            study.reachesBeyond ? nil : "localities import FILE comparison lad_2018_england.geojson districts_2018.csv"
        guard form.problems.isEmpty, let area = form.area,
            let found = study.alike(area, by: form.measures, weights: form.weights)
        else {
            heading = "Which areas are alike?"
            lede = "Choose an area, and by what it is compared."
            (neighbours, suspectsHeading, suspects, figures, apart, downloads) = (nil, nil, nil, nil, nil, [])
            return
        }
        heading = study.finding(found)
        lede = Self.lede(study, found)
        let nearest = Array(found.neighbours.neighbours.prefix(10))
        let table = study.table("The most alike, and why", nearest, in: found)
        neighbours = table
        suspectsHeading =
            study.reachesBeyond
            ? found.suspects.isEmpty
                ? "All of the twenty most alike are near"
                : "\(Words.sentence(Words.spelled(found.suspects.count))) of the twenty most alike \(found.suspects.count == 1 ? "lies" : "lie") more than 100 km away"
            : nil
        suspects =
            found.suspects.isEmpty
            ? nil : study.table("Unusual suspects: alike, and far away", found.suspects, in: found)
        figures = study.figures(found)
        apart = Self.apart(study, found)
        downloads = PageTables.links(
            [("neighbours", neighbours), ("suspects", suspects), ("figures", figures)], path: "/places/alike",
            fields: fields)
    }

    private static func lede(_ study: AlikeStudy, _ found: AlikeStudy.Found) -> Prose {
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

    private static func apart(_ study: AlikeStudy, _ found: AlikeStudy.Found) -> String? {
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
