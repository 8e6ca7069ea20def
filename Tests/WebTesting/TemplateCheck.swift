import PageKit

/// Finds names in templates that nothing gives a value to. No page has to be made: what a page gives is known from its
/// type.
package struct TemplateCheck {
    private let templates: [String: [Node]]
    private var problems: Set<String> = []
    /// Templates that a page or another template uses.
    package private(set) var used: Set<String> = []

    /// - Parameter texts: each template under its name.
    package init(_ texts: [String: String]) {
        templates = texts.mapValues { Node.parsed($0) }
    }

    /// The names in a template, and in all that it includes, for which a value has no part: “paint: {{colour}}”.
    package mutating func problems(in template: String, with value: TemplateShape) -> [String] {
        problems = []
        walk(template, [value], blocks: [:])
        return problems.sorted()
    }

    private mutating func walk(_ template: String, _ stack: [TemplateShape], blocks: [String: [Node]]) {
        used.insert(template)
        guard let nodes = templates[template] else {
            problems.insert("there is no template “\(template)”")
            return
        }
        walk(nodes, template, stack, blocks)
    }

    private mutating func walk(
        _ nodes: [Node], _ template: String, _ stack: [TemplateShape], _ blocks: [String: [Node]]
    ) {
        for node in nodes {
            switch node {
            case .value(let name): _ = shape(name, template, stack)
            case .section(let name, let isInverted, let inner):
                guard let shape = shape(name, template, stack) else { continue }
                // What asks a question of a value, such as `empty(options)`, does not go into it.
                let isQuestion = isInverted || name.contains("(")
                walk(inner, template, isQuestion ? stack : stack + [shape], blocks)
            case .partial(let name): walk(name, stack, blocks: [:])
            case .parent(let name, let own): walk(name, stack, blocks: own.merging(blocks) { $1 })
            case .block(let name, let usual): walk(blocks[name] ?? usual, template, stack, blocks)
            }
        }
    }

    /// What stands under a name, looked for from the innermost record outwards; a list stands for one of its items.
    private mutating func shape(_ written: String, _ template: String, _ stack: [TemplateShape]) -> TemplateShape? {
        var name = written
        if let open = name.firstIndex(of: "(") { name = String(name[name.index(after: open)...].dropLast()) }
        if name.isEmpty || name == "." { return stack.last }
        var found: TemplateShape?
        for (position, part) in name.split(separator: ".").enumerated() {
            found = position == 0 ? stack.reversed().lazy.compactMap { $0[part] }.first : found?[part]
        }
        if found == nil { problems.insert("\(template): {{\(written)}}") }
        return found
    }

    private indirect enum Node {
        case value(String)
        case section(String, isInverted: Bool, [Node])
        case partial(String)
        /// Another template some of whose blocks are filled.
        case parent(String, blocks: [String: [Node]])
        case block(String, [Node])

        static func parsed(_ text: String) -> [Node] {
            var rest = text[...]
            return parsed(&rest)
        }

        /// Up to the tag that closes what is open.
        private static func parsed(_ rest: inout Substring) -> [Node] {
            var nodes: [Node] = []
            while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
                let tag = rest[open.upperBound..<close.lowerBound]
                rest = rest[close.upperBound...]
                let name = tag.dropFirst().trimmingPrefix { $0 == " " }
                switch tag.first {
                case "/": return nodes
                case "!", "%": continue
                case ">": nodes.append(.partial(String(name)))
                case "#", "^":
                    nodes.append(.section(String(name), isInverted: tag.first == "^", parsed(&rest)))
                case "$": nodes.append(.block(String(name), parsed(&rest)))
                case "<":
                    var blocks: [String: [Node]] = [:]
                    for case .block(let name, let inner) in parsed(&rest) { blocks[name] = inner }
                    nodes.append(.parent(String(name), blocks: blocks))
                default: nodes.append(.value(String(tag)))
                }
            }
            return nodes
        }
    }
}

extension TemplateShape {
    /// The part of this name, of a record or of the items of a list of records.
    fileprivate subscript(name: Substring) -> TemplateShape? {
        switch self {
        case .text, .flag: nil
        case .names: .text
        case .list(let item): item.shape[name]
        case .record(let parts): parts.first { $0.name == name }?.type.shape
        }
    }
}
