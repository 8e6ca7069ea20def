import Base
import Content
import Figures
import Foundation
import LocalityPages
import OptionStudies
import Options
import PageKit

/// The plans that were proposed or decided for this place, each among all plans with as many councils.
struct ProposalsPage: LocalityPage {
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
    /// On the page of one area: where each of its plans stands by each criterion.
    let standings: Table?
    /// What small maps have in common.
    let shapes: HTML?
    /// Where all areas are listed, from the page of one.
    let back: String?

    /// What is known of an area, and its plans.
    struct AreaPart: Sendable {
        let title: String
        /// The page of this area; nil on it.
        let address: String?
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
            /// On the page of one area.
            let drawing: HTML?
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
        (areas, shown, standings, shapes) = ([], nil, nil, nil)
        back = OptionAddress.proposals
    }

    /// - Parameters:
    ///   - asked: id of the plan to look at.
    ///   - area: id of the area to look at; the only one by itself.
    ///   - split: a map of wards for a plan's moves, where the locality has them.
    init(
        _ locality: Locality, studies all: [ProposalStudy], source: String, asked: String?, area: String? = nil,
        split: (Proposals.Plan, ProposalStudy) -> Map?
    ) {
        errors = nil
        let studies = area == nil ? all : all.filter { $0.area.id == area }
        let only = studies.count == 1 ? studies[0] : nil
        let maps = only?.place.baseMap(width: Locality.smallWidth).map { MiniMaps(base: $0, id: "p") }
        shapes = asked == nil && only?.plans.isEmpty == false ? maps.map { HTML($0.definitions) } : nil
        standings = asked == nil ? only?.standings : nil
        back = all.count > 1 && (area != nil || asked != nil) ? OptionAddress.proposals : nil
        areas = studies.map { study in
            AreaPart(
                title: study.area.title,
                address: only == nil ? "\(OptionAddress.proposals)?area=\(study.area.id)" : nil,
                submitted: study.area.submitted, decided: study.area.decided, evidence: study.area.evidence,
                plans: study.plans.map { proposed in
                    .init(
                        finding: study.finding(proposed),
                        address: "\(OptionAddress.proposals)?plan=\(proposed.plan.id)",
                        state: ProposalStudy.state(proposed.plan),
                        drawing: maps.map { HTML($0.svg(proposed.plan.title, classes: study.classes(proposed.plan))) })
                },
                none: study.plans.isEmpty ? "None of the plans for this area can be drawn from whole districts." : nil)
        }
        let plans = studies.flatMap { study in study.plans.map { (study, $0) } }
        if let (study, proposed) = plans.first(where: { $0.1.plan.id == asked }) {
            heading = study.finding(proposed)
            lede = Prose("\(Words.sentence(ProposalStudy.state(proposed.plan))). \(study.area.decided)")
            shown = PlanPart(study, proposed, split: split(proposed.plan, study))
            return
        }
        shown = nil
        if let only, let finding = only.finding {
            heading = finding
            lede = Prose("\(Self.possible(plans.map(\.1), of: only.area.title)). Source: \(source).")
            return
        }
        switch (studies.count, plans.count) {
        case (0, _):
            heading = "No proposal of 2025–26 is known for exactly these areas"
            lede = """
                An area is listed where all its districts, by their codes of 2025, are areas of this locality.
                """
        case (_, 0):
            heading = "No proposal for \(only?.area.title ?? "these areas") can be drawn from whole districts"
            lede = "What was submitted and decided is below."
        default:
            heading = Self.possible(plans.map(\.1), of: "these areas")
            lede = Prose("Each is put among every plan with as many councils. Source: \(source).")
        }
    }

    /// “Both plans for Surrey are among the possible ones”.
    private static func possible(_ plans: [ProposalStudy.Proposed], of area: String) -> String {
        let feasible = plans.count { $0.isFeasible }
        guard feasible > 0 else {
            return plans.count == 1
                ? "The one plan for \(area) is not among the possible ones"
                : "None of \(Words.count(plans.count, "plan")) for \(area) is among the possible ones"
        }
        let subject =
            feasible < plans.count
            ? "\(Words.spelled(feasible)) of \(Words.count(plans.count, "plan"))"
            : plans.count == 1
                ? "the one plan" : plans.count == 2 ? "both plans" : "all \(Words.count(plans.count, "plan"))"
        return Words.sentence("\(subject) for \(area) \(feasible == 1 ? "is" : "are") among the possible ones")
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
                classes: study.classes(plan), source: study.place.source(study.place.geography?.dataset))
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
        address = "\(OptionAddress.compare)?limits=1&plan=" + PlanCode.text(proposed.grouping)
    }
}

extension ProposalsPage {
    static let fields: [TemplateField<Self>] = [
        .init("local", \.local), .init("heading", \.heading),
        .init("lede", \.lede), .init("areas", \.areas), .init("shown", \.shown), .init("standings", \.standings),
        .init("shapes", \.shapes), .init("back", \.back),
    ]
}

extension ProposalsPage.AreaPart: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("title", \.title), .init(code: "address", \.address), .init("submitted", \.submitted),
        .init("decided", \.decided), .init("evidence", \.evidence), .init("plans", \.plans), .init("none", \.none),
    ]
}

extension ProposalsPage.AreaPart.Entry: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("finding", \.finding), .init(code: "address", \.address), .init("state", \.state),
        .init("drawing", \.drawing),
    ]
}

extension ProposalsPage.PlanPart: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("note", \.note), .init("size", \.size),
        .init("better", \.better), .init("map", \.map), .init("councils", \.councils), .init("standings", \.standings),
        .init("moves", \.moves), .init("split", \.split), .init("splitNote", \.splitNote),
    ]
}
