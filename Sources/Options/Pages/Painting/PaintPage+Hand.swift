import Base
import Figures
import Options
import PageKit
import PlaceStudies

/// What one paints with, and what one can touch.
extension PaintPage {
    static func brush(_ group: Int, state: PaintState, study: PaintStudy?, map: Map?) -> Brush {
        let isLocked = state.painting.locked.contains(group)
        let note = study?.note(of: group) ?? "no area yet"
        return Brush(
            value: "\(group)", title: state.title(of: group),
            swatch: HTML(Map.swatch(.group(group), class: group, of: map == nil ? nil : "plan")),
            note: isLocked ? "\(note), locked" : note,
            warning: study?.judgements.first { $0.group == group }?.problems.first?.short,
            isChosen: state.brush == group, isLocked: isLocked, key: group < 9 ? "\(group + 1)" : nil)
    }

    static func finds(_ state: PaintState, study: PaintStudy?, place: Place, noun: (one: String, many: String))
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

    static func wishes(_ state: PaintState, place: Place) -> [Wish] {
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

    static func rows(_ state: PaintState, place: Place) -> [AreaRow] {
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
}
