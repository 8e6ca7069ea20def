extension PartnerNetwork {
    /// Articulation points: partners whose leaving would disconnect some of the others.
    ///
    /// - SeeAlso: Hopcroft and Tarjan (1973), *Efficient algorithms for graph manipulation*.
    public var articulationPoints: Score<[Int]> {
        score(
            Method(
                "Articulation points", formula: "partners whose leaving parts the network",
                source: "Hopcroft and Tarjan (1973)")
        ) {
            let neighbours = undirected.neighbours
            var search = ArticulationSearch(neighbours)
            for start in partners.indices where search.order[start] < 0 { search.visit(from: start) }
            return partners.indices.filter { search.isArticulationPoint[$0] }
        }
    }

    /// Number of connected components; a partner without ties is one of its own.
    public var partCount: Int {
        let neighbours = undirected.neighbours
        var isSeen = [Bool](repeating: false, count: partners.count)
        var parts = 0
        for start in partners.indices where !isSeen[start] {
            parts += 1
            isSeen[start] = true
            var open = [start]
            while let here = open.popLast() {
                for there in neighbours[here] where !isSeen[there] {
                    isSeen[there] = true
                    open.append(there)
                }
            }
        }
        return parts
    }
}

/// Depth-first search for articulation points (low-link values), iterative so that long chains do not overflow the stack.
private struct ArticulationSearch {
    let neighbours: [[Int]]
    /// Discovery time of each partner; −1 before.
    var order: [Int]
    /// Low-link value: the earliest partner reachable from its subtree by one back edge.
    var reach: [Int]
    var isArticulationPoint: [Bool]
    private var clock = 0

    init(_ neighbours: [[Int]]) {
        self.neighbours = neighbours
        order = Array(repeating: -1, count: neighbours.count)
        reach = order
        isArticulationPoint = Array(repeating: false, count: neighbours.count)
    }

    mutating func visit(from root: Int) {
        var path = [(here: root, parent: -1, next: 0)]
        var branches = 0
        enter(root)
        while let (here, parent, next) = path.last {
            if next < neighbours[here].count {
                path[path.count - 1].next += 1
                let there = neighbours[here][next]
                if order[there] < 0 {
                    enter(there)
                    if here == root { branches += 1 }
                    path.append((there, here, 0))
                } else if there != parent {
                    reach[here] = min(reach[here], order[there])
                }
            } else {
                path.removeLast()
                guard parent >= 0 else { continue }
                reach[parent] = min(reach[parent], reach[here])
                if parent != root, reach[here] >= order[parent] { isArticulationPoint[parent] = true }
            }
        }
        if branches > 1 { isArticulationPoint[root] = true }
    }

    private mutating func enter(_ partner: Int) {
        order[partner] = clock
        reach[partner] = clock
        clock += 1
    }
}
