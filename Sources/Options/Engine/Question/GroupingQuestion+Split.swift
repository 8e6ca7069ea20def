extension GroupingQuestion {
    /// The same question with one area cut into smaller ones, for example a district into its wards: so a city can grow
    /// beyond its border without taking all of its neighbour.
    ///
    /// - Parameters:
    ///   - code: the area that goes.
    ///   - parts: what it is made of, with the statistics that limits and criteria need.
    ///   - links: between parts, and from parts to the area's neighbours; the area's own links go.
    /// - Throws: where the parts do not make up the area or a wish names it.
    public func splitting(
        _ code: String, into parts: [Area], links newLinks: [Edge]
    ) throws(SplitProblem) -> GroupingQuestion {
        guard let position = areas.firstIndex(where: { $0.code == code }) else { throw .unknownArea(code) }
        if parts.isEmpty { throw .noParts(code) }
        let named = (together + apart + fixed).contains { $0.contains(code) }
        if named { throw .wishNamesArea(code) }
        for (statistic, whole) in areas[position].statistics.sorted(by: { $0.key < $1.key }) {
            let values = parts.compactMap { $0.statistics[statistic] }
            guard values.count == parts.count else { continue }
            let sum = values.reduce(0, +)
            // Wards are often counted in another table, rounded apart.
            if abs(sum - whole) > 0.01 * max(abs(whole), 1) {
                throw .sumDiffers(code, statistic: statistic, parts: sum, whole: whole)
            }
        }
        let partCodes = Set(parts.map(\.code))
        if let odd = newLinks.first(where: { !partCodes.contains($0.a) && !partCodes.contains($0.b) }) {
            throw .linkBesideParts(odd.a, odd.b)
        }
        var question = self
        question.areas.replaceSubrange(position...position, with: parts)
        question.links = links.filter { $0.a != code && $0.b != code } + newLinks
        return question
    }

    /// The same question with several areas cut into their parts.
    ///
    /// - Parameters:
    ///   - codes: the areas that go.
    ///   - parts: those of these areas, perhaps of others too.
    ///   - parentOf: the area of each part.
    ///   - borders: which parts touch, over the parts of all areas; an area that stays whole may stand under its own code.
    /// - Throws: where parts do not make up their area.
    public func splitting(
        _ codes: [String], into parts: [Area], of parentOf: [String: String], borders: [Edge]
    ) throws(SplitProblem) -> GroupingQuestion {
        var question = self
        var cut: Set<String> = []
        for code in codes where cut.insert(code).inserted {
            let own = parts.filter { parentOf[$0.code] == code }
            let isPart = Set(own.map(\.code))
            // Seen from a part, a neighbour that is whole is one area, however many of its parts touch.
            func area(_ end: String) -> String { parentOf[end].flatMap { cut.contains($0) ? nil : $0 } ?? end }
            var links: [Edge] = []
            var seen: Set<Edge> = []
            for border in borders {
                let (a, b) = (area(border.a), area(border.b))
                guard a != b, isPart.contains(a) || isPart.contains(b) else { continue }
                let link = a < b ? Edge(a, b) : Edge(b, a)
                if seen.insert(link).inserted { links.append(link) }
            }
            let known = Set(question.areas.map(\.code)).union(isPart)
            question = try question.splitting(
                code, into: own, links: links.filter { known.contains($0.a) && known.contains($0.b) })
        }
        return question
    }

    /// The same question without links from one region to another: each region is grouped by itself, all in one run.
    ///
    /// - Parameter regionOf: region of each area by code; areas without a region are a region together.
    public func within(regions regionOf: [String: String]) -> GroupingQuestion {
        var question = self
        question.links = links.filter { regionOf[$0.a] == regionOf[$0.b] }
        return question
    }
}

/// Why an area cannot be split.
public enum SplitProblem: Error, Hashable, Sendable, CustomStringConvertible {
    case unknownArea(String)
    case noParts(String)
    case wishNamesArea(String)
    case sumDiffers(String, statistic: String, parts: Double, whole: Double)
    case linkBesideParts(String, String)

    public var description: String {
        switch self {
        case .unknownArea(let code): "There is no area \(code) to split."
        case .noParts(let code): "The area \(code) is split into nothing; it needs at least one part."
        case .wishNamesArea(let code):
            "A wish names \(code), which is to be split; name the parts that are meant instead."
        case .sumDiffers(let code, let statistic, let parts, let whole):
            "The parts of \(code) have \(number(parts)) of \(statistic), and \(code) itself \(number(whole)); they may "
                + "differ by 1 % at most."
        case .linkBesideParts(let a, let b): "The link \(a) – \(b) names none of the parts."
        }
    }
}
