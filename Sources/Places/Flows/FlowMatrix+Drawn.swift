import Foundation

extension FlowMatrix {
    /// The same flows as another count might have found them: each drawn from a Poisson distribution around its count.
    ///
    /// People who cross the outer border stay as they are.
    func drawn(using generator: inout SeededGenerator) -> FlowMatrix {
        let poisson = Poisson()
        let residents = FixedArray(self.residents)
        let jobs = FixedArray(self.jobs)
        let within = FixedArray(self.within)
        // A flow stands in two rows. Those who come to a zone are drawn in the order of its row, because zones are gone
        // through in ascending order: so the next place in each row is known without a search.
        let drawn = FixedArray(self.entries)
        let next = FixedArray(self.starts)
        for zone in zones.indices {
            let stay = poisson.draw(within[zone], using: &generator)
            residents[zone] += stay - within[zone]
            jobs[zone] += stay - within[zone]
            within[zone] = stay
            for position in self.starts[zone]..<self.starts[zone + 1] {
                let neighbour = Int(drawn[position].neighbour)
                let counted = Int(drawn[position].out)
                let people = poisson.draw(counted, using: &generator)
                residents[zone] += people - counted
                jobs[neighbour] += people - counted
                drawn[position].out = UInt32(clamping: people)
                drawn[next[neighbour]].into = UInt32(clamping: people)
                next[neighbour] += 1
            }
        }
        // Pairs between whom nobody went this time are dropped.
        var starts = [0]
        starts.reserveCapacity(count + 1)
        let entries = [Entry](unsafeUninitializedCapacity: drawn.count) { buffer, size in
            for zone in zones.indices {
                for position in self.starts[zone]..<self.starts[zone + 1] {
                    let entry = drawn[position]
                    guard entry.out > 0 || entry.into > 0 else { continue }
                    buffer.initializeElement(at: size, to: entry)
                    size += 1
                }
                starts.append(size)
            }
        }
        return FlowMatrix(
            self, residents: residents.values, jobs: jobs.values, within: within.values, entries: entries,
            starts: starts)
    }
}

/// Numbers of people drawn at random around a mean.
struct Poisson {
    /// e^−mean for each mean that is small.
    private let limits = (0...30).map { exp(-Double($0)) }

    /// A number of people with this mean; above 30 from the normal distribution, which is then close enough.
    func draw(_ mean: Int, using generator: inout SeededGenerator) -> Int {
        guard mean > 0 else { return 0 }
        if mean > 30 {
            // Box and Muller (1958).
            let radius = (-2 * log(max(generator.unit(), Double.leastNormalMagnitude))).squareRoot()
            let normal = radius * cos(2 * .pi * generator.unit())
            return Int(max(0, (Double(mean) + Double(mean).squareRoot() * normal).rounded()))
        }
        // Multiply uniform numbers until the product falls below e^−mean (Knuth).
        let limit = limits[mean]
        var product = generator.unit()
        var people = 0
        while product > limit {
            people += 1
            product *= generator.unit()
        }
        return people
    }
}
