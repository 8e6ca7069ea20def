/// Districts that could work together on growth, found in one of three ways, with the evidence for it.
public struct DistrictCluster: Hashable, Sendable {
    /// What holds the cluster together.
    public enum Way: String, Hashable, Sendable, CaseIterable {
        /// Districts side by side that already share the larger bodies they belong to.
        case sharedGeography
        /// Districts that make up a labour market of their own.
        case functionalArea
        /// Districts whose people work in the same centre.
        case centre
    }

    /// A district in a cluster.
    public struct Member: Hashable, Sendable {
        public let code: String
        /// Share of its employed residents who work in the centre, 0…1; `nil` where the cluster has no centre, and for the
        /// centre itself.
        public let shareToCentre: Double?
    }

    public let way: Way
    /// By code; in a cluster around a centre the most dependent first, the centre before all.
    public let members: [Member]
    /// Code of the centre, in a cluster around one.
    public let centre: String?
    /// Larger bodies that all members belong to, in a cluster of shared geography.
    public let sharedBodies: [String]
    /// Of all members together, whichever way they were found.
    public let containment: SelfContainment

    public var codes: [String] { members.map(\.code) }

    /// Clusters of districts that lie side by side and belong to the same larger bodies: county, enterprise partnership,
    /// health system.
    ///
    /// - Parameters:
    ///   - neighbours: of the districts.
    ///   - bodies: for each district the codes of all larger bodies it belongs to. Two districts share a geography if these
    ///     are the same; districts without any are left out.
    ///   - flows: between the districts.
    /// - Returns: clusters of two and more, by first code.
    public static func sharedGeography(
        _ neighbours: Adjacency, bodies: [String: Set<String>], flows: FlowMatrix
    ) -> [DistrictCluster] {
        var alike: [Set<String>: [Int]] = [:]
        for (number, code) in neighbours.codes.enumerated() {
            if let own = bodies[code], !own.isEmpty { alike[own, default: []].append(number) }
        }
        let clusters = alike.flatMap { shared, districts in
            neighbours.pieces(of: districts).filter { $0.count > 1 }.map { piece in
                DistrictCluster(
                    .sharedGeography, piece.map { neighbours.codes[$0] }, sharedBodies: shared.sorted(), flows: flows)
            }
        }
        return clusters.sorted { $0.codes[0] < $1.codes[0] }
    }

    /// Clusters that are labour markets of their own: functional areas of the district flows.
    ///
    /// - Parameters:
    ///   - flows: between districts, best with open margins, so that people who work elsewhere count against the area.
    ///   - rule: by default three quarters of residents and jobs.
    ///   - neighbours: with them, parts that lie apart join the area beside them where that leaves all valid.
    /// - Returns: valid areas of two and more districts, by first code.
    public static func functionalAreas(
        _ flows: FlowMatrix, rule: ValidityRule = .closure(0.75), neighbours: Adjacency? = nil
    ) -> [DistrictCluster] {
        var found = FunctionalRegions.dissolve(flows, rule: rule)
        if let neighbours { found = found.joiningDetachedPieces(in: flows, neighbours: neighbours) }
        return found.areas.filter { $0.isValid && $0.zones.count > 1 }.map { area in
            DistrictCluster(.functionalArea, area.zones.map { flows.zones[$0] }, flows: flows)
        }
    }

    /// The centre and the districts of whose employed residents at least a share works there.
    ///
    /// - Parameters:
    ///   - centre: code of the district that holds the centre.
    ///   - flows: between districts.
    ///   - share: least share that counts as aligned, by default 15 % as in the OECD's functional urban areas.
    ///   - neighbours: with them, only districts that are joined to the centre through aligned ones.
    /// - Throws: ``UnknownZones`` where the flows do not know the centre.
    public static func aligned(
        to centre: String, flows: FlowMatrix, share: Double = 0.15, neighbours: Adjacency? = nil
    ) throws -> DistrictCluster {
        let number = try flows.numbers(of: [centre])[0]
        var aligned = Set(flows.zones.indices.filter { $0 != number && flows.share(from: $0, to: number) >= share })
        if let neighbours {
            let pieces = Adjacency.pieces(of: aligned.union([number]), lists: neighbours.lists(for: flows.zones))
            aligned = Set(pieces.first { $0.contains(number) } ?? []).subtracting([number])
        }
        let ordered = aligned.sorted { a, b in
            (flows.share(from: b, to: number), a) < (flows.share(from: a, to: number), b)
        }
        return DistrictCluster(.centre, ([number] + ordered).map { flows.zones[$0] }, centre: centre, flows: flows)
    }

    private init(
        _ way: Way, _ codes: [String], centre: String? = nil, sharedBodies: [String] = [], flows: FlowMatrix
    ) {
        self.way = way
        self.centre = centre
        self.sharedBodies = sharedBodies
        let centreNumber = centre.flatMap(flows.number(of:))
        members = codes.map { code in
            let number = flows.number(of: code)
            let isOther = code != centre
            return Member(
                code: code,
                shareToCentre: isOther
                    ? number.flatMap { own in centreNumber.map { flows.share(from: own, to: $0) } } : nil)
        }
        containment = flows.selfContainment(of: codes.compactMap(flows.number(of:)))
    }
}

extension FlowMatrix {
    /// Share of a zone's employed residents who work in another zone, 0…1; 0 if it has no employed residents.
    public func share(from origin: Int, to destination: Int) -> Double {
        residents[origin] > 0 ? Double(flow(from: origin, to: destination)) / Double(residents[origin]) : 0
    }
}
