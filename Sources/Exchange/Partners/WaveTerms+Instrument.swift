import Content
import Foundation
import Store

extension WaveTerms {
    /// The terms on which an instrument is asked.
    public init(_ instrument: Instrument) {
        self.init(
            instrument: instrument.id, version: instrument.version, isAnonymous: instrument.isAnonymous,
            isByOrganisation: instrument.isAnonymous ? instrument.asks == .peopleByOrganisation : true,
            asksPeople: instrument.asks.isOfPeople,
            needsPartners: instrument.asks != .people && instrument.asks != .peopleByRow,
            isAboutEachOther: instrument.asks == .relations)
    }
}

extension LocalityFile {
    /// Opens the next wave of an instrument and asks organisations that are partners now.
    ///
    /// - Parameter asked: keys of those that are asked; every partner where it is nil. Of people nobody is asked yet.
    /// - Throws: `ContentProblem` where one is open still, or there is nobody to ask.
    @discardableResult
    public func openWave(
        of instrument: Instrument, title: String, note: String = "", asking asked: Set<String>? = nil, at time: Date
    ) throws -> Wave {
        try openWave(on: WaveTerms(instrument), title: title, note: note, asking: asked, at: time)
    }
}

extension Wave {
    /// A wave that is not open yet, so that a file can be checked before it is.
    public static func planned(_ instrument: Instrument, title: String, on time: Date) -> Wave {
        let terms = WaveTerms(instrument)
        return Wave(
            instrument: terms.instrument, number: 1, version: terms.version, title: title, note: "",
            isAnonymous: terms.isAnonymous, isByOrganisation: terms.isByOrganisation, opened: time.day, closed: nil)
    }
}
