import ConsultationStudies
import Content
import Figures
import Foundation
import MoneyStudies
import OptionStudies
import PartnerStudies
import PlaceStudies
import RegisterStudies
import Registers
import Store

/// The evidence pack of a locality: findings with their figures, tables and sources, in one document.
///
/// ```swift
/// let options = try OptionsStudy(place, limits: .init(fewest: 2, most: 2))
/// let pack = try EvidencePack(file, place, options: options).report(date: "14 November 2018")
/// try pack.html()
/// ```
///
/// Each subject describes its own parts (`ReportPart`); here is only the order in which they come.
public struct EvidencePack: Sendable {
    public let place: Place
    public let options: OptionsStudy
    /// How the plans rank together by all criteria; nil where no plan within the limits can be looked at.
    let ranking: Report.Section?
    let places: [any ReportPart]
    let consultations: [ConsultationStudy]
    let partners: [Partnership.Finding]
    let registers: [RegisterStudy]
    let cases: [CaseReport]

    /// - Parameters:
    ///   - options: which plans count, and how they are judged.
    ///   - places: the studies of the place; by default each is worked out here.
    ///   - partnership: what the partners’ answers come to; each instrument that was answered gets a section.
    ///   - registers: what the partnership keeps; each with records gets a section.
    public init(
        _ file: LocalityFile, _ place: Place, options: OptionsStudy, places: PlaceReport? = nil,
        partnership: Partnership? = nil, registers: [Register] = []
    ) throws {
        self.place = place
        self.options = options
        ranking = try RankingStudy.section(options, judges: file.judges(of: options.judgedBy.set.id))
        self.places = try (places ?? PlaceReport(file, place)).parts()
        consultations = try ConsultationStudy.all(in: file)
        partners = partnership?.findings ?? []
        self.registers = try RegisterStudy.all(registers, in: file, today: file.day())
        cases = try CaseReport.all(in: file)
    }

    /// Every part in the order of its findings.
    private var parts: [any ReportPart] {
        [options] + (ranking.map { [$0] } ?? []) + places + consultations + partners + registers + cases
            + [AreasReport(place)]
    }

    /// Every part in the order of the appendix on methods.
    private var appendix: [any ReportPart] {
        [options] + places + partners + [AreasReport(place)] + consultations + cases
    }

    /// - Parameter date: as it should read on the cover.
    public func report(date: String) -> Report {
        Report(
            title: options.finding, place: place.title, date: date, profile: place.profile, lede: options.lede,
            sections: parts.flatMap(\.sections), methods: appendix.flatMap(\.methods))
    }
}

extension EvidencePack {
    /// The pack of a locality of which nothing has been worked out yet.
    ///
    /// - Parameters:
    ///   - limits: which plans count; the number of councils and the sizes under discussion.
    ///   - criteria: by what plans are judged; nil takes the set of the profile.
    ///   - instruments: each that was answered gets a section.
    ///   - registers: what the partnership keeps.
    ///   - date: as it should read on the cover.
    public static func report(
        _ file: LocalityFile, _ place: Place, limits: OptionsStudy.Limits, criteria: CriteriaSet? = nil,
        instruments: [Instrument] = [], registers: [Register] = [], date: String
    ) throws -> Report {
        try EvidencePack(
            file, place, options: OptionsStudy(place, limits: limits, criteria: criteria),
            partnership: Partnership(file, instruments: instruments), registers: registers
        ).report(date: date)
    }
}
