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
    let numbers: [FormField]
    /// Wishes that hold, and two lists to add one.
    let wishes: [FormField]
    let stranded: [String]
    let map: Map?
    let steps: Table?
    /// How it stands among all plans that would do as well, or why that is not known.
    let comparison: String?
    let standings: Table?
}

extension MergingPage {
    /// - Parameter study: nil where the question cannot be asked.
    init(_ locality: Locality, _ study: MergingStudy?, form: MergingForm, problems: [ErrorSummary.Item] = []) {
        let place = locality.place
        let problems = form.problems + problems
        errors = ErrorSummary(problems)
        func number(_ name: String, _ label: String) -> FormField {
            .line(name, label, form.entered[name] ?? "", .whole)
        }
        numbers =
            ([number("minimum", "Least people"), number("maximum", "Most people").optional()]
            + MergingForm.weights.map { number($0.0, $0.1).hint("How much it counts, 0 to 100.") })
            .map { $0.telling(problems) }
        let named = form.question.named.map {
            Choice(
                value: $0.joined(separator: "+"), words: "\(place.name($0[0])) names \(place.name($0[1]))",
                isChosen: true)
        }
        let areas = place.areas.map { ($0.code, $0.name) }
        wishes =
            (named.isEmpty ? [] : [.ticks("wish", "Wishes that hold", named)])
            + [
                FormField.optionalList("who", "Who names a partner", chosen: form.entered["who"], areas).optional(),
                .optionalList("whom", "Whom", chosen: form.entered["whom"], areas).optional(),
            ].map { $0.telling(problems) }
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
        .init("local", \.local), .init("heading", \.heading),
        .init("lede", \.lede), .init("numbers", \.numbers), .init("wishes", \.wishes),
        .init("stranded", \.stranded), .init("map", \.map),
        .init("steps", \.steps), .init("comparison", \.comparison), .init("standings", \.standings),
    ]
}
