import Content
import Store

extension CriteriaSet {
    /// The guide for people in a council from which one of its criteria is a distance; nil where none is.
    var guidePopulation: Int? {
        for entry in criteria {
            if case .size(_, "population", nil, let guide?) = entry.measure { return Int(guide) }
        }
        return nil
    }
}

extension CriteriaSet.Entry {
    /// Statistics that its measure names by their own keys, beside those that play a part.
    package var ownStatistics: [String] {
        guard case .size(_, let statistic, let base, _) = measure else { return [] }
        return [statistic, base].compactMap(\.self).filter { Role(rawValue: $0) == nil }
    }
}
