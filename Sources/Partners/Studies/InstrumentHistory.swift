import Base
import Content
import Figures
import Foundation
import Store

/// A measure over the waves of an instrument, and its change among those who answered both times.
public struct InstrumentHistory: Sendable {
    public let table: Table?
    /// One for each unit in which something is measured; none of a single wave.
    public let charts: [LineChart]
    /// Why some of it is not compared, in sentences.
    public let notes: [String]
    public let heading: String

    public init(_ file: LocalityFile, _ instrument: Instrument) throws {
        let waves = try file.waves(of: instrument.id)
        let studies = try waves.map { try InstrumentStudy(file, instrument, wave: $0) }
            .filter { !$0.disclosure.answers.sheets.isEmpty }
        guard let last = studies.last else {
            (table, charts, notes, heading) = (nil, [], [], "There is nothing to look back on yet")
            return
        }
        let all = studies.map(\.measures)
        let before = studies.dropLast().last { $0.wave.version == last.wave.version }
        let both = before.map { Self.both($0, last) } ?? []
        let then = before.map { $0.keeping(both).measures } ?? []
        let now = last.keeping(both).measures
        let isCompared = !last.wave.isAnonymous && !both.isEmpty
        var columns: [Table.Column] = ["Measure"] + studies.map { .init($0.wave.title) }
        if isCompared { columns.append(.init("Change, same \(Words.count(both.count, "organisation"))")) }
        var table = Table("From wave to wave", columns: columns, source: last.source)
        var moved: (title: String, words: String, size: Double)?
        for (place, measure) in (all.last ?? []).enumerated() {
            func words(_ value: Double?) -> String? { value.map { measure.unit.text($0) } }
            var cells: [Table.Cell] = [.text(measure.title)]
            for wave in all {
                let value = wave.first { $0.title == measure.title }?.value
                cells.append(words(value).map { .text($0) } ?? .missing("not shown"))
            }
            if isCompared {
                if let a = then.first(where: { $0.title == measure.title })?.value, now.indices.contains(place),
                    let b = now[place].value
                {
                    cells.append(.text(Self.change(b - a, measure.unit)))
                    let size = abs(b - a) / max(abs(a), abs(b), 1e-9)
                    if size > moved?.size ?? 0.005 {
                        moved = (measure.title, "\(measure.unit.text(a)) to \(measure.unit.text(b))", size)
                    }
                } else {
                    cells.append(.missing("not in both"))
                }
            }
            table.append(cells)
        }
        self.table = table
        charts = Self.charts(studies, all)
        heading =
            moved.map { "“\($0.title)” moved most among those who answered both times, from \($0.words)" }
            ?? (studies.count == 1
                ? "One wave so far; a second one shows what moves"
                : "\(Words.sentence(Words.count(studies.count, "wave"))), side by side")
        var notes: [String] = []
        if last.wave.isAnonymous, studies.count > 1 {
            notes.append(
                "Answers are anonymous: nobody can say who answered both times, so no change is worked out. Results stand side by side."
            )
        }
        if isCompared {
            notes.append(
                "Change is worked out only for those who answered in both of the last two waves. Others are in the columns before."
            )
        }
        if studies.contains(where: { $0.wave.version != last.wave.version }) {
            notes.append("Waves of an earlier version of the questions are shown and not compared.")
        }
        self.notes = notes
    }

    /// With its sign; of shares in points, since a change of a share is no share.
    private static func change(_ change: Double, _ unit: Figure.Unit) -> String {
        let sign = change > 0 ? "+" : ""
        guard unit.notation == .percent else { return sign + unit.text(change) }
        return sign + Words.number(change * 100, decimals: unit.decimals) + " points"
    }

    /// Measures of one unit share a chart; waves stand side by side, whatever time lies between.
    private static func charts(_ studies: [InstrumentStudy], _ all: [[ResultPart.Measure]]) -> [LineChart] {
        guard studies.count > 1, let last = all.last, let source = studies.last?.source else { return [] }
        var units: [Figure.Unit] = []
        for measure in last where !units.contains(measure.unit) { units.append(measure.unit) }
        let names = Dictionary(studies.map { (Double($0.wave.number), $0.wave.title) }) { first, _ in first }
        return units.map { unit in
            let own = last.filter { $0.unit == unit }
            var chart = LineChart(
                own.count == 1 ? "\(own[0].title), from wave to wave" : "From wave to wave",
                unit: unit, xTitle: "Wave",
                series: own.map { measure in
                    LineChart.Series(
                        measure.title,
                        points: zip(studies, all).map { study, measures in
                            let value = measures.first { $0.title == measure.title }?.value
                            return .init(
                                x: Double(study.wave.number),
                                value.map { Figure($0, unit) } ?? .missing("not shown", unit: unit))
                        })
                }, source: source)
            chart.xNames = names
            // Steps of a scale begin at one; only amounts and shares are compared with nothing.
            chart.fromZero = unit.decimals == 0 || unit.notation == .percent
            return chart
        }
    }

    private static func both(_ one: InstrumentStudy, _ other: InstrumentStudy) -> Set<String> {
        Set(one.disclosure.answers.sheets.compactMap(\.self)).intersection(
            other.disclosure.answers.sheets.compactMap(\.self))
    }
}
