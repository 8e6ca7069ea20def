import Base

/// What is alike, joined step by step: the earlier two branches meet, the more alike they are.
public struct Dendrogram: Picture {
    public indirect enum Tree: Hashable, Sendable {
        case leaf(String)
        /// Branches that meet at a height, which is how unlike they are; no less than the heights inside.
        case join(height: Double, [Tree])

        var height: Double {
            switch self {
            case .leaf: 0
            case .join(let height, _): height
            }
        }

        /// From first to last as they are drawn.
        public var leaves: [String] {
            switch self {
            case .leaf(let title): [title]
            case .join(_, let branches): branches.flatMap(\.leaves)
            }
        }

        /// The branches left when everything above a height is cut off.
        func cut(at height: Double) -> [Tree] {
            guard case .join(let own, let branches) = self, own > height else { return [self] }
            return branches.flatMap { $0.cut(at: height) }
        }
    }

    public var title: String
    public var tree: Tree
    /// What heights measure: "Distance".
    public var heightTitle: String
    public var unit: Figure.Unit
    /// Where the tree is cut into groups, each with a colour of its own and a gap before it.
    public var cut: Double?
    public var source: Source?
    public var note: Prose?

    public init(
        _ title: String, tree: Tree, heightTitle: String, unit: Figure.Unit = .plain(decimals: 1), cut: Double? = nil,
        source: Source? = nil, note: Prose? = nil
    ) {
        self.title = title
        self.tree = tree
        self.heightTitle = heightTitle
        self.unit = unit
        self.cut = cut
        self.source = source
        self.note = note
    }

    public var kind: String { "chart" }

    /// The groups from first to last; all in one without a cut.
    public var groups: [[String]] { (cut.map { tree.cut(at: $0) } ?? [tree]).map(\.leaves) }

    /// Each joining in the order of height: what meets what, and where.
    public var table: Table {
        var table = Table(title, columns: ["Joined", "With", .init(heightTitle, unit)], source: source)
        for join in Self.joins(in: tree).sorted(by: { $0.height < $1.height }) {
            table.append([
                .text(join.branches[0]), .text(join.branches.dropFirst().joined(separator: "; ")), .number(join.height),
            ])
        }
        return table
    }

    private static func joins(in tree: Tree) -> [(height: Double, branches: [String])] {
        guard case .join(let height, let branches) = tree, !branches.isEmpty else { return [] }
        return branches.flatMap(joins) + [(height, branches.map { Words.list($0.leaves) })]
    }
}
