import Partners
import TestSupport
import Testing

@Suite("Agreement of raters over many things")
struct RatersTests {
    /// Shrout and Fleiss (1979), table 2: six people rated by four judges.
    static let shroutFleiss: [[Double?]] = [
        [9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7],
    ]

    /// Krippendorff's four coders and twelve units, with gaps.
    static let krippendorff: [[Double?]] = [
        [1, 1, nil, 1], [2, 2, 3, 2], [3, 3, 3, 3], [3, 3, 3, 3], [2, 2, 2, 2], [1, 2, 3, 4], [4, 4, 4, 4],
        [1, 1, 2, 1], [2, 2, 2, 2], [nil, 5, 5, 5], [nil, nil, 1, 1], [nil, nil, 3, nil],
    ]

    @Test("ICC of Shrout and Fleiss's table: 0.29 for one judge, 0.62 for the mean of four")
    func intraclass() throws {
        let table = try RatingTable(Self.shroutFleiss)
        // Mean squares as published: between 11.24, judges 32.49, error 1.02.
        #expect(near(table.singleRating.value, 0.290, 5e-4))
        #expect(near(table.meanRating.value, 0.620, 5e-4))
    }

    @Test("Krippendorff's own example: nominal 0.743, ordinal 0.815, interval 0.849")
    func alpha() throws {
        let table = try RatingTable(Self.krippendorff)
        #expect(near(table.alpha(.nominal).value, 0.743, 5e-4))
        #expect(near(table.alpha(.ordinal).value, 0.815, 5e-4))
        #expect(near(table.alpha(.interval).value, 0.849, 5e-4))
        #expect(table.alpha(.nominal).n == 40)
        #expect(table.alpha(.nominal).caveats[0] == "1 rating stands alone on its thing and tells nothing.")
    }

    @Test("Kendall's W of the worked rows, corrected for ties")
    func concordance() throws {
        // Each row a rater; a table has a row for each thing.
        let raters: [[Double?]] = [[9, 7, 5, 3], [8, 8, 4, 4], [9, 6, 6, 2], [7, 8, 5, 3]]
        let things = (0..<4).map { thing in raters.map { $0[thing] } }
        #expect(near(try RatingTable(things).concordance.value, 0.8581))
        #expect(near(try RatingTable([[1, 10], [2, 20], [3, 30]]).concordance.value, 1, 1e-12))
    }

    @Test("Cohen's kappa by hand: 35 of 50 alike, 0.5 by chance, so 0.4; Fleiss' for the same things")
    func kappas() throws {
        // Both yes 20, first yes only 5, second yes only 10, both no 15: p_e = 0.5 × 0.6 + 0.5 × 0.4.
        let rows: [[Double?]] =
            Array(repeating: [1, 1], count: 20) + Array(repeating: [1, 0], count: 5)
            + Array(repeating: [0, 1], count: 10) + Array(repeating: [0, 0], count: 15)
        let table = try RatingTable(rows)
        #expect(near(table.kappa([0, 1]).value, 0.4, 1e-12))
        // Fleiss: p = 0.55, so chance 0.505; (0.7 − 0.505)/0.495.
        #expect(near(table.manyRaterKappa.value, 0.195 / 0.495, 1e-12))
    }

    @Test("Weights forgive a step more than a leap")
    func weighted() throws {
        // 1–1, 2–2, 3–3, 1–3: steps 2 in one of four. Rows ½ ¼ ¼, columns ¼ ¼ ½.
        let table = try RatingTable([[1, 1], [2, 2], [3, 3], [1, 3]])
        // Expected linear: ⅛·1 + ¼·2 + 1/16·1 + ⅛·1 + 1/16·2 + 1/16·1 = 1; observed 2/4.
        #expect(near(table.kappa([1, 2, 3], weighting: .linear).value, 0.5, 1e-12))
        // Quadratic: ⅛ + 1 + 1/16 + ⅛ + ¼ + 1/16 = 1.625; observed 4/4.
        #expect(near(table.kappa([1, 2, 3], weighting: .quadratic).value, 1 - 1 / 1.625, 1e-12))
    }

    @Test("One rater, one thing, and ratings all alike get a sentence; a short row names itself")
    func refusals() throws {
        #expect(try RatingTable([[1], [2]]).singleRating.refusal?.hasPrefix("One rater alone") == true)
        #expect(try RatingTable([[1, 2]]).concordance.value == nil)
        #expect(
            try RatingTable([[3, 3], [3, 3]]).alpha(.ordinal).refusal?.hasPrefix("All ratings are the same") == true)
        #expect(try RatingTable([[3, 3], [3, 3]]).singleRating.value == nil)
        #expect(try RatingTable([[1, 2, 3], [1, 2, 3]]).kappa([1, 2, 3]).refusal?.contains("two raters") == true)
        #expect(throws: RatingProblem.unequal(row: 2, found: 1, expected: 2)) { try RatingTable([[1, 2], [1]]) }
    }

    @Test("Raters who contradict each other are below chance, which is not that all say the same")
    func belowChance() throws {
        // Things 1 and 5, 5 and 1, 3 and 3: no variance between things or raters, MSE = 16 / 2.
        let table = try RatingTable([[1, 5], [5, 1], [3, 3]])
        #expect(near(table.singleRating.value, -3, 1e-12))
        #expect(table.singleRating.caveats.first == "Below nought: people agree less than they would by chance.")
        #expect(table.meanRating.refusal?.hasSuffix("agreement is below chance.") == true)
        #expect(try RatingTable([[2, 2], [2, 2]]).meanRating.refusal?.hasPrefix("All ratings are the same") == true)
        // s² = 8 of a variance by chance of 2.
        let within = WithinGroup.agreement([1, 5], options: 5)
        #expect(near(within.value, -3, 1e-12) && within.caveats.first?.hasPrefix("Below nought") == true)
    }
}
