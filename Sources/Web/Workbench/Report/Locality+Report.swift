import Content
import Figures
import LocalityPages
import OptionPages
import OptionStudies
import Pack
import PartnerPages
import PlacePages
import Store

extension Locality {
    /// The evidence pack; the last ones are kept, since it is looked at before it is read and downloaded.
    ///
    /// - Parameters:
    ///   - criteria: id of the set by which plans are judged; nil for the one of the profile.
    ///   - date: as it should read on the cover.
    func report(_ limits: OptionsStudy.Limits, criteria: String? = nil, date: String) throws -> Report {
        struct Question: Hashable {
            var limits: OptionsStudy.Limits
            var criteria: CriteriaSet
            var date: String
        }
        let set = try criteriaSet(criteria)
        return try cached(
            Question(limits: limits, criteria: set, date: date), atMost: 4,
            of: Set(Family.allCases).subtracting([.drafts]),
            effort: .large
        ) {
            try EvidencePack(
                file, place, options: options(limits, criteria: criteria), places: placeReport,
                partnership: partnership(), registers: toolbox.registers
            ).report(date: date)
        }
    }
}
