/// Caveats that several methods share.
package enum Caveat {
    /// Who did not answer; nothing where all did or nobody knows how many were asked.
    package static func response(_ n: Int, of invited: Int?) -> [String] {
        guard let invited, n < invited else { return [] }
        let silent = invited - n
        let who = "\(silent) of \(invited) asked did not answer; they count as missing, not as nought."
        return n * 2 < invited ? [who, "Fewer than half answered: this may not be what the others think."] : [who]
    }

    package static let counts = "An index hides who stands where: read it with the counts."
}
