import Base
import BigInt
import Figures
import Foundation
import Options

/// What was found, in words.
extension OptionsStudy {
    /// The finding in a sentence: “Six of 466 plans leave every council above 300,000”.
    public var finding: String {
        guard limits.isEmpty else { return sentence(among: all.map { "\(Words.number($0.total)) plans" }, unit: "") }
        guard let all else { return "More plans are possible than can be counted" }
        return all.total == 1 ? "One plan is possible" : "\(Words.number(all.total)) plans are possible"
    }

    /// The same after it was said how many plans there are: “Six leave every council above 300,000 people”.
    public var findingWithinLimits: String {
        let isAboutPeople = limits.minimumPopulation != nil || limits.maximumPopulation != nil
        return sentence(among: nil, unit: isAboutPeople ? " people" : "")
    }

    private func sentence(among all: String?, unit: String) -> String {
        let of = all.map { " of \($0)" } ?? ""
        guard let within else {
            // What a search found is there at least.
            guard let found = ensemble?.count else {
                return "No plan was found that \(demand(ofOne: true))\(unit); there are too many to count"
            }
            let least = "At least \(Words.spelled(found))\(of)"
            return "\(least) \(demand(ofOne: found == 1))\(unit); there are too many to count"
        }
        if within.isZero { return "None\(of) \(demand(ofOne: true))\(unit)" }
        if within.total == self.all?.total {
            return "All\(all.map { " \($0)" } ?? "") \(demand(ofOne: false))\(unit)"
        }
        return "\(Self.capitalised(within.total))\(of) \(demand(ofOne: within.total == 1))\(unit)"
    }

    /// What the limits ask, as a verb of one plan or of several.
    private func demand(ofOne isOne: Bool) -> String {
        guard limits.together.isEmpty, limits.apart.isEmpty else { return isOne ? "fits the limits" : "fit the limits" }
        let leave = isOne ? "leaves" : "leave"
        switch (limits.minimumPopulation, limits.maximumPopulation) {
        case (let least?, nil): return "\(leave) every council above \(Words.number(least))"
        case (nil, let most?): return "\(leave) every council below \(Words.number(most))"
        case (let least?, let most?):
            return "\(leave) every council between \(Words.number(least)) and \(Words.number(most))"
        case (nil, nil):
            guard let fewest = limits.fewest, fewest == limits.most else {
                return isOne ? "fits the limits" : "fit the limits"
            }
            return "\(isOne ? "makes" : "make") \(Words.count(fewest, "council"))"
        }
    }

    /// Among what a plan has its ranks: “all 466 within the limits”, “a sample, n = 100,000”.
    public var among: String {
        guard let ensemble else { return "none" }
        switch ensemble.basis {
        case .everyPlan: return "all \(Words.number(ensemble.count)) within the limits"
        case .sample: return "a sample, n = \(Words.number(ensemble.count))"
        case .found: return "\(Words.number(ensemble.count)) that a search found"
        }
    }

    /// What ranks and bests rest on, in words: every plan, a sample and how large, or a search.
    public var basis: String {
        guard let ensemble else {
            return within == nil ? "A search found none, which proves nothing." : "Counted exactly."
        }
        switch ensemble.basis {
        case .everyPlan: return "Exact: every one of them was looked at."
        case .sample(let all):
            let total = Words.number(BigUInt(all))
            return
                "Sampled, n = \(Words.number(ensemble.count)), drawn evenly from \(total): ranks and best plans are those of the sample."
        case .found:
            return
                "Searched, n = \(Words.number(ensemble.count)): there are too many plans to look at or to draw from. A search found these from several beginnings; nothing proves that there are no better ones."
        }
    }

    /// Whether every plan within the limits was looked at.
    public var isExact: Bool {
        if case .everyPlan = ensemble?.basis { true } else { false }
    }

    private static func capitalised(_ count: BigUInt) -> String {
        count < 10 ? Words.sentence(Words.spelled(Int(count))) : Words.number(count)
    }
}

extension Standing {
    /// “2nd of 6”; “all alike” where a rank would say nothing.
    public var words: String { isSharedByAll ? "all alike" : Words.rank(rank, of: of) }
}
