import Evidence
import Foundation
import Toolkit
import Workspace

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
        return try cached(OptionsKey(limits: limits, criteria: set), as: Self.optionsName) {
            try OptionsStudy(place, limits: limits, criteria: set)
        }
    }

    /// The same where it has been worked out, else nil.
    func knownOptions(_ key: OptionsKey) -> OptionsStudy? { known(key, as: Self.optionsName) }

    private static var optionsName: String { "options" }

    /// The proposals of 2025–26 for areas that this locality has, by the criteria of that time.
    func proposalStudies() throws -> [ProposalStudy] {
        try cached {
            let set = try CriteriaSet.named("2025-unitary")
            return try proposalAreas().map { try ProposalStudy($0, in: place, criteria: set) }
        }
    }

    /// Where a council keeps sets of criteria of its own: the folder `criteria` beside the locality.
    var criteriaFolder: URL { file.criteriaFolder }
}
