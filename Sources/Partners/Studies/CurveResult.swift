import Base
import Content
import Figures
import Foundation

/// How far along phases a partnership is, and its path over the waves.
struct CurveResult {
    let study: InstrumentStudy
    let phases: [Instrument.Phase]

    init(_ study: InstrumentStudy, phases: [Instrument.Phase]) {
        self.study = study
        self.phases = phases
    }

    /// The share of the way from first to last step that each phase has come; `nil` where too few answered.
    func shares(_ sheets: [AnswerSheet]) -> [Double?] {
        phases.map { phase in
            let sections = phase.sections.compactMap(study.instrument.section)
            let steps = sections.flatMap(\.questions).compactMap { $0.scale?.steps.count }.max() ?? 5
            let means = study.given(in: sheets) { sheet -> Double? in
                let own = sections.compactMap { sheet.mean($0) }
                return own.isEmpty ? nil : own.reduce(0, +) / Double(own.count)
            }.map(\.value)
            guard !means.isEmpty else { return nil }
            return (means.reduce(0, +) / Double(means.count) - 1) / Double(steps - 1)
        }
    }

    func position(_ sheets: [AnswerSheet]) -> Double? {
        let shares = shares(sheets).compactMap(\.self)
        return shares.count == phases.count ? shares.reduce(0, +) : nil
    }

    private func phase(_ position: Double) -> Instrument.Phase { phases[min(phases.count - 1, max(0, Int(position)))] }

    var stops: [PhaseCurve.Stop] { study.path.map { .init($0.title, position($0.sheets)) } }

    var curve: PhaseCurve {
        PhaseCurve(heading, phases: phases.map(\.title), stops: stops, source: study.source)
    }

    private var heading: String {
        guard let now = position(study.sheets) else { return "Too few answered to say where the partnership stands" }
        let words = "The partnership is at “\(phase(now).title)”, \(Words.number(now, decimals: 1)) of \(phases.count)"
        guard let before = stops.dropLast().last(where: { $0.position != nil }), let position = before.position else {
            return words
        }
        return "\(words), after \(Words.number(position, decimals: 1)) in \(before.title)"
    }

    var part: ResultPart {
        let now = shares(study.sheets)
        var table = Table(
            "How far each phase has come",
            columns: [
                "Phase", .init("Share of the way", Figure.Unit("", notation: .percent, decimals: 0)), "What tells it",
            ],
            source: study.source)
        for (phase, share) in zip(phases, now) {
            let sections = phase.sections.compactMap(study.instrument.section).map(\.title)
            table.append([
                .text(phase.title), share.map { .number($0) } ?? .missing("too few answered"),
                .text(Words.list(sections)),
            ])
        }
        return ResultPart(
            heading,
            lede: "\(study.response). Partnerships also skip, stall and fall back; the curve is a picture, not a law.",
            blocks: [.picture(curve), .table(table)],
            method: [
                "For each phase: the mean of its sections for each person, then of the people, as a share of the way from the first to the last step. The shares are added up.",
                "Who answered differs from wave to wave, and nobody can tell how; the path compares results, not people.",
            ],
            measures: zip(phases, now).map { .init($0.title, $1, .percent) }
                + [.init("Phases done", position(study.sheets), .plain(decimals: 1))])
    }
}
