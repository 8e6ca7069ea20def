import Foundation

/// A number for people: commas between thousands, at most so many digits behind the point.
public func readable(_ value: Double, digits: Int = 3) -> String {
    value.formatted(.number.precision(.fractionLength(0...digits)).locale(Locale(identifier: "en_GB")))
}
