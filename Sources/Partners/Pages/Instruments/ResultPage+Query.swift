import Content
import Figures
import Foundation
import Hummingbird
import LocalityPages
import PageKit
import PartnerStudies

extension ResultPage {
    /// `/tools/A8/result?wave=2&organisation=poole`; without a wave the last that has something to show.
    init(_ request: PageRequest) throws {
        let instrument = try request.instrument()
        let study = try Self.study(request, instrument, request.fields)
        self.init(
            study, waves: try request.file.waves(of: instrument.id),
            message: request.fields["done"] == "placed"
                ? "The place is overruled. The rule's own place stays beside it." : nil)
    }

    private static func study(_ request: PageRequest, _ instrument: Instrument, _ fields: Form) throws
        -> InstrumentStudy
    {
        guard let wave = try request.wave(of: instrument) else { throw Refusal.notFound }
        let chosen = fields.all("organisation").filter { !$0.isEmpty }
        return try InstrumentStudy(request.file, instrument, wave: wave, choice: .init(organisations: chosen))
    }

    /// One table of the result, as CSV: `/tools/A8/result/csv?wave=2&table=3`.
    static func csv(_ request: PageRequest) throws -> Response {
        let instrument = try request.instrument()
        let tables = try study(request, instrument, request.fields).parts.flatMap(\.tables)
        guard let number = request.fields["table"].flatMap({ Int($0) }), tables.indices.contains(number - 1) else {
            throw Refusal.notFound
        }
        return .csv(tables[number - 1].csv(), named: "\(instrument.id)-\(number).csv")
    }

    /// Overrides the place into which the rule puts a partner, with a reason.
    static func overridePlacement(_ request: PageRequest) async throws -> Response {
        let instrument = try request.instrument()
        let form = try await request.form()
        let waves = try request.file.waves(of: instrument.id)
        guard let wave = waves.first(where: { "\($0.number)" == form["wave"] }), let own = form["organisation"] else {
            throw Refusal.badRequest("It names no wave or no organisation.")
        }
        var problems: [ErrorSummary.Item] = []
        let places = instrument.results.flatMap { result -> [String] in
            if case .placement(let places) = result { places.map(\.id) } else { [] }
        }
        guard !places.isEmpty else { throw Refusal.notFound }
        if form["partner"] == nil { problems.append(.init("Choose a partner.", field: "partner")) }
        if !places.contains(form["place"] ?? "") { problems.append(.init("Choose a place.", field: "place")) }
        if form["reason"] == nil {
            problems.append(.init("Say why; a place is overruled with a reason.", field: "reason"))
        }
        if (form["reason"] ?? "").count > 1_000 {
            problems.append(.init("The reason has more than 1,000 characters.", field: "reason"))
        }
        guard problems.isEmpty else {
            let study = try InstrumentStudy(request.file, instrument, wave: wave, choice: .init(organisations: [own]))
            return request.response(with: ResultPage(study, waves: waves, entered: form, problems: problems))
        }
        try request.file.place(
            form["partner"] ?? "", by: own, in: form["place"] ?? "", reason: form["reason"] ?? "", wave: wave, at: .now)
        let query = Form([("wave", "\(wave.number)"), ("organisation", own), ("done", "placed")]).query
        return .redirect(to: ToolAddress.result(instrument.id) + "?" + query)
    }
}
