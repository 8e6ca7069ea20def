import Figures
import LocalityPages
import Options
import PageKit
import Store

/// One plan at its address: whose it is, what it looks like, where it stands, how it came about.
struct PlanPage: LocalityPage {
    static let template = "plan"
    static let section: Section? = .options

    let title: String
    let local = LocalNavigation(OptionsSection.kept)
    let heading: String
    let byline: String
    let note: String?
    let map: Map?
    let remark: String?
    let councils: Table?
    let figures: Table?
    let better: String?
    let doubtful: Table?
    let versions: Table?
    let paint: String
    let download: String
    let compare: String?
}

extension PlanPage {
    /// What is said of a plan, whoever it is from.
    struct Subject {
        var name: String
        var byline: String
        var note: String
        var councils: [DrawnPlan.Council]
        /// Key of the plan as somebody keeps it, where it may get a new version.
        var key: String?
        var source: Source?
    }

    init(_ locality: Locality, of subject: Subject, versions: [DrawnPlan] = []) throws {
        let place = locality.place
        title = subject.name
        byline = subject.byline
        note = subject.note.isEmpty ? nil : subject.note
        let state = PaintState(Form(), locality: locality).beginning(
            with: subject.councils, from: subject.key, place: place)
        let study = PaintStudy(place, state: state, planComparison: try locality.planComparisonOrAll(state.form.limits))
        map = locality.base.map { base in
            Map(
                subject.name, base: base,
                classes: subject.councils.map { council in
                    let people = place.figure(.population, of: council.codes)
                    return Map.Class(
                        council.title, codes: council.codes, note: people.number == nil ? nil : "\(people)",
                        fill: .group(council.number - 1))
                }, source: subject.source ?? place.source(place.geography?.dataset))
        }
        heading = "\(subject.name): \(study.words(noun: locality.noun, plan: "it").heading.lowercasedFirst)"
        remark = study.standing.remark
        councils = study.councilTable
        figures = study.figureTable
        better = study.betterPlans()?.explanation
        doubtful = place.doubtfulLinks
        let codes = Form(
            [("plan", state.code)] + state.names.sorted { $0.key < $1.key }.map { ("name-\($0.key)", $0.value) })
        paint = state.shared
        download = OptionAddress.paintedTable.asking(codes.query)
        compare = state.painting.plan.map { OptionAddress.plans.asking([("with", PlanCode.text($0))]) }
        self.versions = versions.count > 1 ? Self.table(versions) : nil
    }

    private static func table(_ versions: [DrawnPlan]) -> Table {
        var table = Table("Versions", columns: ["Version", "Name", "By", "Kept", "Note"])
        for plan in versions.reversed() {
            table.append([
                .text("\(plan.version)", address: "\(OptionAddress.plan(plan.key))?version=\(plan.version)"),
                .text(plan.title.name), .text(plan.title.author), .text(String(plan.kept.prefix(10))),
                .text(plan.title.note.isEmpty ? "–" : plan.title.note),
            ])
        }
        return table
    }
}

extension PlanPage {
    static let fields: [TemplateField<Self>] = [
        .init("local", \.local), .init("heading", \.heading), .init("byline", \.byline),
        .init("note", \.note), .init("map", \.map), .init("remark", \.remark), .init("councils", \.councils),
        .init("figures", \.figures), .init("better", \.better), .init("doubtful", \.doubtful),
        .init("versions", \.versions), .init(code: "paint", \.paint), .init(code: "download", \.download),
        .init(code: "compare", \.compare),
    ]
}
