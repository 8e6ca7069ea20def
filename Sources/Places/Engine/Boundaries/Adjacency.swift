/// Adjacency graph of areas.
///
/// Found from shapes (``find(among:)``), or read from a table. Connections across water cannot be found from shapes; they come
/// from a table too.
public struct Adjacency: Hashable, Sendable {
    /// How two areas meet.
    public enum Contact: String, Hashable, Sendable, CaseIterable {
        /// A line of border.
        case land
        /// Single points only.
        case corner
        /// A ferry, a bridge or a tidal river, from a table.
        case water
    }

    /// An edge of the graph: two adjacent areas.
    public struct Edge: Hashable, Sendable {
        /// Codes of the two, the lower one first.
        public let first: String
        public let second: String
        public let contact: Contact
        /// Length of the shared border (km), 0 except on land.
        public let kilometres: Double

        public init(_ a: String, _ b: String, contact: Contact, kilometres: Double = 0) {
            first = min(a, b)
            second = max(a, b)
            self.contact = contact
            self.kilometres = kilometres
        }
    }

    /// Codes of all areas, ascending, those without neighbours too.
    public let codes: [String]
    /// Sorted by codes, each pair once.
    public let links: [Edge]
    /// For each area the numbers of its neighbours, ascending, corners left out.
    public let lists: [[Int]]

    /// - Parameters:
    ///   - codes: of all areas.
    ///   - links: pairs; those with a code that is not among `codes`, or twice the same, are left out. Of a pair that comes
    ///     twice, land goes before water and water before corner.
    public init(codes: some Sequence<String>, links: some Sequence<Edge>) {
        let codes = Set(codes).sorted()
        let numbers = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
        let order: [Contact: Int] = [.land: 0, .water: 1, .corner: 2]
        var kept: [[String]: Edge] = [:]
        for link in links where link.first != link.second && numbers[link.first] != nil && numbers[link.second] != nil {
            let pair = [link.first, link.second]
            if let former = kept[pair], order[former.contact, default: 3] <= order[link.contact, default: 3] {
                continue
            }
            kept[pair] = link
        }
        self.codes = codes
        self.links = kept.values.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
        var lists = Array(repeating: [Int](), count: codes.count)
        for link in self.links where link.contact != .corner {
            guard let first = numbers[link.first], let second = numbers[link.second] else { continue }
            lists[first].append(second)
            lists[second].append(first)
        }
        self.lists = lists.map { $0.sorted() }
    }
}
