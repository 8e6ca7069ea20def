import Base
import Partners

extension OpinionGroups {
    static let method = Method(
        "Opinion groups",
        formula: """
            two principal components of votes (blanks as the mean, projected by √(statements/seen)), k-means, the number of \
            groups with the highest silhouette; consensus = Π (agree + 1)/(seen + 2) over groups
            """,
        source: "after Small and others (2021), Polis; silhouette after Rousseeuw (1987)")

    /// Groups of voters, or why there are none.
    public static func find(
        _ table: VoteTable, rule: OpinionRule = OpinionRule(), invited: Int? = nil
    ) -> Score<OpinionGroups> {
        let needed = min(rule.fewestVotes, table.statementCount)
        let casts = table.castCounts
        let voters = casts.indices.filter { casts[$0] >= max(1, needed) }
        func refused(_ sentence: String) -> Score<OpinionGroups> {
            Score(refused: sentence, n: voters.count, invited: invited, method: method)
        }
        guard table.statementCount >= 2 else { return refused("Groups need at least two statements.") }
        guard voters.count >= rule.fewestVoters else {
            return refused(
                """
                \(Words.digits(voters.count, "person", "people")) voted on at least \(needed) statements; groups are shown from \
                \(rule.fewestVoters), because fewer could be told apart by name. Read the table of votes instead.
                """)
        }
        guard let plane = OpinionPlane(table, voters: voters) else {
            return refused("Everybody voted alike, so there are no groups.")
        }
        let most = max(2, min(rule.mostGroups, 2 + voters.count / 12))
        let candidates = (2...most).map { (PlaneGroups.best(plane.x, plane.y, count: $0).labels, $0) }
            .filter { labels, count in
                (0..<count).allSatisfy { group in labels.count { $0 == group } >= rule.smallestGroup }
            }
        guard !candidates.isEmpty else {
            return refused(
                "Whichever way voters are grouped, a group has fewer than \(rule.smallestGroup) members; none are shown."
            )
        }
        let widths = PlaneGroups.silhouettes(candidates.map { (labels: $0.0, count: $0.1) }) { a, b in
            let (dx, dy) = (plane.x[a] - plane.x[b], plane.y[a] - plane.y[b])
            return (dx * dx + dy * dy).squareRoot()
        }
        let best = widths.indices.reduce(0) { widths[$1] > widths[$0] + 1e-12 ? $1 : $0 }
        let tried = Dictionary(uniqueKeysWithValues: zip(candidates.map(\.1), widths))
        let found = OpinionGroups(
            table, plane, labels: candidates[best].0, count: candidates[best].1, silhouette: widths[best], tried: tried)
        return Score(
            found, n: voters.count, invited: invited, spread: .counts(found.groups.map(\.voters.count)), method: method,
            caveats: Caveat.response(voters.count, of: invited) + found.caveats)
    }

    private init(
        _ table: VoteTable, _ plane: OpinionPlane, labels: [Int], count: Int, silhouette: Double, tried: [Int: Double]
    ) {
        let members = (0..<count).map { group in labels.indices.filter { labels[$0] == group } }
        // The largest group first; of two as large the one further right, which no order of voters changes.
        func middle(_ group: Int) -> Double { members[group].map { plane.x[$0] }.mean }
        let order = (0..<count).sorted { a, b in
            (members[a].count, middle(a)) > (members[b].count, middle(b))
        }
        let voters = order.map { group in members[group].map { plane.voters[$0] } }
        let tallies = voters.map { table.tally($0) }
        let all = table.tally(plane.voters)
        groups = order.indices.map { group in
            let kept = all.indices.flatMap { statement -> [Representativeness] in
                let own = tallies[group][statement]
                let rest = all[statement].less(own)
                let sides = [true, false].map {
                    Representativeness(statement: statement, agrees: $0, group: own, rest: rest)
                }
                return sides.filter(\.isKept).max { $0.strength < $1.strength }.map { [$0] } ?? []
            }
            return Group(
                name: Self.name(group), voters: voters[group], tallies: tallies[group],
                representative: Array(
                    kept.sorted { ($0.strength, $1.statement) > ($1.strength, $0.statement) }.prefix(5)))
        }
        consensus = all.indices.map { Self.consensus(tallies, statement: $0) }
            .sorted { ($0.agreement, $1.statement) > ($1.agreement, $0.statement) }
        let position = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
        places = labels.indices.map { row in
            Place(voter: plane.voters[row], x: plane.x[row], y: plane.y[row], group: position[labels[row]] ?? 0)
        }
        self.silhouette = silhouette
        self.tried = tried
        explained = plane.explained.first + plane.explained.second
        leftOut = table.voterCount - plane.voters.count
    }

    static func consensus(_ tallies: [[VoteTally]], statement: Int) -> Consensus {
        Consensus(
            statement: statement, agreement: consensus(tallies.map { $0[statement] }),
            disagreement: tallies.reduce(1) { $0 * $1[statement].disagreement })
    }

    /// Product over groups of the share that agrees: 8 of 10 and 3 of 5 give 9/12 × 4/7 = 0.4286.
    public static func consensus(_ groups: [VoteTally]) -> Double { groups.reduce(1) { $0 * $1.agreement } }

    /// A, B, … Z, AA.
    private static func name(_ position: Int) -> String {
        let letter = String(Unicode.Scalar(UInt8(65 + position % 26)))
        return position < 26 ? letter : name(position / 26 - 1) + letter
    }

    private var caveats: [String] {
        var caveats: [String] = []
        if silhouette < 0.25 {
            caveats.append(
                "Groups run into each other (silhouette \(shortened(silhouette))): do not make much of them.")
        }
        if leftOut > 0 {
            caveats.append(
                "\(Words.digits(leftOut, "voter is", "voters are")) left out for voting on too few statements.")
        }
        caveats.append(
            """
            The plane shows \(Int((explained * 100).rounded()))% of the differences. The method always finds at least two \
            groups, and consensus falls with their number and with every pass.
            """)
        return caveats
    }
}

extension VoteTally {
    func less(_ part: VoteTally) -> VoteTally {
        VoteTally(agree: agree - part.agree, disagree: disagree - part.disagree, pass: pass - part.pass)
    }
}
