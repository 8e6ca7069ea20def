import Base
import Foundation

extension FlowMatrix {
    /// A parametric bootstrap replicate: each flow is drawn from a Poisson distribution around its count.
    ///
    /// Flows across the outer border are not resampled. The draw for a flow depends on the seed and its two ends alone: each
    /// flow is stored in two rows, and both get the same draw.
    package func resampled(seed: UInt64) -> FlowMatrix {
        let poisson = Poisson(seed: seed)
        var residents = residents
        var jobs = jobs
        var within = within
        var starts = [0]
        starts.reserveCapacity(count + 1)
        let entries = [Entry](unsafeUninitializedCapacity: entries.count) { buffer, size in
            for zone in 0..<count {
                let stay = poisson.draw(within[zone], from: zone, to: zone)
                var (leaving, arriving) = (stay - within[zone], stay - within[zone])
                within[zone] = stay
                for entry in row(of: zone) {
                    let neighbour = Int(entry.neighbour)
                    let out = poisson.draw(Int(entry.out), from: zone, to: neighbour)
                    let into = poisson.draw(Int(entry.into), from: neighbour, to: zone)
                    leaving += out - Int(entry.out)
                    arriving += into - Int(entry.into)
                    // An entry whose draws are both 0 is overwritten by the next.
                    buffer.initializeElement(
                        at: size,
                        to: Entry(
                            neighbour: entry.neighbour, out: UInt32(clamping: out), into: UInt32(clamping: into)))
                    size += out | into > 0 ? 1 : 0
                }
                residents[zone] += leaving
                jobs[zone] += arriving
                starts.append(size)
            }
        }
        return FlowMatrix(self, residents: residents, jobs: jobs, within: within, entries: entries, starts: starts)
    }
}

/// Poisson draws that depend on a seed and the two zones alone.
struct Poisson {
    /// The largest mean that is drawn exactly; above it the normal distribution is close enough.
    private static let most = 30
    /// Length of each cumulative table; for means up to `most`, larger draws have a probability below 10⁻⁹.
    private static let width = 70
    /// Cumulative distribution for each mean, as a share of 2⁶⁴.
    private static let chances: [UInt64] = (0...most).flatMap { mean in
        var term = exp(-Double(mean))
        var sum = 0.0
        return (0..<width).map { people in
            if people > 0 { term *= Double(mean) / Double(people) }
            sum += term
            return people == width - 1 || sum >= 1 - 0x1p-53 ? .max : UInt64(sum * 0x1p64)
        }
    }

    private let seed: UInt64
    private let chances = Self.chances

    init(seed: UInt64) { self.seed = seed }

    @inline(__always) func draw(_ mean: Int, from origin: Int, to destination: Int) -> Int {
        guard mean > 0 else { return 0 }
        var generator = SeededGenerator(seed: seed ^ (UInt64(origin) << 32 | UInt64(destination)))
        guard mean <= Self.most else { return Self.normal(around: Double(mean), using: &generator) }
        // Inverse transform sampling: the first value whose cumulative probability reaches the draw.
        let chance = generator.next()
        var position = mean * Self.width
        while chances[position] < chance { position += 1 }
        return position - mean * Self.width
    }

    /// After Box and Muller (1958).
    private static func normal(around mean: Double, using generator: inout SeededGenerator) -> Int {
        let radius = (-2 * log(max(generator.unit(), .leastNormalMagnitude))).squareRoot()
        let normal = radius * cos(2 * .pi * generator.unit())
        return Int(max(0, (mean + mean.squareRoot() * normal).rounded()))
    }
}
