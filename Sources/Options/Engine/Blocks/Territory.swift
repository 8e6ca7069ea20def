/// Some areas of a question in the order in which an algorithm goes through them.
///
/// The order keeps the *frontier* small: the areas already seen that still have a neighbour to come. Counting by
/// frontier lives from that, and so do masks: what is left after some groups are cut off has few shapes.
struct Territory: Sendable {
    /// A limit with the weights in this territory's order.
    struct Limit: Sendable {
        var weights: [Int]
        var minimum: Int
        var maximum: Int
    }

    /// Area of the question at each position.
    let areas: [Int]
    /// Linked positions of each position, ascending.
    let neighbours: [[Int]]
    var limits: [Limit]
    let together: [[Int]]
    let apart: [[Int]]
    /// Most groups that are of interest.
    var mostGroups: Int

    init(_ space: PlanSpace, areas: [Int]) {
        let order = Self.smallFrontierOrder(of: areas, neighbours: space.neighbours)
        let position = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
        self.areas = order
        neighbours = order.map { space.neighbours[$0].compactMap { position[$0] }.sorted() }
        limits = space.limits.map { limit in
            Limit(weights: order.map { limit.weights[$0] }, minimum: limit.minimum, maximum: limit.maximum)
        }
        together = space.together.map { $0.compactMap { position[$0] }.sorted() }.filter { $0.count > 1 }
        apart = space.apart.map { $0.compactMap { position[$0] }.sorted() }.filter { $0.count > 1 }
        mostGroups = min(areas.count, space.mostGroups)
    }

    var count: Int { areas.count }
}

extension Territory {
    /// Greedy: next comes the area after which the frontier is smallest; every start is tried (some, above 128
    /// areas).
    ///
    /// Pieces that no link joins come one after the other. Ties go to the earlier area, so the order depends on nothing
    /// but the question.
    static func smallFrontierOrder(of areas: [Int], neighbours: [[Int]]) -> [Int] {
        var local = Array(repeating: -1, count: neighbours.count)
        for (index, area) in areas.enumerated() { local[area] = index }
        let links = areas.map { neighbours[$0].compactMap { local[$0] >= 0 ? local[$0] : nil } }
        var done = Array(repeating: false, count: areas.count)
        var order: [Int] = []
        for first in areas.indices where !done[first] {
            var piece = [first]
            done[first] = true
            var next = 0
            while next < piece.count {
                for neighbour in links[piece[next]] where !done[neighbour] {
                    done[neighbour] = true
                    piece.append(neighbour)
                }
                next += 1
            }
            piece.sort()
            let starts = max(1, min(128, 40_000 / piece.count))
            let step = (piece.count + starts - 1) / starts
            let best = stride(from: 0, to: piece.count, by: step).map { greedyOrder(of: piece, from: piece[$0], links) }
                .min { ($0.widest, $0.sum) < ($1.widest, $1.sum) }
            order += best?.order ?? []
        }
        return order.map { areas[$0] }
    }

    private static func greedyOrder(
        of piece: [Int], from start: Int, _ links: [[Int]]
    ) -> (order: [Int], widest: Int, sum: Int) {
        var unseen = links.map(\.count)  // neighbours of each area that are still to come
        var seen = Array(repeating: false, count: links.count)
        var order: [Int] = []
        var frontier: Set<Int> = []
        var (widest, sum, next) = (0, 0, start)
        while true {
            order.append(next)
            seen[next] = true
            frontier.insert(next)
            for neighbour in links[next] { unseen[neighbour] -= 1 }
            for area in links[next] + [next] where seen[area] && unseen[area] == 0 { frontier.remove(area) }
            widest = max(widest, frontier.count)
            sum += frontier.count
            guard order.count < piece.count else { return (order, widest, sum) }
            let candidates = Set(frontier.flatMap { links[$0] }.filter { !seen[$0] })
            let growth = { (area: Int) in
                (unseen[area] > 0 ? 1 : 0) - links[area].count { seen[$0] && unseen[$0] == 1 }
            }
            next = candidates.map { (growth($0), $0) }.min { $0 < $1 }?.1 ?? start
        }
    }
}
