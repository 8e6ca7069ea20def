import Base

/// Why a question is not valid. A valid question without a feasible plan is not a problem: see
/// `PlanSpace.reasonForNone()`.
public enum QuestionProblem: Error, Hashable, Sendable, CustomStringConvertible {
    case noAreas
    case areaTwice(code: String)
    case unknownAreaInLink(a: String, b: String, unknown: [String])
    case linkToItself(code: String)
    case unknownAreas(wish: Wish, codes: [String])
    /// A constraint without effect, because it names fewer areas than it needs.
    case wishWithoutEffect(wish: Wish, codes: [String])
    case togetherAndApart(a: String, b: String)
    case fixedTwice(code: String)
    case fixedAndTogether(fixed: [String], together: [String])
    case fixedAndApart(a: String, b: String)
    case limitWithoutEffect(statistic: String)
    case limitNotANumber(statistic: String)
    case minimumAboveMaximum(statistic: String, minimum: Double, maximum: Double)
    case unknownStatistic(String, known: [String])
    case missingStatistic(String, codes: [String])
    case unusableStatistic(String, code: String, value: Double)
    case statisticTooLarge(String)
    case groupsNotPositive(Int)
    case groupsRangeEmpty(fewest: Int, most: Int)

    /// A constraint on some areas by name: must-link, cannot-link, or a group given in full.
    public enum Wish: String, Hashable, Sendable {
        case together, apart, fixed
    }

    public var description: String {
        switch self {
        case .noAreas: "There are no areas to group."
        case .areaTwice(let code): "The area \(code) is listed twice; each may be listed once."
        case .unknownAreaInLink(let a, let b, let unknown):
            "The link \(a) – \(b) names \(Words.list(unknown)), and there is no such area."
        case .linkToItself(let code): "The link \(code) – \(code) joins an area to itself; a link needs two areas."
        case .unknownAreas(let wish, let codes):
            "“\(wish.words)” names \(Words.list(codes)), and there is no such area."
        case .wishWithoutEffect(let wish, let codes):
            codes.isEmpty
                ? "“\(wish.words)” names no area."
                : "“\(wish.words)” names only \(Words.list(codes)); it needs at least two areas."
        case .togetherAndApart(let a, let b): "\(a) and \(b) are to be kept together and apart; only one can hold."
        case .fixedTwice(let code): "The area \(code) is in two fixed groups; it can be in one."
        case .fixedAndTogether(let fixed, let together):
            "\(Words.list(together)) are to be kept together, but the fixed group \(fixed.joined(separator: " + ")) "
                + "has only some of them."
        case .fixedAndApart(let a, let b): "\(a) and \(b) are to be kept apart, but one fixed group has both."
        case .limitWithoutEffect(let statistic): "The limit on \(statistic) has neither a minimum nor a maximum."
        case .limitNotANumber(let statistic): "A limit on \(statistic) is not a number."
        case .minimumAboveMaximum(let statistic, let minimum, let maximum):
            "The minimum of \(statistic), \(number(minimum)), is above the maximum, \(number(maximum))."
        case .unknownStatistic(let statistic, let known):
            known.isEmpty
                ? "There is a limit on \(statistic), but the areas have no statistics."
                : "There is a limit on \(statistic), but no area has that; they have \(Words.list(known))."
        case .missingStatistic(let statistic, let codes):
            "A limit on \(statistic) needs it for every area; it is missing for \(Words.list(codes))."
        case .unusableStatistic(let statistic, let code, let value):
            "The \(statistic) of \(code) is \(number(value)); a limit needs values from zero up."
        case .statisticTooLarge(let statistic):
            "The \(statistic) of the areas comes to more than can be added up exactly (2⁵³); a limit needs smaller values."
        case .groupsNotPositive(let count): "The number of groups is \(count); it must be at least 1."
        case .groupsRangeEmpty(let fewest, let most):
            "At least \(fewest) and at most \(most) groups are asked for; no number is both."
        }
    }
}

extension QuestionProblem.Wish {
    var words: String {
        switch self {
        case .together: "keep together"
        case .apart: "keep apart"
        case .fixed: "fixed group"
        }
    }
}

/// All problems of a question, not only the first one.
public struct QuestionProblems: Error, Hashable, Sendable, CustomStringConvertible {
    public let problems: [QuestionProblem]

    public var description: String { problems.map(\.description).joined(separator: "\n") }
}
