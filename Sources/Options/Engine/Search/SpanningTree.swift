/// A random spanning tree of a connected set of areas. Removing any of its edges leaves two connected sides.
///
/// - SeeAlso: DeFord, Duchin and Solomon (2021), *Recombination: a family of Markov chains for redistricting*, Harvard
///   Data Science Review.
struct SpanningTree {
    /// Areas in the order in which the tree reached them; the first is the root.
    let order: [Int]
    /// Place in `order` of each area's parent; -1 for the root.
    let parents: [Int]

    /// - Parameters:
    ///   - areas: connected.
    ///   - place: scratch, one for each area of the question, all -1; left as it was found.
    init(
        over areas: [Int], neighbours: [[Int]], place: inout [Int], using generator: inout some RandomNumberGenerator
    ) {
        var order: [Int] = []
        var parents: [Int] = []
        for area in areas { place[area] = -2 }  // to be reached
        var waiting: [(area: Int, parent: Int)] = [(areas[Int.random(in: areas.indices, using: &generator)], -1)]
        while !waiting.isEmpty {
            waiting.swapAt(Int.random(in: waiting.indices, using: &generator), waiting.count - 1)
            let (area, parent) = waiting.removeLast()
            guard place[area] == -2 else { continue }
            place[area] = order.count
            parents.append(parent)
            order.append(area)
            for neighbour in neighbours[area] where place[neighbour] == -2 { waiting.append((neighbour, place[area])) }
        }
        for area in areas { place[area] = -1 }
        self.order = order
        self.parents = parents
    }

    /// Sum of a weight over each place and all below it.
    func sums(of weights: [Int]) -> [Int] {
        var sums = order.map { weights[$0] }
        for place in order.indices.reversed() where parents[place] >= 0 { sums[parents[place]] += sums[place] }
        return sums
    }

    /// The areas at a place and below, and the others; both ascending.
    func sides(below place: Int) -> (below: [Int], above: [Int]) {
        var isBelow = Array(repeating: false, count: order.count)
        isBelow[place] = true
        for later in order.indices where later > place && isBelow[parents[later]] { isBelow[later] = true }
        return (
            order.indices.filter { isBelow[$0] }.map { order[$0] }.sorted(),
            order.indices.filter { !isBelow[$0] }.map { order[$0] }.sorted()
        )
    }
}
