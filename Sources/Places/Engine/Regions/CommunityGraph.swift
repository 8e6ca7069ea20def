/// A network of weighted links as community detection needs it: both directions of a pair added up, since only the sum and
/// the two strengths of each node enter the directed modularity.
struct CommunityGraph {
    var starts: [Int]
    var ends: [Int32]
    /// Flow both ways between the two ends.
    var weights: [Double]
    /// Flow from a node to itself.
    var loops: [Double]
    /// All flow out of and into each node, loops included.
    var out: [Double]
    var into: [Double]
    var total: Double

    var count: Int { loops.count }

    init(_ matrix: FlowMatrix) {
        starts = matrix.starts
        ends = matrix.entries.map { Int32($0.neighbour) }
        weights = matrix.entries.map { Double($0.out) + Double($0.into) }
        loops = matrix.within.map { Double($0) }
        out = loops
        into = loops
        for zone in matrix.zones.indices {
            for entry in matrix.row(of: zone) {
                out[zone] += Double(entry.out)
                into[zone] += Double(entry.into)
            }
        }
        total = out.reduce(0, +)
    }

    /// The graph whose nodes are groups of this one's nodes.
    ///
    /// - Parameters:
    ///   - groups: group of each node, 0..<`groupCount`.
    init(merging graph: CommunityGraph, groups: [Int32], groupCount: Int) {
        loops = Array(repeating: 0, count: groupCount)
        out = loops
        into = loops
        total = graph.total
        var members = Array(repeating: [Int](), count: groupCount)
        for node in 0..<graph.count {
            let group = Int(groups[node])
            members[group].append(node)
            loops[group] += graph.loops[node]
            out[group] += graph.out[node]
            into[group] += graph.into[node]
        }
        starts = [0]
        ends = []
        weights = []
        var sums = Array(repeating: 0.0, count: groupCount)
        var touched: [Int32] = []
        for group in 0..<groupCount {
            for node in members[group] {
                for position in graph.starts[node]..<graph.starts[node + 1] {
                    let other = groups[Int(graph.ends[position])]
                    if sums[Int(other)] == 0 { touched.append(other) }
                    sums[Int(other)] += graph.weights[position]
                }
            }
            for other in touched {
                // Each link inside the group was met from both of its ends.
                if other == group {
                    loops[group] += sums[group] / 2
                } else {
                    ends.append(other)
                    weights.append(sums[Int(other)])
                }
                sums[Int(other)] = 0
            }
            touched.removeAll(keepingCapacity: true)
            starts.append(ends.count)
        }
    }

    func modularity(of labels: [Int], count: Int, resolution: Double) -> Double {
        var inside = Array(repeating: 0.0, count: count)
        var out = inside
        var into = inside
        for node in 0..<self.count {
            let label = labels[node]
            inside[label] += loops[node]
            out[label] += self.out[node]
            into[label] += self.into[node]
            for position in starts[node]..<starts[node + 1] where labels[Int(ends[position])] == label {
                inside[label] += weights[position] / 2
            }
        }
        return (0..<count).reduce(0) { $0 + inside[$1] / total - resolution * (out[$1] / total) * (into[$1] / total) }
    }
}
