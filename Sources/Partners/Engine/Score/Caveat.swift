import Base

/// Caveats that several methods share.
package enum Caveat {
    /// Who did not answer; nothing where all did or nobody knows how many were asked.
    package static func response(_ n: Int, of invited: Int?) -> [String] {
        guard let invited, n < invited else { return [] }
        let silent = invited - n
        let who = "\(silent) of \(invited) asked did not answer; they count as missing, not as nought."
        return n * 2 < invited ? [who, "Fewer than half answered: this may not be what the others think."] : [who]
    }

    /// What a coefficient below nought means.
    static func belowChance(_ value: Double) -> [String] {
        value < 0 ? ["Below nought: people agree less than they would by chance."] : []
    }

    /// Why there is no number where more answered than were asked; nil where that is possible.
    package static func tooMany(_ n: Int, of invited: Int?) -> String? {
        guard let invited, n > invited else { return nil }
        return """
            \(Words.digits(n, "answer is", "answers are")) given, but only \(Words.digits(invited, "person was", "people were")) \
            asked: one of the two numbers is wrong.
            """
    }

    package static let counts = "An index hides who stands where: read it with the counts."
}
