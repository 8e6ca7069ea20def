/// How much one body would like another as a partner, and why; each part 0…1.
public struct Preference: Hashable, Sendable {
    /// Ties with the other in parts of the strongest ties that it has with any neighbour.
    public let ties: Double
    public let likeness: Double
    /// 1 where any of its members names any member of the other.
    public let wish: Double
    /// Weighted mean of the parts.
    public let total: Double
}

extension MergingQuestion {
    /// How a group of bodies sees a neighbour.
    ///
    /// Ties of groups add up; likeness is the mean over pairs of their members.
    ///
    /// - Parameter strongest: the strongest ties of the group with any neighbour.
    func preference(of group: [Int], for other: [Int], strongest: Double) -> Preference {
        let ties = strongest > 0 ? tieStrength(group, other) / strongest : 0
        var alike = 0.0
        if let likeness {
            for a in group { for b in other { alike += likeness[a][b] } }
            alike /= Double(group.count * other.count)
        }
        let named = group.flatMap { wishes[bodies.areas[$0].code] ?? [] }
        let wish = other.contains { named.contains(bodies.areas[$0].code) } ? 1.0 : 0
        let sum = weights.ties + weights.likeness + weights.wishes
        let total = (weights.ties * ties + weights.likeness * alike + weights.wishes * wish) / sum
        return Preference(ties: ties, likeness: alike, wish: wish, total: total)
    }

    /// Both ways.
    func tieStrength(_ group: [Int], _ other: [Int]) -> Double {
        guard let ties else { return 0 }
        return group.reduce(0) { sum, a in other.reduce(sum) { $0 + ties[a][$1] + ties[$1][a] } }
    }

    func check(_ space: PlanSpace) throws(MergingProblem) {
        for (name, table) in [("ties", ties), ("likeness", likeness)] {
            guard let table else { continue }
            if let odd = ([table.count] + table.map(\.count)).first(where: { $0 != space.areaCount }) {
                throw .wrongTable(name: name, found: odd, expected: space.areaCount)
            }
            for (row, values) in table.enumerated() {
                for (column, value) in values.enumerated() where !(value >= 0 && value.isFinite) {
                    throw .unusableValue(
                        name: name, row: bodies.areas[row].code, column: bodies.areas[column].code, value: value)
                }
            }
        }
        for (body, partners) in wishes.sorted(by: { $0.key < $1.key }) {
            for partner in [body] + partners where space.position(of: partner) == nil {
                throw .unknownWish(body: body, partner: partner)
            }
        }
        if weights.ties + weights.likeness + weights.wishes <= 0 { throw .nothingCounts }
    }
}
