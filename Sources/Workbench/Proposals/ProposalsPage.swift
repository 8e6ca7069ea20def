import Evidence
import Foundation
import Options
import Toolkit
import Workspace

/// The plans that were proposed or decided for this place, each among all plans with as many councils.
package struct ProposalsPage: Page {
    static let template = "proposals"
    static let section: Section? = .options

    let title = "Proposals"
    let local = LocalNavigation(OptionsSection.proposals)
    let errors: ErrorSummary?
    let heading: String
    let lede: Prose
    let areas: [AreaPart]
    /// One plan at a time: the one asked for.
    let shown: PlanPart?

    /// What is known of an area, and its plans.
    struct AreaPart: Sendable {
        let title: String
        let submitted: String?
        let decided: String
        let evidence: String
        let plans: [Entry]
        /// Why none can be drawn, where that is so.
        let none: String?

        struct Entry: Sendable {
            let finding: String
            let address: String
            let state: String
        }
    }

    struct PlanPart: Sendable {
        let title: String
        let state: String
        let note: String?
        let size: String?
        let better: String?
        let map: Map?
        let councils: Table
        let standings: Table
        let moves: Table?
        let split: Map?
        let splitNote: String?
        let address: String
    }
}

extension ProposalsPage {
    init(problem: String) {
        errors = ErrorSummary([.init(problem, field: "main")])
        heading = "There is no such plan here"
        lede = Prose("See all proposals for this place.")
        (areas, shown) = ([], nil)
    }

    /// - Parameters:
    ///   - asked: id of the plan to look at.
    ///   - split: a map of wards for a plan's moves, where the locality has them.
    init(
        _ locality: Locality, studies: [ProposalStudy], source: String, asked: String?,
        split: (Proposals.Plan, ProposalStudy) -> Map?
    ) {
        errors = nil
        areas = studies.map { study in
            AreaPart(
                title: study.area.title, submitted: study.area.submitted, decided: study.area.decided,
                evidence: study.area.evidence,
                plans: study.plans.map {
                    .init(
                        finding: study.finding($0), address: "/options/proposals?plan=\($0.plan.id)",
                        state: ProposalStudy.state($0.plan))
                },
                none: study.plans.isEmpty ? "None of the plans for this area can be drawn from whole districts." : nil)
        }
        let all = studies.flatMap { study in study.plans.map { (study, $0) } }
        if let (study, proposed) = all.first(where: { $0.1.plan.id == asked }) {
            heading = study.finding(proposed)
            lede = Prose("\(Words.sentence(ProposalStudy.state(proposed.plan))). \(study.area.decided)")
            shown = PlanPart(study, proposed, split: split(proposed.plan, study))
            return
        }
        shown = nil
        switch (studies.count, all.count) {
        case (0, _):
            heading = "No proposal of 2025–26 is known for exactly these areas"
            lede = """
                An area is listed where all its districts, by their codes of 2025, are areas of this locality.
                """
        case (_, 0):
            heading = "No proposal can be drawn from whole districts here"
            lede = "What was submitted and decided is below."
        default:
            let feasible = all.count { $0.1.isFeasible }
            heading = Words.sentence(
                feasible == all.count
                    ? "\(all.count == 1 ? "the one plan" : all.count == 2 ? "both plans" : "all \(Words.count(all.count, "plan"))") proposed here \(all.count == 1 ? "is" : "are") among the possible ones"
                    : "\(Words.spelled(feasible)) of \(Words.count(all.count, "plan")) proposed here \(feasible == 1 ? "is" : "are") among the possible ones"
            )
            lede = Prose("Each is put among every plan with as many councils. Source: \(source).")
        }
    }
}

extension ProposalsPage.PlanPart {
    init(_ study: ProposalStudy, _ proposed: ProposalStudy.Proposed, split: Map?) {
        let plan = proposed.plan
        title = Words.sentence(plan.title)
        state = ProposalStudy.state(plan)
        note = plan.note
        size = study.size(proposed)
        better =
            !proposed.isFeasible
            ? "It is not among the possible plans; its ranks say where it would stand."
            : proposed.better == 0
                ? "No plan with as many councils is as good by every criterion and better by one."
                : "\(Words.sentence(Words.count(proposed.better, "plan"))) with as many councils \(proposed.better == 1 ? "is" : "are") as good by every criterion and better by one."
        map = study.place.baseMap.map { base in
            Map(
                Words.sentence(plan.splits ? "nearest to \(plan.title)" : plan.title), base: base,
                classes: plan.councils.map { codes in
                    let people = study.place.figure(.population, of: codes)
                    return Map.Class(
                        study.name(ofCouncil: codes), codes: codes, note: people.number == nil ? nil : "\(people)")
                }, source: study.place.source(study.place.geography?.dataset))
        }
        councils = study.councils(proposed)
        standings = study.standings(proposed)
        if plan.moves.isEmpty {
            moves = nil
        } else {
            var table = Table("What moves", columns: ["Part", "From", "To the council of", .init("People", .people)])
            for move in plan.moves {
                table.append([
                    .text(move.what), .text(study.area.districts[move.from] ?? move.from),
                    .text(study.area.districts[move.to] ?? move.to),
                    move.people.map { .number($0) } ?? .missing("not at hand"),
                ])
            }
            moves = table
        }
        self.split = split
        splitNote =
            split == nil && plan.moves.contains { $0.ward != nil }
            ? "To see the line that divides districts, import the wards with their boundaries: localities import FILE boundaries ward_2021_england.geojson --only lad_code=\(plan.moves.first?.from ?? "") --geography ward --column parent=lad_code"
            : nil
        address = "/options/compare?limits=1&plan=" + PlanCode.text(proposed.grouping)
    }
}
