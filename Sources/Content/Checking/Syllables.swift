/// Counts the syllables of English words by their letters.
///
/// A rule and not a dictionary: right for about nine words in ten, and wrong both ways, which is enough for the mean of
/// a text.
package enum Syllables {
    /// At least one.
    package static func count(in word: String) -> Int {
        var letters = word.lowercased().filter { $0.isASCII && $0.isLetter }
        if letters.count <= 3 { return 1 }
        // An e that is not spoken: make, asked, homes; but table, wanted, services.
        letters.replace(#/([^laeioucsgxzh]es|[^tdaeiouy]ed|[^laeiouy]e)$/#) { $0.output.0.prefix(1) }
        letters.replace(#/^y/#, with: "")
        let vowels = letters.matches(of: #/[aeiouy]+/#).count
        let parted = letters.matches(of: #/ia|io(?!n|us)|iu|^reo|ua|uo|ying|[aeiou][^aeiouy]ea$/#).count
        let joined = letters.matches(of: #/cial|tial|cian|tian|gua|qua|quo/#).count
        return max(1, vowels + parted - joined)
    }
}
