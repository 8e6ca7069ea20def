/// Finds short texts by the beginnings of their words: “hous” finds “housing” and “houses”.
///
/// A few hundred texts are gone through in well under a millisecond, so there is no index on disk to keep.
struct WordIndex: Sendable {
    /// For each text its parts, the most telling first, each as its words.
    private let texts: [[[String]]]

    init(_ texts: [[String]]) { self.texts = texts.map { $0.map(Self.words) } }

    /// Positions of the texts in which every word begins some word: best first, then in their own order.
    func find(_ query: String) -> [Int] {
        let wanted = Self.words(query).map(Self.stem)
        guard !wanted.isEmpty else { return Array(texts.indices) }
        return texts.indices
            .compactMap { position -> (position: Int, rank: Int)? in
                var rank = 0
                for word in wanted {
                    // The part in which it stands first counts: a word in the title says more than one in a note.
                    guard let part = texts[position].firstIndex(where: { $0.contains { $0.hasPrefix(word) } }) else {
                        return nil
                    }
                    rank += part
                }
                return (position, rank)
            }
            .sorted { ($0.rank, $0.position) < ($1.rank, $1.position) }
            .map(\.position)
    }

    private static func words(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    /// Without the ending of a plural, so that “hospitals” finds “hospital”.
    private static func stem(_ word: String) -> String {
        word.count > 4 && word.hasSuffix("s") && !word.hasSuffix("ss") ? String(word.dropLast()) : word
    }
}
