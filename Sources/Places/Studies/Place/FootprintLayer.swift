import Figures
import Foundation
import Options
import Store

/// Bodies of one kind – health boards, police forces, travel-to-work areas – and which share of each area lies in them.
public struct FootprintLayer: Sendable {
    public var title: String
    /// Their shares are in the order of the place's areas.
    public var footprints: [Footprint]
    public var source: Source?

    /// - Parameters:
    ///   - shares: by body, of each area by code, the share that lies in it.
    ///   - areas: the order of the shares.
    public init(title: String, shares: [String: [String: Double]], over areas: [Area], source: Source? = nil) {
        self.title = title
        self.source = source
        footprints = shares.sorted { $0.key < $1.key }.map { body, shares in
            Footprint(body, shares: areas.map { shares[$0.code] ?? 0 })
        }
    }

    /// The same over some of the areas, by position.
    func kept(_ positions: [Int]) -> FootprintLayer {
        var layer = self
        layer.footprints = footprints.map { footprint in
            Footprint(footprint.name, shares: positions.map { footprint.shares[$0] }, weight: footprint.weight)
        }
        return layer
    }

    /// The usual kinds, as criteria name them, with what their bodies are called.
    public static let titles = [
        "health": "health bodies", "police": "police areas", "fire": "fire and rescue areas",
        "travel-to-work": "travel-to-work areas",
    ]

    /// The kind by which criteria name a division: its usual name, else the key of the geography that has its areas.
    static func kind(of division: NamedDivision) -> String? {
        switch division.target {
        case "ttwa": "travel-to-work"
        case "icb", "stp", "ccg": "health"
        case let target where division.lens == .footprint: target
        default: division.lens == .labourMarket ? "travel-to-work" : nil
        }
    }
}

extension FootprintLayer {
    /// What other bodies the areas lie in, by kind, and the county of each where a division gives it.
    static func all(
        over areas: [Area], of geography: String, in file: LocalityFile, datasets: [String: Dataset]
    ) throws -> (footprints: [String: FootprintLayer], counties: [String: String]) {
        var layers: [String: FootprintLayer] = [:]
        var counties: [String: String] = [:]
        for division in try file.divisions() where division.geography == geography {
            let parts = try file.parts(of: division.key)
            if division.target == "county" { counties = parts.best.mapValues(\.target) }
            guard let kind = FootprintLayer.kind(of: division), layers[kind] == nil else { continue }
            var shares: [String: [String: Double]] = [:]
            for part in parts { shares[part.target, default: [:]][part.area, default: 0] += part.share }
            layers[kind] = FootprintLayer(
                title: FootprintLayer.titles[kind] ?? division.title, shares: shares, over: areas,
                source: datasets[division.dataset]?.evidence)
        }
        return (layers, counties)
    }
}
