import Base
import Exchange
import Figures
import Foundation
import LocalityPages
import PageKit
import PlaceStudies
import Store

/// What the locality knows, from where, of which date, and what is still missing.
struct SourcesPage: LocalityPage {
    static let template = "sources"
    static let section: Section? = .sources

    let title = "Sources"
    let heading: String
    let lede: Prose
    let contents: [String]
    let gaps: [String]
    let faults: [String]
    let datasets: Table?
    let statistics: Table?
    let history: [Entry]

    struct Entry: Sendable {
        let at: String
        let what: String
    }

    /// - Parameter today: the day to which the age of figures is counted.
    init(_ place: Place, check: Check, history: [HistoryEntry], today: Date = .now) {
        let sources = Words.count(place.datasets.count, "source")
        heading =
            place.datasets.isEmpty
            ? "Nothing has been imported yet" : "Everything known about \(place.title) comes from \(sources)"
        lede = "Every figure on a page or in the report names one of them."
        (contents, gaps, faults) = (check.contents.map(Words.sentence), check.gaps, check.faults)
        self.history = history.reversed().map { Entry(at: String($0.at.prefix(10)), what: $0.what) }
        var datasets = Table(
            "Where the figures come from",
            columns: ["Title", "Publisher", "Date of the figures", "Age", "Licence", "Imported"])
        for dataset in place.datasets.values.sorted(by: { $0.title < $1.title }) {
            datasets.append([
                .text(dataset.title, address: dataset.address.isEmpty ? nil : dataset.address),
                Self.cell(dataset.publisher), Self.cell(dataset.vintage),
                dataset.age(at: today).map { .text($0 == 0 ? "this year" : Words.count($0, "year")) }
                    ?? .missing("not known"), Self.cell(dataset.licence),
                dataset.imported.isEmpty ? .missing("not from a file") : .text(dataset.imported.dayInWords),
            ])
        }
        self.datasets = place.datasets.isEmpty ? nil : datasets
        var statistics = Table(
            "What is known of each area, and what for", columns: ["Statistic", "Unit", "Areas that have it", "Used as"])
        for statistic in place.statistics {
            let roles = place.roles.filter { $0.value.key == statistic.key }.map(\.key.title).sorted()
            statistics.append([
                Table.Cell(.text(statistic.title), source: place.source(statistic.dataset)), .text(statistic.unit),
                .text("\(statistic.values.count) of \(place.areas.count)"),
                roles.isEmpty ? .missing("nothing yet") : .text(roles.joined(separator: ", ")),
            ])
        }
        self.statistics = place.statistics.isEmpty ? nil : statistics
    }

    private static func cell(_ text: String) -> Table.Cell { text.isEmpty ? .missing("not stated") : .text(text) }
}

extension SourcesPage {
    init(_ request: PageRequest) throws {
        let locality = try request.locality
        let history = try request.file.history()
        try self.init(locality.place, check: locality.check(), history: history)
    }
}

extension SourcesPage {
    static let fields: [TemplateField<Self>] = [
        .init("heading", \.heading), .init("lede", \.lede), .init("contents", \.contents),
        .init("gaps", \.gaps), .init("faults", \.faults), .init("datasets", \.datasets),
        .init("statistics", \.statistics), .init("history", \.history),
    ]
}

extension SourcesPage.Entry: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("at", \.at), .init("what", \.what),
    ]
}
