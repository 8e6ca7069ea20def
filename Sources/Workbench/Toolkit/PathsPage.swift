import Toolkit

/// Short ways through the tools, by question and by role.
package struct PathsPage: Page {
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

    init(_ paths: [GuidedPath], tools: [Tool]) {
        let kinds: [(GuidedPath.Kind, String)] = [(.question, "A question"), (.role, "A role")]
        groups = kinds.map { kind, title in
            let ways = paths.filter { $0.kind == kind }.map { path in
                let steps = path.steps.compactMap { step in
                    tools.first { $0.id == step.tool }.map {
                        Step(title: $0.title, address: $0.page, says: step.says)
                    }
                }
                return Way(id: path.id, title: path.title, why: path.why, steps: steps)
            }
            return Group(title: title, paths: ways)
        }
    }

    init(_ visit: Visit) throws {
        let toolbox = visit.workbench.toolbox
        self.init(toolbox.paths, tools: toolbox.tools)
    }
}
