import Base
import Content
import Figures
import Foundation
import Store

/// What one wave of an instrument came to: the results that its file asks for, or the reason why there is nothing to see.
public struct InstrumentStudy: Sendable {
    public let instrument: Instrument
    public private(set) var disclosure: Disclosure
    /// Partners by key, also those that left.
    let organisations: [String: Organisation]
    /// Partners that the wave asks about, in their order.
    let partners: [Organisation]
    private(set) var sheets: [AnswerSheet]
    let decisions: [PlacementDecision]
    /// Earlier waves of the same version, the first first, each with its own study.
    let path: [(title: String, sheets: [AnswerSheet])]
    /// The wave before, of the same version, as it may be seen; read only where relations are compared with it.
    let before: Disclosure?
    public let choice: Choice
    private var results = Once<[ResultPart]>()

    /// What a reader wants to see of a result.
    public struct Choice: Hashable, Sendable {
        /// Keys of organisations: one whose view is shown, or two that are compared.
        public var organisations: [String]

        public init(organisations: [String] = []) { self.organisations = organisations }
    }

    public var wave: Wave { disclosure.wave }

    public init(_ file: LocalityFile, _ instrument: Instrument, wave: Wave, choice: Choice = Choice()) throws {
        self.instrument = instrument
        self.choice = choice
        disclosure = try ClosedWaves.shared.disclosure(of: wave, in: file)
        let all = try file.organisations()
        organisations = Dictionary(uniqueKeysWithValues: all.map { ($0.key, $0) })
        partners = all.filter { $0.isAsked(in: wave) }
        // Relations read the table itself: of 200 partners a sheet for each tie would take seconds.
        let readsTable = instrument.results.allSatisfy { $0.show == .relations }
        sheets = readsTable ? [] : disclosure.answers.sheets(read: instrument)
        decisions = try file.placements(of: wave)
        func seen(_ wave: Wave) throws -> Disclosure { try ClosedWaves.shared.disclosure(of: wave, in: file) }
        before =
            instrument.results.contains { $0.show == .relations }
            ? try file.waves(of: instrument.id).last { $0.number < wave.number && $0.version == wave.version }
                .map(seen) : nil
        path =
            instrument.results.contains { $0.show == .curve }
            ? try file.waves(of: instrument.id).filter { $0.number <= wave.number && $0.version == wave.version }
                .map { ($0.title, try seen($0).answers.sheets(read: instrument)) } : []
    }

    /// The results, in the order of the instrument's file; empty where nothing may be seen.
    ///
    /// They are worked out when they are first asked for, and then kept.
    public var parts: [ResultPart] { results.value { workedOutParts() } }

    private func workedOutParts() -> [ResultPart] {
        if let counted { return [counted] }
        guard !disclosure.answers.sheets.isEmpty else { return [] }
        return instrument.results.map { result in
            switch result {
            case .relations(let stage, let wanted, let trust, let turf, let differsWhen):
                RelationsResult(self, stage: stage, wanted: wanted, trust: trust, turf: turf, differsWhen: differsWhen)
                    .part
            case .web(let sides): ProfileResult(self, sides: sides).part(asWeb: true)
            case .bars(let sides): ProfileResult(self, sides: sides).part(asWeb: false)
            case .placement(let places): PlacementResult(self, places: places).part
            case .matrix(let question, let gapWhen): RowsResult(self, question: question, gapWhen: gapWhen).part
            case .appraisal(let criteria, let weights): AppraisalResult(self, criteria: criteria, weights: weights).part
            case .curve(let phases): CurveResult(self, phases: phases).part
            case .checklist(let metWhen): ChecklistResult(self, metWhen: metWhen).part
            }
        }
    }

    /// What can be followed from wave to wave. Of relations it is counted without drawing up the whole result.
    var measures: [ResultPart.Measure] {
        guard !disclosure.answers.sheets.isEmpty else { return [] }
        guard case .relations(let stage, let wanted, let trust, let turf, let differsWhen)? = instrument.results.first,
            instrument.results.count == 1
        else { return parts.flatMap(\.measures) }
        return RelationsResult(
            self, stage: stage, wanted: wanted, trust: trust, turf: turf, differsWhen: differsWhen
        ).measures(of: nil)
    }

    func name(_ key: String) -> String { organisations[key]?.name ?? key }
    func short(_ key: String) -> String { organisations[key]?.short ?? key }
    /// What an organisation is: “district council”.
    func kind(_ key: String) -> String { organisations[key]?.kind ?? "" }

    /// “15 of 17 answered”, “44 people answered; 53 were asked”, “44 people answered”.
    public var response: String {
        let count = disclosure.people
        if !instrument.asks.isOfPeople { return "\(count) of \(max(count, disclosure.asked)) organisations answered" }
        guard disclosure.asked >= count, disclosure.asked > 0 else {
            return "\(Words.count(count, "person", "people")) answered"
        }
        return "\(disclosure.answered) of \(disclosure.asked) people asked answered"
    }

    /// The title by which figures of this wave are cited.
    public var source: Source {
        Source(
            "\(instrument.title): \(wave.title)", publisher: response,
            vintage: wave.note.isEmpty ? nil : wave.note)
    }

    /// Organisations whose answers may be seen by themselves, or that are asked about, in the order of partners.
    public var shownOrganisations: [Organisation] {
        let answered = Set(disclosure.answers.sheets.compactMap(\.self))
        return organisations.values.filter { answered.contains($0.key) }.sorted { $0.name < $1.name }
    }

    /// The two organisations that a web lays over each other; none where it shows all together.
    public var comparedOrganisations: [String] {
        let isCompared = instrument.results.contains { $0.show == .web || $0.show == .bars }
        return isCompared ? ProfileResult(self).pair.map { [$0.0, $0.1] } ?? [] : []
    }

    /// Partners other than one.
    public func shownOrganisations(but key: String) -> [Organisation] { partners.filter { $0.key != key } }

    /// What is left out so that nobody can be recognised, in a sentence.
    public var omission: String? {
        guard !disclosure.withheld.isEmpty, disclosure.people > 0 else { return nil }
        let names = Words.list(disclosure.withheld.map(short))
        return
            "\(names): fewer than \(Words.spelled(disclosure.smallestGroup)) people answered, so nothing of theirs is shown, nor counted in any total."
    }
}

extension InstrumentStudy {
    /// The same study of some organisations' answers only.
    func keeping(_ organisations: Set<String>) -> InstrumentStudy {
        guard !wave.isAnonymous else { return self }
        var copy = self
        copy.disclosure.answers = disclosure.answers.keeping { place in
            disclosure.answers.sheets[place].map(organisations.contains) ?? false
        }
        copy.results = Once()
        copy.sheets = sheets.filter { $0.organisation.map(organisations.contains) ?? false }
        return copy
    }
}
