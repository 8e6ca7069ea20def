/// Criteria about the councils that there are: what they charge, what they are like, which of them end.
extension Criterion {
    /// How far charges have to move: the widest gap between two areas of one group.
    ///
    /// - Parameter bandD: Band D of each area's council (£), in the order of the question; nil where it is not known.
    public static func bandDSpread(_ bandD: [Double?], source: String = "") -> Criterion {
        Criterion(
            id: "band-d-spread", name: "Band D spread inside, largest", direction: .lowerIsBetter, unit: "£",
            explanation: "Highest less lowest Band D council tax among the areas of a group; the group with the widest "
                + "gap speaks for the plan.",
            source: source, combination: .largest
        ) { group in
            let charges = group.areas.compactMap { bandD[$0] }
            guard charges.count == group.areas.count, let low = charges.min(), let high = charges.max() else {
                return nil
            }
            return high - low
        }
    }

    /// How unlike the areas of one group are.
    ///
    /// Each feature is standardised over the areas of the question (mean 0, standard deviation 1; features that are the
    /// same everywhere are left out); the distance of two areas is Euclidean, divided by the square root of the number of
    /// features. A group's figure is the mean over its pairs, 0 for an area on its own.
    ///
    /// - Parameter features: one row for each area, one column for each feature.
    public static func unlikeness(_ features: [[Double]], source: String = "") -> Criterion {
        let distances = standardisedDistances(features)
        return Criterion(
            id: "unlikeness", name: "Unlikeness within groups", direction: .lowerIsBetter, unit: "standard deviations",
            explanation: "Mean standardised distance between the areas of a group, over pairs; groups count by their "
                + "people.",
            source: source, combination: .weightedMean(by: "population")
        ) { group in
            guard group.areas.count > 1 else { return 0 }
            var sum = 0.0
            for (index, a) in group.areas.enumerated() { for b in group.areas[..<index] { sum += distances[a][b] } }
            return sum / Double(group.areas.count * (group.areas.count - 1) / 2)
        }
    }

    /// Distance of every two rows in standard deviations; see `unlikeness`.
    package static func standardisedDistances(_ features: [[Double]]) -> [[Double]] {
        let count = Double(features.count)
        let columns = (features.first ?? []).indices.compactMap { column -> [Double]? in
            let values = features.map { $0[column] }
            let mean = values.reduce(0, +) / count
            let deviation = (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count).squareRoot()
            return deviation > 0 ? values.map { ($0 - mean) / deviation } : nil
        }
        return features.indices.map { a in
            features.indices.map { b in
                let squares = columns.reduce(0) { $0 + ($1[a] - $1[b]) * ($1[a] - $1[b]) }
                return columns.isEmpty ? 0 : (squares / Double(columns.count)).squareRoot()
            }
        }
    }

    /// How many of today's councils end. One stays where a group is exactly its area.
    ///
    /// - Parameter councils: positions of the areas of each council; a county and its districts overlap.
    public static func councilsDissolved(_ councils: [[Int]], source: String = "") -> Criterion {
        let areas = councils.map { $0.sorted() }
        return Criterion(
            id: "councils-dissolved", name: "Councils dissolved", direction: .lowerIsBetter, unit: "councils",
            explanation: "Councils whose area is no group of the plan.", source: source, combination: .sum
        ) { group in
            // Each group accounts for its part of every council that it is not, so that the parts add up to one.
            let members = Set(group.areas)
            return areas.reduce(0) { sum, council in
                council == group.areas
                    ? sum : sum + Double(council.count(where: members.contains)) / Double(council.count)
            }
        }
    }
}
