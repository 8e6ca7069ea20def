import Base
import Figures
import Partners
import Store

/// Relations as a network: who is tied to whom, and who holds the others together.
extension RelationsResult {
    /// With more partners than this a drawing is no picture any more; it then shows one partner and those nearest to it.
    static let mostDrawn = 40
    /// One partner's picture has room for it and this many others.
    static let mostNear = 24

    /// Stages from which a relation counts as a tie: the upper half of the scale and its middle.
    var tieFrom: Int { scale.steps.count / 2 + 1 }

    /// Who is drawn, by their places.
    var drawn: [Int] {
        let all = Array(study.partners.indices)
        guard all.count > Self.mostDrawn, let own = chosen ?? all.first else { return all }
        let closeness = all.map { (views.stage[own, $0] ?? 0) + (views.stage[$0, own] ?? 0) }
        let near = all.filter { $0 != own }.sorted { (closeness[$0], $1) > (closeness[$1], $0) }
        return [own] + near.prefix(Self.mostNear)
    }

    /// How two partners are tied, as ``Network/tieKinds`` says it.
    private enum Bond: Int { case both, one, wanted }

    private func bond(_ a: Int, _ b: Int, from stage: Int) -> Bond? {
        let today = [views.stage[a, b], views.stage[b, a]].count { ($0 ?? 0) >= stage }
        if today > 0 { return today == 2 ? .both : .one }
        let isWanted = (views.wanted[a, b] ?? 0) >= stage && (views.wanted[b, a] ?? 0) >= stage
        return isWanted ? .wanted : nil
    }

    /// Ties from the stage at which they can still be told apart: nearly everybody “co-operates” with everybody.
    var drawing: Network? {
        let shown = drawn
        guard shown.count >= 3 else { return nil }
        let pairs = shown.indices.flatMap { a in shown.indices.dropFirst(a + 1).map { (a, $0) } }
        func ties(_ stage: Int) -> [Network.Tie] {
            pairs.compactMap { a, b in
                bond(shown[a], shown[b], from: stage).map { bond in
                    let strongest = max(views.stage[shown[a], shown[b]] ?? 0, views.stage[shown[b], shown[a]] ?? 0)
                    return .init(a, b, strength: bond == .wanted ? 1 : max(1, strongest - tieFrom), kind: bond.rawValue)
                }
            }
        }
        let stages = tieFrom...max(tieFrom, scale.steps.count)
        let stage =
            stages.first { ties($0).count { $0.kind < Bond.wanted.rawValue } <= 2 * shown.count } ?? stages.upperBound
        let word = scale.word(stage).lowercased()
        let own = shown.count < study.partners.count ? shown.first.map { study.partners[$0].short } : nil
        let title =
            own.map { "\($0) and the \(shown.count - 1) partners nearest to it: who says “\(word)” or more" }
            ?? "Who says “\(word)” or more of whom"
        return Network(
            title,
            nodes: shown.map { place in
                let partner = study.partners[place]
                return .init(partner.short, kind: partner.area == nil ? 1 : 0, isMarked: place == chosen)
            },
            ties: ties(stage), kinds: ["council", "other partner"],
            tieKinds: ["both say so", "one of the two says so", "both want it, neither says so today"],
            source: study.source,
            note:
                "The thicker a line, the more closely they work together. Partners that answered nothing have dashed lines only."
        )
    }

    /// The network of everybody, from the middle of the scale.
    private var network: PartnerNetwork? {
        let count = study.partners.count
        guard count >= 3 else { return nil }
        var ties: [PartnerNetwork.Tie] = []
        for a in 0..<count {
            for b in 0..<count {
                if let stage = views.stage[a, b], stage >= tieFrom { ties.append(.init(a, b)) }
            }
        }
        let silent = Set((0..<count).filter { views.stage.row($0).values.isEmpty })
        return try? PartnerNetwork(partners: study.partners.map(\.short), ties: ties, silent: silent)
    }

    /// How dense the network is, how much of it is returned, and who holds it together.
    var networkFacts: [Report.Fact] {
        guard let network else { return [] }
        var facts: [Report.Fact] = []
        let word = scale.word(tieFrom).lowercased()
        if let density = network.density.value {
            facts.append(
                .init(
                    Figure(density, .percent, source: study.source),
                    "of possible pairs are tied: one of the two says “\(word)” or more"))
        }
        if let reciprocity = network.reciprocity.value {
            facts.append(
                .init(
                    Figure(reciprocity, .percent, source: study.source), "of these views are returned by the other side"
                ))
        }
        if let points = network.articulationPoints.value {
            let who = points.isEmpty ? "nobody" : Words.list(points.map { network.partners[$0] })
            facts.append(
                .init(
                    "\(who)",
                    points.count == 1
                        ? "holds the network together: without it a part falls off" : "holds the network together alone"
                ))
        }
        return facts
    }
}
