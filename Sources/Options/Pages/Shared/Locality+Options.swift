import Content
import Figures
import Formats
import Foundation
import LocalityPages
import OptionStudies
import Options
import PageKit
import Store

/// A question about the options: limits, and the criteria by which plans are judged.
struct OptionsKey: Hashable, Sendable {
    var limits: OptionsStudy.Limits
    var criteria: CriteriaSet
}

extension Locality {
    /// The options within some limits. Those last asked for are kept, since people go to and fro between them.
    ///
    /// - Parameter criteria: id of the set by which plans are judged; nil for the one of the profile.
    /// - Throws: `InputProblem` where there is no such set, or a file of one's own is wrong.
    package func options(_ limits: OptionsStudy.Limits, criteria: String? = nil) throws -> OptionsStudy {
        let set = try criteriaSet(criteria)
        return try cached(OptionsKey(limits: limits, criteria: set), as: Self.optionsName, effort: .large) {
            try OptionsStudy(place, limits: limits, criteria: set)
        }
    }

    /// The same where it has been worked out, else nil.
    func knownOptions(_ key: OptionsKey) -> OptionsStudy? { known(key, as: Self.optionsName) }

    private static var optionsName: String { "options" }

    /// Where a council keeps sets of criteria of its own: the folder `criteria` beside the locality.
    var criteriaFolder: URL { file.criteriaFolder }
}

extension Locality {
    /// The limits with which people begin: more than one council, each of the size that the profile gives as its guide.
    package var usualLimits: OptionsStudy.Limits {
        var limits = OptionsStudy.Limits()
        guard place.areas.count > 1 else { return limits }
        limits.fewest = 2
        if place.total(.population, of: place.areas.map(\.code)) != nil { limits.minimumPopulation = guide }
        return limits
    }

    /// What is to be corrected where a question cannot be asked or answered; `nil` for an error that is nobody's fault.
    package func corrections(for error: any Error) -> [ErrorSummary.Item]? {
        switch error {
        case let error as QuestionProblems: error.problems.map { .init(named("\($0)"), field: "limits") }
        case is CountProblem, is ContentProblem: [.init("\(error)", field: "limits")]
        case is InputProblem, is InputProblems: [.init("\(error)", field: "criteria")]
        default: nil
        }
    }

    /// A sentence of an engine with names for its codes.
    private func named(_ sentence: String) -> String {
        place.areas.reduce(sentence) { $0.replacing($1.code, with: $1.name) }
    }
}

extension [ErrorSummary.Item] {
    /// The same on a page that has no field for any of them: all lead to one place, such as to where limits are changed.
    package func leading(to id: String) -> Self { map { .init($0.message, field: id) } }
}
