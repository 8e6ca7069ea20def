import Base

extension NoPlanReason {
    /// The reason in one sentence, after “No plan fits.”
    public func words(_ wording: Wording = Wording()) -> String { "No plan fits. " + sentence(wording) }

    private func sentence(_ wording: Wording) -> String {
        switch self {
        case .areaAboveMaximum(let area, let statistic, let value, let maximum):
            return "\(area) alone has \(wording.amount(value, of: statistic)), and a \(wording.group) may have "
                + "at most \(number(maximum))."
        case .tooLittle(let statistic, let minimum, let total, let possible, let fewest):
            let possible =
                possible == 0
                ? "not even one \(wording.group) is possible"
                : "at most \(wording.groups(possible)) \(possible == 1 ? "is" : "are") possible"
            return "Each \(wording.group) must have \(wording.amount(minimum, of: statistic)), and there are "
                + "\(number(total)) in all: \(possible)\(fewest > 2 ? ", not \(Words.spelled(fewest))" : "")."
        case .tooMuch(let statistic, let maximum, let total, let needed, let most):
            return "Each \(wording.group) may have at most \(wording.amount(maximum, of: statistic)), and there are "
                + "\(number(total)) in all: at least \(wording.groups(needed)) are needed, not \(Words.spelled(most))."
        case .pieceBelowMinimum(let areas, let statistic, let value, let minimum):
            return "\(Words.list(areas)) \(areas.count == 1 ? "has" : "have") no link to the others and only "
                + "\(wording.amount(value, of: statistic)), and each \(wording.group) must have \(number(minimum))."
        case .pieceBetweenGroups(let areas, let statistic, let value, let minimum, let maximum, let groups):
            let place = areas.count == 1 ? "\(areas[0]) has" : "The \(areas.count) areas from \(areas[0]) on have"
            return
                "\(place) \(wording.amount(value, of: statistic)): too many for \(wording.groups(groups)) of at most "
                + "\(number(maximum)), too few for \(Words.spelled(groups + 1)) of at least \(number(minimum))."
        case .moreGroupsThanAreas(let fewest, let areas):
            return "At least \(wording.groups(fewest)) are asked for, and there are only \(Words.spelled(areas)) areas."
        case .morePiecesThanGroups(let pieces, let most):
            let apart = pieces.dropFirst().prefix(4).map {
                $0.count > 6 ? "\($0.count) areas from \($0[0]) on" : Words.list($0)
            }
            let more = pieces.count > 5 ? "; and \(pieces.count - 5) more" : ""
            return "The map falls into \(Words.spelled(pieces.count)) parts that no link joins, so there are at least "
                + "\(wording.groups(pieces.count)), not \(Words.spelled(most)). Apart from the largest lie "
                + "\(apart.joined(separator: "; "))\(more)."
        case .togetherWithoutWay(let areas):
            return "\(Words.list(areas)) are to be kept together, and no way leads from one to the other."
        case .fixedGroupInfeasible(let areas):
            return "The fixed group \(areas.joined(separator: " + ")) is not in one piece or misses a limit."
        case .oneDemandTooMany(let demands):
            let alone = demands.map { demand, plans in
                let fits =
                    plans == 1 ? "one plan fits" : "\(plans > 10 ? number(plans) : Words.spelled(Int(plans))) plans fit"
                return "Without \(demand.words(wording)) \(fits)."
            }
            return alone.sorted().joined(separator: " ")
        case .severalDemands:
            return "No single demand is the reason: without any one of them there is still none. Loosen two at once."
        case .notFound:
            return "Which demand is the reason cannot be told; the map is too large to count without it."
        }
    }
}

extension NoPlanReason.Demand {
    func words(_ wording: Wording) -> String {
        switch self {
        case .minimum(let statistic, let value): "the minimum of \(wording.amount(value, of: statistic))"
        case .maximum(let statistic, let value): "the maximum of \(wording.amount(value, of: statistic))"
        case .fewestGroups(let count): "the wish for at least \(wording.groups(count))"
        case .mostGroups(let count): "the wish for at most \(wording.groups(count))"
        case .together(let areas): "keeping \(Words.list(areas)) together"
        case .apart(let areas): "keeping \(Words.list(areas)) apart"
        case .fixed(let areas): "the fixed group \(areas.joined(separator: " + "))"
        }
    }
}
