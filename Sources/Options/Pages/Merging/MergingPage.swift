import Base
import Figures
import Foundation
import LocalityPages
import OptionStudies
import Options
import PageKit

/// Areas below a minimum that find partners by their own choice, each step with its reason.
struct MergingPage: LocalityPage {
    static let template = "merging"
    static let section: Section? = .options

    let title = "Merging"
    let local = LocalNavigation(OptionsSection.merging)
    let errors: ErrorSummary?
    let heading: String
    let lede: Prose
    let numbers: [NumberField]
    let wishes: [Wish]
    let who: [Choice]
    let whom: [Choice]
    let wishError: String?
    let stranded: [String]
    let map: Map?
    let steps: Table?
    /// How it stands among all plans that would do as well, or why that is not known.
    let comparison: String?
    let standings: Table?

    struct NumberField: Sendable {
        let name: String
        let label: String
        let hint: String?
        let value: String
        let error: String?
    }

    struct Wish: Sendable {
        let codes: String
        let names: String
    }
}

extension MergingPage {
    /// - Parameter study: nil where the question cannot be asked.
    init(_ locality: Locality, _ study: MergingStudy?, form: MergingForm, problems: [ErrorSummary.Item] = []) {
        let place = locality.place
        errors = ErrorSummary(form.problems + problems)
        func field(_ name: String, _ label: String, _ hint: String? = nil) -> NumberField {
            NumberField(
                name: name, label: label, hint: hint, value: form.entered[name] ?? "",
                error: form.problem(name)?.replacing("\(label): ", with: ""))
        }
        numbers =
            [field("minimum", "Least people"), field("maximum", "Most people", "may be empty")]
            + MergingForm.weights.map { field($0.0, $0.1, "how much it counts, 0 to 100") }
        wishes = form.question.named.map {
            Wish(codes: $0.joined(separator: "+"), names: "\(place.name($0[0])) names \(place.name($0[1]))")
        }
        who = place.areas.map { .init(value: $0.code, words: $0.name, isChosen: form.entered["who"] == $0.code) }
        whom = place.areas.map { .init(value: $0.code, words: $0.name, isChosen: form.entered["whom"] == $0.code) }
        wishError = form.problem("who") ?? form.problem("whom")
        guard let study else {
            heading = "The question cannot be asked as it is"
            lede = "Correct it and let them look again."
            (stranded, map, steps, comparison, standings) = ([], nil, nil, nil, nil)
            return
        }
        heading = study.finding
        let from = [study.tiesFrom.map { "ties from \($0)" }, study.likenessFrom.map { "likeness from \($0)" }]
            .compactMap(\.self)
        lede = Prose(
            "Bodies below the minimum choose a neighbour, the neighbour chooses among those who ask, and who choose each other merge. "
                + (from.isEmpty ? "Only wishes are known here." : "Here: \(Words.list(from)).")
                + " Nothing is drawn by lot: the same question ends the same way.")
        stranded = study.stranded
        let plan = study.merging.plan
        map = locality.base.map { base in
            Map(
                "After the last step", base: base,
                classes: plan.groups.map { group in
                    let codes = group.map { place.areas[$0].code }
                    let people = place.figure(.population, of: codes)
                    return Map.Class(study.name(group), codes: codes, note: "\(people)")
                }, source: place.source(place.geography?.dataset))
        }
        steps = study.merging.steps.isEmpty ? nil : study.steps
        (comparison, standings) = Self.comparison(locality, study)
    }

    /// Where the outcome stands among all plans with as many councils that leave everybody large enough.
    private static func comparison(_ locality: Locality, _ study: MergingStudy) -> (String?, Table?) {
        let plan = study.merging.plan
        guard study.merging.stranded.isEmpty, !study.merging.steps.isEmpty else { return (nil, nil) }
        var limits = OptionsStudy.Limits(minimumPopulation: study.question.minimum)
        limits.maximumPopulation = study.question.maximum
        (limits.fewest, limits.most) = (plan.groupCount, plan.groupCount)
        guard let options = try? locality.options(limits), options.ensemble != nil,
            let shown = try? ShownPlan(plan, title: "What they chose", in: options, base: nil)
        else {
            return (
                "There are too many plans to look at, so nothing is proven of this one: a way to agree, perhaps not the best.",
                nil
            )
        }
        let councils = Words.count(plan.groupCount, "council")
        return (
            "Free choice finds a plan, not the best one. Beside other plans of \(councils) that leave everybody large enough it stands as below. \(options.basis)",
            shown.table
        )
    }
}

extension MergingPage {
    static let fields: [TemplateField<Self>] = [
        .init("local", \.local), .init("errors", \.errors), .init("heading", \.heading),
        .init("lede", \.lede), .init("numbers", \.numbers), .init("wishes", \.wishes), .init("who", \.who),
        .init("whom", \.whom), .init("wishError", \.wishError), .init("stranded", \.stranded), .init("map", \.map),
        .init("steps", \.steps), .init("comparison", \.comparison), .init("standings", \.standings),
    ]
}

extension MergingPage.NumberField: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("name", \.name), .init("label", \.label), .init("hint", \.hint), .init("value", \.value),
        .init("error", \.error),
    ]
}

extension MergingPage.Wish: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("codes", \.codes), .init("names", \.names),
    ]
}
