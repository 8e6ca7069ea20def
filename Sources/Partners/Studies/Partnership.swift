import Content
import Figures
import Foundation
import Store

/// The partnership at a glance: who is in it, where it stands on the curve, and the finding of each tool's last wave.
public struct Partnership: Sendable {
    public var organisations: [Organisation]
    public var curve: PhaseCurve?
    /// The phase in which it is.
    public var phase: String?
    public var findings: [Finding]

    public struct Finding: Sendable {
        public var instrument: Instrument
        public var wave: Wave
        public var heading: String
        public var part: ResultPart
    }

    public init(_ file: LocalityFile, instruments: [Instrument]) throws {
        organisations = try file.organisations().filter { $0.left == nil }
        let waves = Dictionary(grouping: try file.waves(), by: \.instrument)
        (curve, phase, findings) = (nil, nil, [])
        for instrument in instruments {
            // The last wave of which anything may be seen.
            for wave in (waves[instrument.id] ?? []).reversed() {
                let study = try InstrumentStudy(file, instrument, wave: wave)
                let parts = study.parts
                guard let first = parts.first else { continue }
                findings.append(Finding(instrument: instrument, wave: wave, heading: first.heading, part: first))
                if curve == nil, let found = study.curve {
                    curve = found
                    phase = found.stops.last?.position.map(found.phase)
                }
                break
            }
        }
    }
}

extension InstrumentStudy {
    /// The curve, where the instrument draws one.
    var curve: PhaseCurve? {
        for case .curve(let phases) in instrument.results { return CurveResult(self, phases: phases).curve }
        return nil
    }
}

extension Partnership.Finding: ReportPart {
    public var sections: [Report.Section] {
        let note = wave.note.isEmpty ? "" : " \(wave.note)."
        return [
            Report.Section(
                heading,
                [.paragraph("\(strong: instrument.title), \(wave.title).\(note)"), .paragraph(part.lede)] + part.blocks,
                about: instrument.title)
        ]
    }

    public var methods: [Report.Section] { [Report.Section(instrument.title, [.list(part.method)])] }
}
