import Partners

/// How many comments are about each theme, by what people who read them say.
public struct ThemeCounts: Sendable {
    public struct Count: Hashable, Sendable {
        public let theme: Consultation.Theme
        /// Comments that at least half of their readers put there; nil where few.
        public let comments: Int?
    }

    /// The most frequent first.
    public let counts: [Count]
    /// Comments that somebody has read, and all there are.
    public let read: Int
    public let all: Int
    /// Whether readers agree on what a comment is about: Krippendorff's alpha over comments that two or more have read.
    public let agreement: Score<Double>

    public init(_ themes: [Consultation.Theme], _ comments: [Comment], _ codings: [Coding], threshold: CellSuppression)
    {
        let byComment = Dictionary(grouping: codings, by: \.comment)
        read = byComment.count
        all = comments.count
        let found = themes.map { theme in
            byComment.values.count { readers in
                readers.count { $0.themes.contains(theme.id) } * 2 >= readers.count
            }
        }
        // A comment may be about several themes, so counts do not add up, and a hidden one follows from no total.
        counts = zip(themes, found).map { Count(theme: $0, comments: threshold.shows($1) ? $1 : nil) }
            .sorted { ($0.comments ?? 0, $1.theme.title) > ($1.comments ?? 0, $0.theme.title) }

        // One thing to judge for each comment and theme: is it about this?
        let coders = Set(codings.map(\.coder)).sorted()
        let rows = byComment.keys.sorted().flatMap { comment in
            themes.map { theme in
                coders.map { coder -> Double? in
                    byComment[comment]?.first { $0.coder == coder }.map { $0.themes.contains(theme.id) ? 1 : 0 }
                }
            }
        }
        let ratings = codings.isEmpty ? nil : try? RatingTable(rows)
        agreement =
            ratings?.alpha(.nominal)
            ?? Score(refused: "Nobody has read the comments.", n: 0, method: RatingTable.alphaMethod(.nominal))
    }
}
