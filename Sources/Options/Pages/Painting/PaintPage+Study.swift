import Base
import Figures
import Foundation
import LocalityPages
import Options
import PageKit
import PlaceStudies

extension PaintPage {
    /// - Parameters:
    ///   - planComparison: `nil` where there is nothing to group yet.
    ///   - isPart: leaves out what a touch does not change: the map and the list.
    init(
        _ locality: Locality, state: PaintState, planComparison: PlanComparison?, entered: Form = Form(),
        problems: [ErrorSummary.Item] = [], isPart: Bool = false
    ) {
        let place = locality.place
        let painting = state.painting
        let study = planComparison.map { PaintStudy(place, state: state, planComparison: $0) }
        errors = ErrorSummary(state.problems + state.form.problems.leading(to: "limits") + problems)
        let left = painting.unassigned.count
        let words = study?.words(noun: locality.noun) ?? PaintWords.nothing
        (heading, lede) = (words.heading, words.lede)
        hidden = .init(
            [("plan", state.code)] + state.fields + state.tools.filter { $0.0 != "brush" && $0.0 != "click" })
        let map = Self.map(state, place: place, base: locality.base)
        brushes = (0..<painting.groupCount).map { Self.brush($0, state: state, study: study, map: map) }
        eraser = Brush(
            value: "none", title: "No council", swatch: HTML(Map.swatch(.none)),
            note: left == 0
                ? "every \(locality.noun.one) has one" : Words.count(left, locality.noun.one, locality.noun.many),
            warning: nil, isChosen: state.brush == nil, isLocked: false, key: "0")
        beginnings =
            painting.started.isEmpty && !isPart
            ? Self.beginnings(state, place: place, planComparison: planComparison) : []
        finds = Self.finds(state, study: study, place: place, noun: locality.noun)
        standing = study?.standing ?? Standing(heading: "Where it stands", remark: nil, places: [])
        better = study?.betterPlans()
        councils = study?.councilTable
        figures = study?.figureTable
        canUndo = state.before != nil
        canRedo = state.after != nil
        canAdd = painting.groupCount < min(place.areas.count, Painting.mostGroups)
        canRemove = painting.groupCount > 1 && painting.locked.count < painting.groupCount
        let table = Form(
            [("plan", state.code)] + state.names.sorted { $0.key < $1.key }.map { ("name-\($0.key)", $0.value) })
        download = painting.started.isEmpty ? nil : OptionAddress.paintedTable.asking(table.query)
        compare = painting.plan.map {
            OptionAddress.plans.asking([("with", PlanCode.text($0)), ("limits", "1")] + state.form.fields)
        }
        shared = state.shared
        clicks = .radios(
            "click", "A touch of an area", chosen: state.click.rawValue,
            PaintState.Click.allCases.map { ($0.rawValue, $0.words) })
        awaiting = state.first.map {
            "Now choose the area to be kept \(state.click == .joins ? "together with" : "apart from") \(place.name($0))."
        }
        wishes = Self.wishes(state, place: place)
        limits = state.form.words
        limitsAddress =
            painting.plan.map { state.form.query(showing: $0, by: "") }.map { "\(OptionAddress.all)?" + $0 }
            ?? "\(OptionAddress.all)?"
            + state.form.query
        drawing = isPart ? nil : map.map { HTML($0.svg(id: "plan")) }
        drawingSource = Mark(source: place.source(place.geography?.dataset))
        alphabet = PlanCode.alphabet
        areas = isPart ? [] : Self.rows(state, place: place)
        doubtful = place.doubtfulLinks
        keeping = KeepForm(state, place: place, entered: entered, problems: problems)
        self.table = FormField.paragraphs("table", "A table of area and council", entered["table"] ?? "")
            .hint("CSV with a column “code” and a column “group”, as other programs export it.").telling(problems)
    }

    private static func map(_ state: PaintState, place: Place, base: BaseMap?) -> Map? {
        base.map { base in
            var map = Map(
                "The plan as it is painted", base: base,
                classes: (0..<state.painting.groupCount).map { group in
                    Map.Class(
                        state.title(of: group), codes: state.painting.areas(of: group).map { place.areas[$0].code })
                })
            map.isPaintable = true
            return map
        }
    }
}

extension PaintPage.KeepForm {
    init(_ state: PaintState, place: Place, entered: Form, problems: [ErrorSummary.Item]) {
        hidden = .init([("plan", state.code)] + (state.origin.map { [("of", $0)] } ?? []))
        names = (0..<state.painting.groupCount).map { group in
            .line("name-\(group)", "Name of council \(group + 1)", state.names[group] ?? "").telling(problems)
        }
        isNaming = names.contains { !$0.errors.isEmpty }
        let origin = place.drawn.first { $0.key == state.origin }
        fields = [
            FormField.line("name", "Name of the plan", entered["name"] ?? origin?.title.name ?? ""),
            .line("author", "Whose plan is it?", entered["author"] ?? "", .ownName)
                .hint("A person or a body; shown with the plan."),
            .paragraphs("note", "Why this plan?", entered["note"] ?? "").optional(),
        ].map { $0.telling(problems) }
        version = origin.map {
            .ticks(
                "version", "Beside the plan it began as",
                [
                    Choice(
                        value: "1",
                        words: "A new version of “\($0.title.name)” by \($0.title.author), at the same address",
                        isChosen: entered["version"] != nil)
                ])
        }
    }
}
