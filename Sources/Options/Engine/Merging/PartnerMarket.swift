/// The state of a matching process: groups of bodies, their sizes and neighbours, and their preferences.
struct PartnerMarket {
    private let question: MergingQuestion
    private let space: PlanSpace
    private let limit: ScaledLimit
    private let maximum: Int
    /// Bodies of each group, ascending; groups in the order of their first body.
    private var groups: [[Int]]

    init(_ question: MergingQuestion, _ space: PlanSpace) {
        self.question = question
        self.space = space
        let limit = space.limits[0]
        self.limit = limit
        maximum = question.maximum.map { Int(($0 * limit.scale).rounded(.down)) } ?? .max
        groups = (0..<space.areaCount).map { [$0] }
    }

    var plan: Plan {
        var labels = Array(repeating: 0, count: space.areaCount)
        for (label, group) in groups.enumerated() { for body in group { labels[body] = label } }
        return Plan(labels: labels)
    }

    var stranded: [VoluntaryMerging.Stranded] {
        groups.indices.filter(isSeeking).map { index in
            VoluntaryMerging.Stranded(
                bodies: groups[index], value: value(index),
                reason: neighbours(of: index).isEmpty ? .noNeighbour : .everyNeighbourTooLarge)
        }
    }

    mutating func merge(_ step: VoluntaryMerging.Step) {
        groups.removeAll { $0 == step.seeker || $0 == step.partner }
        groups.append((step.seeker + step.partner).sorted())
        groups.sort { $0[0] < $1[0] }
    }

    /// The pair that merges next; nil when nobody below the minimum has a partner to ask.
    func nextStep() -> VoluntaryMerging.Step? {
        let proposals = proposals
        var pairs: [(seeker: Int, partner: Int)] = []
        for (seeker, partners) in proposals.enumerated() {
            // Two seekers meet as one pair, the smaller one named first.
            for partner in partners where !(isSeeking(partner) && comesFirst(partner, seeker)) {
                pairs.append((seeker, partner))
            }
        }
        guard !pairs.isEmpty else { return nil }
        let choices = groups.indices.map { chooses($0, proposals) }
        let mutual = pairs.filter { choices[$0.seeker] == $0.partner && choices[$0.partner] == $0.seeker }
        let best = (mutual.isEmpty ? pairs : mutual).max { a, b in
            (willingness(a), -a.seeker, -a.partner) < (willingness(b), -b.seeker, -b.partner)
        }
        guard let (seeker, partner) = best else { return nil }
        return VoluntaryMerging.Step(
            seeker: groups[seeker], partner: groups[partner],
            reason: mutual.isEmpty ? .leastReluctant : .mutualFirstChoice, ofSeeker: preference(seeker, for: partner),
            ofPartner: preference(partner, for: seeker), seekersChoices: proposals[seeker].count,
            partnersChoices: candidates(of: partner, proposals).count, seekerValue: value(seeker),
            partnerValue: value(partner))
    }

    private func weight(_ group: Int) -> Int { limit.weight(of: groups[group]) }
    private func value(_ group: Int) -> Double { limit.value(weight(group)) }
    private func isSeeking(_ group: Int) -> Bool { weight(group) < limit.minimum }
    private func comesFirst(_ a: Int, _ b: Int) -> Bool { (weight(a), a) < (weight(b), b) }

    private func neighbours(of group: Int) -> [Int] {
        let linked = Set(groups[group].flatMap { space.neighbours[$0] })
        return groups.indices.filter { $0 != group && !linked.isDisjoint(with: groups[$0]) }
    }

    /// For each group below the minimum the neighbours that it may join; nobody for the others.
    private var proposals: [[Int]] {
        groups.indices.map { group in
            guard isSeeking(group) else { return [] }
            return neighbours(of: group).filter { weight($0) <= maximum - weight(group) }
        }
    }

    /// Whom a group can choose from: its neighbours where it seeks, else those who ask it.
    private func candidates(of group: Int, _ proposals: [[Int]]) -> [Int] {
        isSeeking(group) ? proposals[group] : groups.indices.filter { proposals[$0].contains(group) }
    }

    private func chooses(_ group: Int, _ proposals: [[Int]]) -> Int? {
        candidates(of: group, proposals).max { a, b in
            (preference(group, for: a).total, -a) < (preference(group, for: b).total, -b)
        }
    }

    /// The less willing side's preference.
    private func willingness(_ pair: (seeker: Int, partner: Int)) -> Double {
        min(preference(pair.seeker, for: pair.partner).total, preference(pair.partner, for: pair.seeker).total)
    }

    private func preference(_ group: Int, for other: Int) -> Preference {
        let strongest = neighbours(of: group).map { question.tieStrength(groups[group], groups[$0]) }.max() ?? 0
        return question.preference(of: groups[group], for: groups[other], strongest: strongest)
    }
}
