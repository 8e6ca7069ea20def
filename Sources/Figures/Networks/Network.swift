import Base
import Foundation

func cosine(_ angle: Double) -> Double { cos(angle) }

/// Who is tied to whom: nodes with their names, ties between them, stronger ones thicker, others dashed.
///
/// Kinds of nodes differ by their sign and colour, kinds of ties by their dashes; the table says all of it in words.
public struct Network: Picture {
    public struct Node: Hashable, Sendable {
        public var title: String
        /// Which of ``Network/kinds`` it is, from 0.
        public var kind: Int
        public var address: String?
        /// Stands out.
        public var isMarked: Bool

        public init(_ title: String, kind: Int = 0, address: String? = nil, isMarked: Bool = false) {
            self.title = title
            self.kind = kind
            self.address = address
            self.isMarked = isMarked
        }
    }

    public struct Tie: Hashable, Sendable {
        /// Nodes by their position.
        public var from: Int
        public var to: Int
        /// From 1, a thin line, to 5.
        public var strength: Int
        /// Which of ``Network/tieKinds`` it is, from 0.
        public var kind: Int

        public init(_ from: Int, _ to: Int, strength: Int = 1, kind: Int = 0) {
            self.from = from
            self.to = to
            self.strength = strength
            self.kind = kind
        }
    }

    public var title: String
    public var nodes: [Node]
    public var ties: [Tie]
    /// What kinds of nodes there are, at most six: “outcome”, “stakeholder”.
    public var kinds: [String]
    /// What a tie says: “matters for”, “works with”.
    public var tieKinds: [String]
    public var source: Source?
    public var note: Prose?

    public init(
        _ title: String, nodes: [Node], ties: [Tie], kinds: [String], tieKinds: [String] = ["tied to"],
        source: Source? = nil, note: Prose? = nil
    ) {
        self.title = title
        self.nodes = nodes
        self.ties = ties.filter { nodes.indices.contains($0.from) && nodes.indices.contains($0.to) }
        self.kinds = kinds
        self.tieKinds = tieKinds
        self.source = source
        self.note = note
    }

    public var kind: String { "chart" }

    /// One row for each tie, and one for each node that has none.
    public var table: Table {
        var table = Table(title, columns: ["From", "Tie", "To"], source: source)
        for tie in ties {
            table.append([
                .text(nodes[tie.from].title, address: nodes[tie.from].address), .text(word(tie)),
                .text(nodes[tie.to].title, address: nodes[tie.to].address),
            ])
        }
        let tied = Set(ties.flatMap { [$0.from, $0.to] })
        for (index, node) in nodes.enumerated() where !tied.contains(index) {
            table.append([.text(node.title, address: node.address), .missing("no tie"), .missing("nobody")])
        }
        return table
    }

    private func word(_ tie: Tie) -> String { tieKinds.indices.contains(tie.kind) ? tieKinds[tie.kind] : "tied to" }

    /// With more nodes only those with most ties are named on the drawing; the table names all.
    private static let mostNames = 60

    public func svg(id: String) -> String {
        let height = min(860, max(280, 120 + 24 * Double(nodes.count)))
        var canvas = Canvas(height: height)
        let places = NetworkLayout(
            count: nodes.count, ties: ties.map { ($0.from, $0.to) },
            in: Box(minX: 130, minY: 50, maxX: Canvas.width - 130, maxY: height - 50)
        ).places
        for tie in ties {
            canvas.path(
                [places[tie.from], places[tie.to]], stroke: "#8b97a1",
                width: 0.7 + 0.9 * Double(min(5, max(1, tie.strength))),
                dashes: Mark.dashes(tie.kind))
        }
        var degree = [Int](repeating: 0, count: nodes.count)
        for tie in ties {
            degree[tie.from] += 1
            degree[tie.to] += 1
        }
        let most = max(1, degree.max() ?? 1)
        let drawn = nodes.indices.map { index in
            NetworkLabels.Node(
                place: places[index], radius: 5 + 6 * (Double(degree[index]) / Double(most)).squareRoot())
        }
        for (index, node) in nodes.enumerated() {
            canvas.dot(
                Mark.of(node.kind), at: places[index], ink: Mark.ink(node.kind), radius: drawn[index].radius,
                title: "\(node.title): \(Words.count(degree[index], "tie"))")
        }
        let named = nodes.indices.sorted { (degree[$0], $1) > (degree[$1], $0) }.prefix(Self.mostNames)
        let names = named.map {
            (node: $0, lines: TextLines.wrapped(nodes[$0].title, width: 180, size: Canvas.size, most: 3))
        }
        // Bold is a tenth wider.
        let widths = names.map { name in
            (nodes[name.node].isMarked ? 1.1 : 1)
                * (name.lines.map { TextWidth.of($0, size: Canvas.size) }.max() ?? 0)
        }
        let labels = NetworkLabels(
            nodes: drawn, ties: ties.map { (places[$0.from], places[$0.to]) },
            in: Box(minX: 0, minY: 0, maxX: Canvas.width, maxY: height)
        ).placed(names, widths: widths)
        for (name, label) in zip(names, labels) {
            canvas.text(label.lines, in: label.box, anchor: label.anchor, isStrong: nodes[name.node].isMarked)
        }
        return canvas.svg(id: id, title: title, summary: summary(degree))
    }

    public func legend(id: String, sources: inout Sources) -> String {
        let signs = ["circle", "square", "triangle", "diamond"]
        let used = Set(nodes.map(\.kind)).sorted()
        var words = used.filter(kinds.indices.contains).map { "\(kinds[$0]): \(signs[$0 % 4])" }
        let lines = ["a line", "long dashes", "dots", "dashes and dots"]
        words += Set(ties.map(\.kind)).sorted().filter(tieKinds.indices.contains).map {
            "\(tieKinds[$0]): \(lines[$0 % 4])"
        }
        return Markup.element(
            "p", ["class": "note"], Markup.escaped(Words.sentence(words.joined(separator: "; ")) + "."))
    }

    private func summary(_ degree: [Int]) -> String {
        let top = nodes.indices.sorted { (degree[$0], $1) > (degree[$1], $0) }.prefix(6)
            .map { "\(nodes[$0].title) (\(degree[$0]))" }.joined(separator: ", ")
        return
            "\(Words.sentence(Words.count(nodes.count, "node"))), \(Words.count(ties.count, "tie")). Most ties: \(top)."
    }
}
