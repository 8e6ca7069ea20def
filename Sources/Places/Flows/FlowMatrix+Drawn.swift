import Foundation

extension FlowMatrix {
    /// The same flows as another count might have found them: each drawn from a Poisson distribution around its count.
    ///
    /// People who cross the outer border stay as they are.
    func drawn(using generator: inout SeededGenerator) -> FlowMatrix {
        var rows = FlowRows(zoneCount: count)
        rows.reserveCapacity(neighbours.count / 2 + count)
        for zone in zones.indices {
            rows.leaving[zone] = residents[zone] - within[zone]
            rows.arriving[zone] = jobs[zone] - within[zone]
            let stay = Self.poisson(Double(within[zone]), using: &generator)
            if stay > 0 { rows.append(from: UInt32(zone), to: UInt32(zone), stay) }
            for position in starts[zone]..<starts[zone + 1] {
                rows.leaving[zone] -= Int(outgoing[position])
                rows.arriving[zone] -= Int(incoming[position])
                let people = Self.poisson(Double(outgoing[position]), using: &generator)
                if people > 0 { rows.append(from: UInt32(zone), to: neighbours[position], people) }
            }
        }
        return FlowMatrix(zones: zones, rows: rows)
    }

    /// A number of people with this mean; above 30 from the normal distribution, which is then close enough.
    static func poisson(_ mean: Double, using generator: inout SeededGenerator) -> UInt32 {
        guard mean > 0 else { return 0 }
        if mean > 30 {
            // Box and Muller (1958).
            let radius = (-2 * log(Double.random(in: Double.leastNormalMagnitude..<1, using: &generator))).squareRoot()
            let normal = radius * cos(2 * .pi * Double.random(in: 0..<1, using: &generator))
            return UInt32(max(0, (mean + mean.squareRoot() * normal).rounded()))
        }
        // Multiply uniform numbers until the product falls below e^−mean (Knuth).
        let limit = exp(-mean)
        var product = Double.random(in: 0..<1, using: &generator)
        var people: UInt32 = 0
        while product > limit {
            people += 1
            product *= Double.random(in: 0..<1, using: &generator)
        }
        return people
    }
}
