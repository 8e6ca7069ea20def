import Base
import Content
import Figures
import LocalityPages
import PageKit

/// Every tool as a card, in the toolkit's own order, with how far it has been used.
struct ToolkitPage: LocalityPage {
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
        /// Letter and number of the tool to which it belongs: `F2` of `F2-merger`.
        let row: String
        let title: String
        let why: String
        let page: String
        let state: ToolState
    }

    init(_ items: [(part: Tool.Part, item: Item)]) {
        cards = Tool.Part.allCases.compactMap { part in
            let own = items.filter { $0.part == part }.map { $0.item }
            return own.isEmpty ? nil : Card(title: part.title, tools: own)
        }
        let done = items.count { $0.item.state == .done }
        let begun = items.count { $0.item.state.isBegun }
        let parts = [
            done > 0 ? "\(Words.spelled(done)) done" : nil, begun > 0 ? "\(Words.spelled(begun)) begun" : nil,
        ].compactMap(\.self)
        let count = Words.sentence(Words.count(items.count, "tool"))
        heading = parts.isEmpty ? "\(count) to begin with" : "\(count), \(Words.list(parts))"
        lede = "Begin where your question is. Nothing has to be done in order, and nothing twice."
    }

    init(_ request: PageRequest) throws {
        self.init(try Self.items(request))
    }

    /// Every tool that the profile offers, with how far it has been used.
    static func items(_ request: PageRequest) throws -> [(part: Tool.Part, item: Item)] {
        let toolbox = request.toolbox
        let use = try ToolUse(request.file, today: request.today)
        return toolbox.tools(in: try request.locality.profile.id).map { tool in
            (
                tool.part,
                Item(
                    row: tool.row, title: tool.title, why: tool.why, page: tool.page,
                    state: use.state(of: tool, isInstrument: toolbox.instrument(tool.id) != nil))
            )
        }
    }
}

extension ToolkitPage {
    static let fields: [TemplateField<Self>] = [
        .init("heading", \.heading), .init("lede", \.lede), .init("cards", \.cards),
    ]
}

extension ToolkitPage.Card: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("title", \.title), .init("tools", \.tools),
    ]
}

extension ToolkitPage.Item: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init(code: "row", \.row), .init("title", \.title), .init("why", \.why), .init("page", \.page),
        .init("state", \.state),
    ]
}
