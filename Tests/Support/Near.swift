/// Whether a number is there and within half a unit of the last printed decimal.
package func near(_ found: Double?, _ expected: Double, _ tolerance: Double = 5e-5) -> Bool {
    guard let found else { return false }
    return abs(found - expected) <= tolerance
}

package func near(_ found: [Double]?, _ expected: [Double], _ tolerance: Double = 5e-5) -> Bool {
    guard let found, found.count == expected.count else { return false }
    return zip(found, expected).allSatisfy { near($0, $1, tolerance) }
}
