/// Origin–destination matrix of flows between zones, stored sparsely (compressed sparse rows).
///
/// Zones are in the order of their codes, so no result depends on the order of rows in a file. The row of a zone lists each
/// zone with which it exchanges people once, with the flows out and in; the diagonal is stored apart. A query about a set of
/// zones reads the rows of those zones only.
///
/// ```swift
/// let matrix = FlowMatrix(table, zones: districts, margins: .open, coding: ["OD0000001": .diagonal])
/// try matrix.selfContainment(of: ["E06000028", "E06000029", "E07000048"]).supplySide
/// ```
public struct FlowMatrix: Sendable {
    /// Codes of the zones, ascending; a zone's number is its position here.
    public let zones: [String]
    /// People who live in each zone and work (or move) anywhere that counts; see `Margins`.
    public let residents: [Int]
    /// People who work in (or move to) each zone from anywhere that counts.
    public let jobs: [Int]
    /// People who stay: same zone at both ends.
    public let within: [Int]

    /// People between a zone and one neighbour in the flows; at most 4.29 billion each way.
    ///
    /// An array of structures, because every loop over a row reads all three.
    struct Entry: BitwiseCopyable {
        var neighbour: UInt32
        /// People from the zone to the neighbour.
        var out: UInt32
        /// People from the neighbour to the zone.
        var into: UInt32
    }

    /// The rows of all zones one after another. Within a row neighbours ascend, each once, never the zone itself.
    let entries: [Entry]
    /// Where each zone's row begins in `entries`; one more than there are zones.
    let starts: [Int]

    private let numbers: [String: Int]

    init(
        zones: [String], residents: [Int], jobs: [Int], within: [Int], entries: [Entry], starts: [Int]
    ) {
        self.zones = zones
        self.residents = residents
        self.jobs = jobs
        self.within = within
        self.entries = entries
        self.starts = starts
        numbers = Dictionary(uniqueKeysWithValues: zones.enumerated().map { ($1, $0) })
    }

    /// Other flows between the zones of a matrix.
    init(_ matrix: FlowMatrix, residents: [Int], jobs: [Int], within: [Int], entries: [Entry], starts: [Int]) {
        zones = matrix.zones
        numbers = matrix.numbers
        self.residents = residents
        self.jobs = jobs
        self.within = within
        self.entries = entries
        self.starts = starts
    }

    /// The row of a zone.
    func row(of zone: Int) -> ArraySlice<Entry> { entries[starts[zone]..<starts[zone + 1]] }

    /// Number of zones.
    public var count: Int { zones.count }

    /// Number of pairs of zones with people going at least one way.
    public var pairCount: Int { entries.count / 2 }

    /// Everyone counted as a resident.
    public var totalResidents: Int { residents.reduce(0, +) }

    /// Everyone with both ends inside the zones.
    public var totalInside: Int { within.reduce(0, +) + entries.reduce(0) { $0 + Int($1.out) } }

    /// The number of a zone, or `nil` where the flows do not know it.
    public func number(of code: String) -> Int? { numbers[code] }

    /// The numbers of several zones, in the order asked for.
    ///
    /// - Throws: ``UnknownZones`` naming every code that is not in the flows.
    public func numbers(of codes: some Sequence<String>) throws -> [Int] {
        var found: [Int] = []
        var unknown: [String] = []
        for code in codes {
            if let number = numbers[code] { found.append(number) } else { unknown.append(code) }
        }
        guard unknown.isEmpty else { throw UnknownZones(codes: unknown, asked: found.count + unknown.count) }
        return found
    }

    /// Employed residents of a zone, wherever they work.
    public func residents(of code: String) -> Int? { number(of: code).map { residents[$0] } }

    /// Jobs in a zone, wherever those who fill them live.
    public func jobs(of code: String) -> Int? { number(of: code).map { jobs[$0] } }

    /// People who go from one zone to another.
    public func flow(from origin: Int, to destination: Int) -> Int {
        if origin == destination { return within[origin] }
        var low = starts[origin]
        var high = starts[origin + 1]
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].neighbour < destination { low = middle + 1 } else { high = middle }
        }
        return low < starts[origin + 1] && entries[low].neighbour == destination ? Int(entries[low].out) : 0
    }

    /// People who go from one zone to another, by code; none where either code is unknown.
    public func flow(from origin: String, to destination: String) -> Int {
        guard let origin = number(of: origin), let destination = number(of: destination) else { return 0 }
        return flow(from: origin, to: destination)
    }

    /// Visits every zone that exchanges people with `zone`, in ascending order: its number, people out, people in.
    public func forEachNeighbour(of zone: Int, _ body: (_ neighbour: Int, _ out: Int, _ in: Int) -> Void) {
        for entry in row(of: zone) { body(Int(entry.neighbour), Int(entry.out), Int(entry.into)) }
    }
}
