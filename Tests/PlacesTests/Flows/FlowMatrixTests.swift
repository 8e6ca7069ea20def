import Base
import Places
import Testing

@Suite("Flow matrix")
struct FlowMatrixTests {
    /// Three towns, home workers (H) and a city outside (X).
    static let table = FlowTable([
        ("B", "A", 30), ("A", "A", 100), ("A", "B", 20), ("B", "B", 50), ("A", "H", 10), ("A", "X", 5), ("X", "B", 7),
        ("C", "A", 4), ("A", "B", 1), ("X", "X", 900), ("X", "H", 90),
    ])

    @Test("A pair that comes twice is added up, and both directions are kept apart")
    func pairs() {
        let matrix = FlowMatrix(Self.table)
        #expect(matrix.zones == ["A", "B", "C", "H", "X"])
        #expect(matrix.flow(from: "A", to: "B") == 21)
        #expect(matrix.flow(from: "B", to: "A") == 30)
        #expect(matrix.flow(from: "B", to: "C") == 0)
        #expect(matrix.flow(from: "A", to: "A") == 100)
        #expect(matrix.flow(from: "A", to: "Q") == 0)
        #expect(matrix.pairCount == 6)  // AB, AC, AH, AX, BX, HX
    }

    @Test("With closed margins only flows with both ends in the zones count")
    func closed() {
        let matrix = FlowMatrix(Self.table, zones: ["A", "B"])
        #expect(matrix.residents == [121, 80])  // A: 100 + 21, B: 30 + 50
        #expect(matrix.jobs == [130, 71])  // A: 100 + 30, B: 21 + 50
        #expect(matrix.totalInside == 201)
    }

    @Test("With open margins people who leave are residents, people who come have jobs, and neither is internal")
    func open() {
        let matrix = FlowMatrix(Self.table, zones: ["A", "B"], margins: .open)
        #expect(matrix.residents == [136, 80])  // A: 121 + 10 at home + 5 to X
        #expect(matrix.jobs == [134, 78])  // A: 130 + 4 from C, B: 71 + 7 from X
        #expect(matrix.totalInside == 201)
    }

    @Test(
        "People who work at home count where they live, nowhere, or as residents who leave",
        arguments: [(HomeWorkers.diagonal, 110, 131), (.exclude, 100, 121), (.keep, 100, 131)])
    func homeWorkers(coding: HomeWorkers, within: Int, residents: Int) {
        let matrix = FlowMatrix(Self.table, zones: ["A", "B"], coding: ["H": coding])
        #expect(matrix.within[0] == within)
        #expect(matrix.residents(of: "A") == residents)
    }

    @Test("A code with a coding of its own is never a zone")
    func codedIsNoZone() {
        #expect(FlowMatrix(Self.table, coding: ["H": .exclude]).zones == ["A", "B", "C", "X"])
    }

    @Test("A zone without any flow is in the matrix and has no neighbours")
    func zoneWithoutFlows() {
        let matrix = FlowMatrix(Self.table, zones: ["A", "Q"])
        var neighbours = 0
        matrix.forEachNeighbour(of: 1) { _, _, _ in neighbours += 1 }
        #expect(matrix.zones[1] == "Q")
        #expect(neighbours == 0)
        #expect(matrix.residents(of: "Q") == 0)
    }

    @Test("The order of rows changes nothing", arguments: [UInt64(1), 2, 3])
    func order(seed: UInt64) {
        let table = FlowTable.generated(zones: 30, seed: seed)
        let matrix = FlowMatrix(table)
        let shuffled = FlowMatrix(table.shuffled(seed: seed + 100))
        #expect(matrix.zones == shuffled.zones)
        #expect(matrix.residents == shuffled.residents)
        #expect(matrix.jobs == shuffled.jobs)
        for zone in 0..<matrix.count {
            var left: [[Int]] = []
            var right: [[Int]] = []
            matrix.forEachNeighbour(of: zone) { left.append([$0, $1, $2]) }
            shuffled.forEachNeighbour(of: zone) { right.append([$0, $1, $2]) }
            #expect(left == right, "zone \(matrix.zones[zone]), seed \(seed)")
            #expect(left.map { $0[0] } == left.map { $0[0] }.sorted())
        }
    }

    @Test(
        "The matrix holds what the rows add up to one by one, whether they come sorted or not",
        arguments: [UInt64(1), 2, 3, 4], [true, false])
    func addsUp(seed: UInt64, sorted: Bool) {
        // Twelve zones, H for home and X for elsewhere; most pairs come several times.
        var random = SeededGenerator(seed: seed)
        let codes = (0..<12).map { "Z\(10 + $0)" } + ["H", "X"]
        var rows = (0..<600).map { _ in
            (
                from: codes[Int.random(in: 0..<14, using: &random)], to: codes[Int.random(in: 0..<14, using: &random)],
                people: Int32.random(in: 0...9, using: &random)
            )
        }
        if sorted { rows.sort { ($0.from, $0.to) < ($1.from, $1.to) } }
        let zones = Array(codes.prefix(12))
        let matrix = FlowMatrix(
            FlowTable(rows.map { ($0.from, $0.to, $0.people) }), zones: zones, margins: .open, coding: ["H": .diagonal])
        func people(_ counts: (String, String) -> Bool) -> Int {
            rows.filter { counts($0.from, $0.to == "H" ? $0.from : $0.to) }.reduce(0) { $0 + Int($1.people) }
        }
        for (number, zone) in zones.enumerated() {
            #expect(matrix.residents[number] == people { from, _ in from == zone }, "seed \(seed)")
            // Nobody comes to a zone from the code for home unless rows say so; those do count.
            #expect(matrix.jobs[number] == people { _, to in to == zone }, "seed \(seed)")
            for other in zones {
                #expect(matrix.flow(from: zone, to: other) == people { $0 == zone && $1 == other }, "seed \(seed)")
            }
        }
    }

    @Test("Coarser zones keep every resident, job and flow of their parts")
    func coarser() {
        let matrix = FlowMatrix(Self.table)
        let coarse = matrix.aggregated(by: ["A": "east", "B": "east", "C": "west", "X": "west"])
        #expect(coarse.zones == ["east", "west"])
        #expect(coarse.within == [201, 900])  // 100 + 21 + 30 + 50; X to itself
        #expect(coarse.flow(from: "east", to: "west") == 5)
        #expect(coarse.flow(from: "west", to: "east") == 11)  // 4 from C, 7 from X
        // 10 people of the east and 90 of the west work at home, which is no part.
        #expect(coarse.residents == [216, 1_001])
        #expect(coarse.jobs == [212, 905])
    }

    @Test("Restricting to some zones opens their margins")
    func restricted() throws {
        let part = try FlowMatrix(Self.table).restricted(to: ["B", "A"])
        let open = FlowMatrix(Self.table, zones: ["A", "B"], margins: .open)
        #expect(part.residents == open.residents)
        #expect(part.jobs == open.jobs)
        #expect(part.flow(from: "A", to: "B") == 21)
    }

    @Test("Unknown zones are named, all of them")
    func unknown() {
        let matrix = FlowMatrix(Self.table)
        #expect(throws: UnknownZones(codes: ["E9", "E8"], asked: 3)) { try matrix.numbers(of: ["E9", "A", "E8"]) }
        #expect(
            UnknownZones(codes: ["E9", "E8"], asked: 3).description == "2 of 3 zones are not in the flows: E9, E8.")
    }
}
