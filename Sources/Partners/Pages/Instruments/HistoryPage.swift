import Content
import Figures
import Hummingbird
import LocalityPages
import PageKit
import PartnerStudies

/// What a tool measured from wave to wave, and what changed among those who answered both times.
struct HistoryPage: LocalityPage {
    static let template = "history"
    static let section: Section? = .toolkit

    let title: String
    let heading: String
    let charts: [LineChart]
    let table: Table?
    let notes: [String]
    let csv: String?
    let tool: PageLink

    init(_ history: InstrumentHistory, of instrument: Instrument) {
        title = "\(instrument.title), from wave to wave"
        heading = history.heading
        charts = history.charts
        table = history.table
        notes = history.notes
        csv = history.table.map { _ in ToolAddress.historyTable(instrument.id) }
        tool = .init(words: instrument.title, address: ToolAddress.tool(instrument.id))
    }

    /// `/tools/A8/history`.
    init(_ request: PageRequest) throws {
        let instrument = try request.instrument()
        self.init(try InstrumentHistory(request.file, instrument), of: instrument)
    }

    static func csv(_ request: PageRequest) throws -> Response {
        let instrument = try request.instrument()
        guard let table = try InstrumentHistory(request.file, instrument).table else { throw Refusal.notFound }
        return .csv(table.csv(), named: "\(instrument.id)-history.csv")
    }
}

extension HistoryPage {
    static let fields: [TemplateField<Self>] = [
        .init("heading", \.heading), .init("charts", \.charts), .init("table", \.table),
        .init("notes", \.notes), .init(code: "csv", \.csv), .init("tool", \.tool),
    ]
}
