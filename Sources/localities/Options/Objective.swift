import ArgumentParser
import Foundation
import Options

/// What plans on plain files can be judged by: a measure of a statistic, or of the map alone.
struct Objective {
    /// As the user writes it: `population-range`.
    let name: String
    private let kind: Kind
    private let statistic: String

    private enum Kind: String, CaseIterable {
        case range, balance, smallest, largest
        case squaredSize = "squared-size"
        case cutLinks = "cut-links"
        case groups
        case areasJoined = "areas-joined"
    }

    static let list =
        "STATISTIC-range, STATISTIC-balance, STATISTIC-smallest, STATISTIC-largest (as in population-range), "
        + "squared-size (of population), cut-links, groups, areas-joined"

    /// - Throws: which objectives there are, where this is none.
    init(_ text: String) throws {
        let argument = text.trimmingCharacters(in: .whitespaces)
        name = argument
        if let kind = Kind(rawValue: argument), [.squaredSize, .cutLinks, .groups, .areasJoined].contains(kind) {
            (self.kind, statistic) = (kind, "population")
            return
        }
        guard let dash = argument.lastIndex(of: "-"), dash != argument.startIndex,
            let kind = Kind(rawValue: String(argument[argument.index(after: dash)...])),
            [.range, .balance, .smallest, .largest].contains(kind)
        else { throw ValidationError("“\(argument)” is no objective; there are \(Self.list).") }
        (self.kind, statistic) = (kind, String(argument[..<dash]))
    }

    /// `a,b,c`.
    static func several(_ text: String) throws -> [Objective] {
        try text.split(separator: ",").map { try Objective(String($0)) }
    }

    /// - Throws: where the areas do not have the statistic.
    func criterion(in space: PlanSpace) throws -> Criterion {
        let needsStatistic = ![.cutLinks, .groups, .areasJoined].contains(kind)
        if needsStatistic, let bare = space.question.areas.first(where: { $0.statistics[statistic] == nil }) {
            throw ValidationError("“\(name)” needs the \(statistic) of every unit; \(bare.code) has none.")
        }
        return switch kind {
        case .range: .range(of: statistic)
        case .balance: .balance(of: statistic)
        case .smallest: .smallest(of: statistic)
        case .largest: .largest(of: statistic)
        case .squaredSize: .squaredSize(of: statistic)
        case .cutLinks: .linksCut
        case .groups: .groupCount
        case .areasJoined: .areasJoined
        }
    }
}
