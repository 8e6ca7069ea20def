import Evidence
import Foundation
import Options
import Workspace

extension PaintPage {
    /// - Parameters:
    ///   - ground: `nil` where there is nothing to group yet.
    ///   - isPart: leaves out what a touch does not change: the map and the list.
    init(
        _ locality: Locality, state: PaintState, ground: PaintGround?, problems: [ErrorSummary.Item] = [],
        isPart: Bool = false
    ) {
        let place = locality.place
        let painting = state.painting
        let study = ground.map { PaintStudy(place, state: state, ground: $0) }
        errors = ErrorSummary(state.problems + state.form.problems + problems)
        let left = painting.unassigned.count
        let words = study?.words(noun: locality.noun) ?? PaintWords.nothing
        (heading, lede) = (words.heading, words.lede)
        hidden = Self.hidden(
            [("plan", state.code)] + state.fields + state.tools.filter { $0.0 != "brush" && $0.0 != "click" })
        let map = Self.map(state, place: place, base: locality.base)
        brushes = (0..<painting.groupCount).map { Self.brush($0, state: state, study: study, map: map) }
        eraser = Brush(
            value: "none", title: "No council", swatch: HTML(Map.swatch(.none)),
            note: left == 0
                ? "every \(locality.noun.one) has one" : Words.count(left, locality.noun.one, locality.noun.many),
            warning: nil, isChosen: state.brush == nil, isLocked: false, key: "0")
        beginnings = painting.started.isEmpty && !isPart ? Self.beginnings(state, place: place, ground: ground) : []
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
        download = painting.started.isEmpty ? nil : "/options/paint/csv?" + table.query
        compare = painting.plan.map {
            "/options/plans?" + Form([("with", PlanCode.text($0)), ("limits", "1")] + state.form.fields).query
        }
        shared = state.shared
        clicks = PaintState.Click.allCases.map {
            Choice(value: $0.rawValue, words: $0.words, isChosen: $0 == state.click)
        }
        awaiting = state.first.map {
            "Now choose the area to be kept \(state.click == .joins ? "together with" : "apart from") \(place.name($0))."
        }
        wishes = Self.wishes(state, place: place)
        limits = state.form.words
        limitsAddress =
            painting.plan.map { state.form.query(showing: $0, by: "") }.map { "/options?" + $0 } ?? "/options?"
            + state.form.query
        drawing = isPart ? nil : map.map { HTML($0.svg(id: "plan")) }
        drawingSource = Mark(source: place.source(place.geography?.dataset))
        alphabet = PlanCode.alphabet
        areas = isPart ? [] : Self.rows(state, place: place)
        doubtful = Self.doubtful(place)
        keeping = KeepForm(state, place: place)
    }

    static func hidden(_ fields: [(String, String)]) -> [Hidden] { fields.map { Hidden(name: $0.0, value: $0.1) } }

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

    private static func brush(_ group: Int, state: PaintState, study: PaintStudy?, map: Map?) -> Brush {
        let isLocked = state.painting.locked.contains(group)
        let note = study?.note(of: group) ?? "no area yet"
        return Brush(
            value: "\(group)", title: state.title(of: group),
            swatch: HTML(Map.swatch(.group(group), class: group, of: map == nil ? nil : "plan")),
            note: isLocked ? "\(note), locked" : note,
            warning: study?.judgements.first { $0.group == group }?.problems.first.map {
                $0.split(separator: ":").first.map(String.init) ?? $0
            },
            isChosen: state.brush == group, isLocked: isLocked, key: group < 9 ? "\(group + 1)" : nil)
    }

    private static func finds(_ state: PaintState, study: PaintStudy?, place: Place, noun: (one: String, many: String))
        -> [Find]
    {
        func find(_ words: String, _ areas: [Int]) -> Find? {
            areas.first.map { first in
                Find(
                    words: words, codes: areas.map { place.areas[$0].code }.joined(separator: " "),
                    row: "area-\(place.areas[first].code)")
            }
        }
        let left = state.painting.unassigned
        var finds: [Find?] = []
        if !left.isEmpty, left.count < place.areas.count {
            finds.append(find("Find \(Words.count(left.count, noun.one, noun.many)) without a council", left))
        }
        for judged in study?.judgements ?? [] where !judged.apart.isEmpty {
            finds.append(find("Find what lies apart from \(state.title(of: judged.group))", judged.apart))
        }
        return finds.compactMap(\.self)
    }

    private static func wishes(_ state: PaintState, place: Place) -> [Wish] {
        func wishes(_ sets: [[String]], _ kind: String, _ words: String) -> [Wish] {
            sets.map { codes in
                Wish(
                    button: "forget.\(kind).\(codes.joined(separator: "+"))",
                    words: "\(Words.list(codes.map(place.name))) \(words)")
            }
        }
        return wishes(state.form.limits.together, "together", "together")
            + wishes(state.form.limits.apart, "apart", "apart")
    }

    private static func rows(_ state: PaintState, place: Place) -> [AreaRow] {
        place.areas.enumerated().map { index, area in
            let group = state.painting.groupOfArea[index]
            let choices =
                [Choice(value: "", words: "no council", isChosen: group == nil)]
                + (0..<state.painting.groupCount).map {
                    Choice(value: "\($0)", words: state.title(of: $0), isChosen: $0 == group)
                }
            return AreaRow(
                code: area.code, name: area.name,
                people: place.figure(.population, of: [area.code]).number.map { Words.number($0) }, choices: choices,
                isLocked: group.map { state.painting.locked.contains($0) } ?? false, isFirst: state.first == area.code)
        }
    }

    /// Links that are no land border, or that somebody decided on: they are part of the result.
    static func doubtful(_ place: Place) -> Table? {
        let links = place.links.filter { $0.kind != .land || $0.decision != nil }
        guard !links.isEmpty else { return nil }
        var table = Table("Links that are decisions", columns: ["Area", "Neighbour", "By", "Joins", "Why"])
        for link in links {
            table.append([
                .text(place.name(link.a)), .text(place.name(link.b)), .text(link.kind.rawValue),
                .text(link.joined ? "yes" : "no"), .text(link.decision?.reason ?? "not decided"),
            ])
        }
        return table
    }

    private static func beginnings(_ state: PaintState, place: Place, ground: PaintGround?) -> [Way] {
        guard let ground else { return [] }
        var ways: [Way] = []
        func add(_ title: String, _ councils: [DrawnPlan.Council], from origin: String?) {
            ways.append(Way(title: title, address: state.beginning(with: councils, from: origin, place: place).shared))
        }
        for plan in place.plans { add(plan.title, plan.numbered(in: place), from: nil) }
        for plan in place.drawn.suffix(6) {
            add("\(plan.title.name), by \(plan.title.author)", plan.councils, from: plan.key)
        }
        if let first = ground.criteria.first, let best = ground.field?.best(by: 0) {
            ways.append(Way(title: "The best plan by \(first.name.lowercasedFirst)", address: state.address(of: best)))
        }
        return ways
    }
}

extension PaintPage.KeepForm {
    init(_ state: PaintState, place: Place) {
        hidden = PaintPage.hidden([("plan", state.code)] + (state.origin.map { [("of", $0)] } ?? []))
        names = (0..<state.painting.groupCount).map { group in
            Name(field: "name-\(group)", label: "Name of council \(group + 1)", value: state.names[group] ?? "")
        }
        let origin = place.drawn.first { $0.key == state.origin }
        self.origin = origin.map { "“\($0.title.name)” by \($0.title.author)" }
        name = origin?.title.name ?? ""
    }
}

extension PaintState {
    /// The same page with another plan on it.
    func beginning(with councils: [DrawnPlan.Council], from origin: String?, place: Place) -> PaintState {
        var other = self
        var numbers: [String: Int] = [:]
        for council in councils { for code in council.codes { numbers[code] = council.number - 1 } }
        other.painting = Painting(groupOfArea: place.areas.map { numbers[$0.code] })
        other.names = [:]
        for council in councils where !council.name.isEmpty { other.names[council.number - 1] = council.name }
        other.origin = origin
        return other
    }
}

extension NamedPlan {
    /// Its councils with numbers, in the order of the areas.
    func numbered(in place: Place) -> [DrawnPlan.Council] {
        var councils: [DrawnPlan.Council] = []
        for area in place.areas {
            guard let name = self.councils[area.code] else { continue }
            if let index = councils.firstIndex(where: { $0.name == name }) {
                councils[index].codes.append(area.code)
            } else {
                councils.append(.init(number: councils.count + 1, name: name, codes: [area.code]))
            }
        }
        return councils
    }
}
