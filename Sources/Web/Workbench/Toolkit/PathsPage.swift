import Content
import LocalityPages
import PageKit

/// Short ways through the tools, by question and by role.
struct PathsPage: LocalityPage {
    static let template = "paths"
    static let section: Section? = .toolkit

    let title = "Ways through"
    let heading = "Begin with your question, or with who you are"
    let groups: [Group]

    struct Group: Sendable {
        let title: String
        let paths: [Way]
    }

    struct Way: Sendable {
        let id: String
        let title: String
        let why: String
        let steps: [Step]
    }

    struct Step: Sendable {
        let title: String
        let address: String
        let says: String
    }

    /// - Parameter tools: those that the profile offers.
    init(_ paths: [GuidedPath], tools: [Tool]) {
        let kinds: [(GuidedPath.Kind, String)] = [(.question, "A question"), (.role, "A role")]
        groups = kinds.map { kind, title in
            let ways = paths.filter { $0.kind == kind }.map { path in
                Way(
                    id: path.id, title: path.title, why: path.why,
                    steps: path.steps.compactMap { Step($0, tools: tools) })
            }
            return Group(title: title, paths: ways)
        }
    }

    init(_ request: PageRequest) throws {
        let toolbox = request.toolbox
        self.init(toolbox.paths, tools: toolbox.tools(in: try request.locality.profile.id))
    }
}

extension PathsPage.Step {
    /// The page that the step names, else the tool itself, or its first page; nil where the profile has none.
    init?(_ step: GuidedPath.Step, tools: [Tool]) {
        let cards = tools.filter { $0.row == step.tool }
        guard
            let card = cards.first(where: { $0.page == step.page }) ?? cards.first(where: { $0.id == step.tool })
                ?? cards.first
        else { return nil }
        title = card.title
        address = card.page
        says = step.says
    }
}

extension PathsPage {
    static let fields: [TemplateField<Self>] = [
        .init("heading", \.heading), .init("groups", \.groups),
    ]
}

extension PathsPage.Group: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("title", \.title), .init("paths", \.paths),
    ]
}

extension PathsPage.Way: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init(code: "id", \.id), .init("title", \.title), .init("why", \.why), .init("steps", \.steps),
    ]
}

extension PathsPage.Step: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("title", \.title), .init(code: "address", \.address), .init("says", \.says),

    ]
}
