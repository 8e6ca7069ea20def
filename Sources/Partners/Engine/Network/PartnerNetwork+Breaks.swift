extension PartnerNetwork {
    /// Partners without whom some of the others lose touch: who breaks the partnership by leaving.
    ///
    /// - SeeAlso: Hopcroft and Tarjan (1973), *Efficient algorithms for graph manipulation*.
    public var articulationPoints: Score<[Int]> {
        score(
            Method(
                "Articulation points", formula: "partners whose leaving parts the network",
                source: "Hopcroft and Tarjan (1973)")
        ) {
            let neighbours = undirected.neighbours
            var search = BreakSearch(neighbours)
            for start in partners.indices where search.order[start] < 0 { search.visit(from: start) }
            return partners.indices.filter { search.isBreak[$0] }
        }
    }

    /// How many parts the network falls into; those without ties stand alone.
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

/// Search by depth that notes how far back each branch reaches; without recursion, so that a long chain is no matter.
private struct BreakSearch {
    let neighbours: [[Int]]
    /// When each was reached; −1 before.
    var order: [Int]
    /// The earliest that its branch reaches by one tie back.
    var reach: [Int]
    var isBreak: [Bool]
    private var clock = 0

    init(_ neighbours: [[Int]]) {
        self.neighbours = neighbours
        order = Array(repeating: -1, count: neighbours.count)
        reach = order
        isBreak = Array(repeating: false, count: neighbours.count)
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
                if parent != root, reach[here] >= order[parent] { isBreak[parent] = true }
            }
        }
        if branches > 1 { isBreak[root] = true }
    }

    private mutating func enter(_ partner: Int) {
        order[partner] = clock
        reach[partner] = clock
        clock += 1
    }
}
