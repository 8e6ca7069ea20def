import Content
import Foundation
import Store

extension Place {
    /// What can be said of this place to find others like it; its counties count among the councils.
    ///
    /// Nothing is said of tiers and councils where the areas are no councils' areas, such as wards.
    public var setting: Setting {
        let codes = areas.map(\.code)
        let tiers = Setting.Tiers(codes: codes)
        let counties = Set(areas.compactMap(county).filter { $0.hasPrefix("E10") })
        func whole(_ role: Role) -> Int? {
            guard !codes.isEmpty, let total = total(role, of: codes) else { return nil }
            return NSDecimalNumber(decimal: total).intValue
        }
        return Setting(
            tiers: tiers, councils: tiers == nil ? nil : codes.count + counties.count, people: whole(.population),
            hectares: whole(.hectares))
    }
}
