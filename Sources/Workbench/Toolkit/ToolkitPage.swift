import Evidence
import Toolkit
import Workspace

/// Every tool as a card, in the toolkit's own order, with how far it has been used.
package struct ToolkitPage: Page {
    static let template = "toolkit"
    static let section: Section? = .toolkit

    let title = "Toolkit"
    let heading: String
    let lede: Prose
    let cards: [Card]

    struct Card: Sendable {
        let title: String
        let tools: [Item]
    }

    struct Item: Sendable {
        let id: String
        let title: String
        let why: String
        let page: String
        let state: ToolState
    }

    init(_ tools: [Tool], state: (Tool) -> ToolState) {
        let items = tools.map {
            ($0.part, Item(id: $0.id, title: $0.title, why: $0.why, page: $0.page, state: state($0)))
        }
        cards = Tool.Part.allCases.compactMap { part in
            let own = items.filter { $0.0 == part }.map(\.1)
            return own.isEmpty ? nil : Card(title: part.title, tools: own)
        }
        let done = items.count { $0.1.state == .done }
        let begun = items.count { $0.1.state == .begun }
        let parts = [
            done > 0 ? "\(Words.spelled(done)) done" : nil, begun > 0 ? "\(Words.spelled(begun)) begun" : nil,
        ].compactMap(\.self)
        let count = Words.sentence(Words.count(items.count, "tool"))
        heading = parts.isEmpty ? "\(count) to begin with" : "\(count), \(Words.list(parts))"
        lede = "Begin where your question is. Nothing has to be done in order, and nothing twice."
    }

    init(_ visit: Visit) throws {
        let waves = Dictionary(grouping: try visit.workbench.reading.file.waves(), by: \.instrument)
        let profile = try visit.locality.place.profile
        let toolbox = visit.workbench.toolbox
        let hidden = Set(
            toolbox.instruments.filter { !$0.profiles.isEmpty && !$0.profiles.contains(profile) }.map(\.id))
        self.init(toolbox.tools.filter { !hidden.contains($0.id) }) { tool in
            toolbox.instrument(tool.id) == nil ? .ready : ToolState(waves: waves[tool.id] ?? [])
        }
    }
}
