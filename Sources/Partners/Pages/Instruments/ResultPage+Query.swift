import Evidence
import Foundation
import Hummingbird
import Toolkit
import Workspace

extension ResultPage {
    /// `/tools/A8/result?wave=2&organisation=poole`; without a wave the last that has something to show.
    init(_ visit: Visit) throws {
        let instrument = try visit.instrument()
        let study = try Self.study(visit, instrument, visit.fields)
        self.init(
            study, waves: try visit.file.waves(of: instrument.id),
            message: visit.fields["done"] == "placed"
                ? "The place is overruled. The rule's own place stays beside it." : nil)
    }

    private static func study(_ visit: Visit, _ instrument: Instrument, _ fields: Form) throws -> InstrumentStudy {
        guard let wave = try visit.wave(of: instrument) else { throw Refusal.notFound }
        let chosen = fields.all("organisation").filter { !$0.isEmpty }
        return try InstrumentStudy(visit.file, instrument, wave: wave, choice: .init(organisations: chosen))
    }

    /// One table of the result, as CSV: `/tools/A8/result/csv?wave=2&table=3`.
    static func csv(_ visit: Visit) throws -> Response {
        let instrument = try visit.instrument()
        let tables = try study(visit, instrument, visit.fields).parts.flatMap(\.tables)
        guard let number = visit.fields["table"].flatMap({ Int($0) }), tables.indices.contains(number - 1) else {
            throw Refusal.notFound
        }
        return .csv(tables[number - 1], named: "\(instrument.id)-\(number)")
    }

    /// Puts a partner into another place than the rule does.
    static func place(_ visit: Visit) async throws -> Response {
        let instrument = try visit.instrument()
        let form = try await visit.form()
        let waves = try visit.file.waves(of: instrument.id)
        guard let wave = waves.first(where: { "\($0.number)" == form["wave"] }), let own = form["organisation"] else {
            throw Refusal.badRequest("It names no wave or no organisation.")
        }
        var problems: [ErrorSummary.Item] = []
        let places = instrument.results.flatMap { result -> [String] in
            if case .placement(let places) = result { places.map(\.id) } else { [] }
        }
        if form["partner"] == nil { problems.append(.init("Choose a partner.", field: "partner")) }
        if !places.contains(form["place"] ?? "") { problems.append(.init("Choose a place.", field: "place")) }
        if form["reason"] == nil {
            problems.append(.init("Say why; a place is overruled with a reason.", field: "reason"))
        }
        if (form["reason"] ?? "").count > 1_000 {
            problems.append(.init("The reason has more than 1,000 characters.", field: "reason"))
        }
        guard problems.isEmpty else {
            let study = try InstrumentStudy(visit.file, instrument, wave: wave, choice: .init(organisations: [own]))
            return visit.workbench.response(
                to: visit, with: ResultPage(study, waves: waves, entered: form, problems: problems))
        }
        try visit.file.place(
            form["partner"] ?? "", by: own, in: form["place"] ?? "", reason: form["reason"] ?? "", wave: wave, at: .now)
        let query = Form([("wave", "\(wave.number)"), ("organisation", own), ("done", "placed")]).query
        return .redirect(to: ToolAddress.result(instrument.id) + "?" + query)
    }
}

extension Response {
    /// A table to take away.
    static func csv(_ table: Table, named name: String) -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: "text/csv; charset=utf-8", .cacheControl: "private, no-cache",
                .contentDisposition: "attachment; filename=\"\(name).csv\"",
            ], body: .init(byteBuffer: ByteBuffer(string: table.csv())))
    }
}
