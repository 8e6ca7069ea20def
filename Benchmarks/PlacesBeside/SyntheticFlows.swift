import Foundation

/// Flows of commuters as a country might have them: zones on a plane, most people near home, many to the nearest town.
///
/// Nothing in it is real. The same numbers give the same flows.
struct SyntheticFlows {
    let zones: Int
    let flows: Int

    /// - Returns: rows written.
    func write(to path: String) throws -> Int {
        var random = Random(state: UInt64(zones) &* 0x9E37_79B9_7F4A_7C15 | 1)
        let side = Int(Double(zones).squareRoot().rounded(.up))
        // Every sixtieth zone or so is a town, of very different pull.
        let towns = (0..<max(1, zones / 60)).map { _ in
            (zone: Int(random.next(below: zones)), pull: 1 / (0.02 + random.unit()))
        }
        let nearest = nearestTowns(towns, side: side)
        let perZone = max(2, flows / zones)
        var text = "origin,destination,count\n"
        text.reserveCapacity(flows * 18)
        var rows = 0
        FileManager.default.createFile(atPath: path, contents: nil)
        guard let file = FileHandle(forWritingAtPath: path) else { throw CocoaError(.fileWriteUnknown) }
        for origin in 0..<zones {
            var people: [Int: Int] = [origin: 60 + Int(random.next(below: 120))]
            var tries = 0
            while people.count < perZone, tries < perZone * 6 {
                tries += 1
                let home = random.unit() < 0.3 ? nearest[origin] : origin
                // Distances fall off as a power of their length.
                let reach = min(Double(side), 1.2 / pow(random.unit() + 1e-4, 0.9))
                let angle = random.unit() * 2 * Double.pi
                let column = home % side + Int((reach * cos(angle)).rounded())
                let row = home / side + Int((reach * sin(angle)).rounded())
                guard column >= 0, column < side, row >= 0 else { continue }
                let goal = row * side + column
                guard goal < zones, goal != origin else { continue }
                people[goal, default: 0] += 1 + Int(6 / (reach + 0.5) * random.unit() * 4)
            }
            for (goal, count) in people.sorted(by: { $0.key < $1.key }) {
                text += "Z\(100_000 + origin),Z\(100_000 + goal),\(count)\n"
                rows += 1
            }
            if text.utf8.count > 1 << 20 {
                file.write(Data(text.utf8))
                text.removeAll(keepingCapacity: true)
            }
        }
        file.write(Data(text.utf8))
        try file.close()
        return rows
    }

    private func nearestTowns(_ towns: [(zone: Int, pull: Double)], side: Int) -> [Int] {
        // By a coarse grid: only towns of the same and the next cells are looked at.
        let cell = 24
        var grid: [Int: [(zone: Int, pull: Double)]] = [:]
        for town in towns {
            grid[(town.zone / side / cell) * 10_000 + town.zone % side / cell, default: []].append(town)
        }
        return (0..<zones).map { zone in
            let (row, column) = (zone / side, zone % side)
            var best = (zone: zone, pull: 0.0)
            for down in -1...1 {
                for across in -1...1 {
                    for town in grid[(row / cell + down) * 10_000 + column / cell + across] ?? [] {
                        let (y, x) = (town.zone / side - row, town.zone % side - column)
                        let pull = town.pull / (1 + Double(x * x + y * y))
                        if pull > best.pull { best = (town.zone, pull) }
                    }
                }
            }
            return best.zone
        }
    }
}

/// xorshift64*: small, fast, and the same everywhere.
struct Random {
    var state: UInt64

    mutating func next() -> UInt64 {
        state ^= state >> 12
        state ^= state << 25
        state ^= state >> 27
        return state &* 0x2545_F491_4F6C_DD1D
    }

    mutating func unit() -> Double { Double(next() >> 11) / Double(1 << 53) }
    mutating func next(below limit: Int) -> Int { Int(next() % UInt64(limit)) }
}
