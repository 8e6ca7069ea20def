import Content
import Testing

@Suite("Readability")
struct ReadabilityTests {
    @Test("Six words of one syllable in one sentence read at the age of 3.55")
    func worked() throws {
        // 0.39 × 6/1 + 11.8 × 6/6 − 15.59 + 5 = 2.34 + 11.8 − 10.59.
        let text = Readability(["The cat sat on the mat."])
        #expect(text.words == 6 && text.sentences == 1 && text.syllables == 6)
        #expect(abs(try #require(text.age) - 3.55) < 1e-9)
    }

    @Test("Longer words and longer sentences raise the age")
    func rises() throws {
        let plain = try #require(Readability(["We meet. We decide. We act."]).age)
        let long = try #require(Readability(["We meet and we decide and we act."]).age)
        let hard = try #require(Readability(["Deliberation precedes implementation."]).age)
        #expect(plain < long && long < hard && hard > Readability.limit)
    }

    @Test("A name and a figure count as one short word each")
    func names() {
        // “It”, “joined”, “North Yorkshire Council”, “in”, “2023”.
        let text = Readability(["It joined North Yorkshire Council in 2023."])
        #expect(text.words == 5 && text.syllables == 5)
        // Two names apart: “Poole”, “and” (1), “Dorset Council”, “agreed” (2); the first word of a sentence is no name.
        #expect(Readability(["Now Poole and Dorset Council agreed."]).words == 5)
    }

    @Test("A text without a sentence has no age")
    func none() { #expect(Readability([" – "]).age == nil && Readability([]).age == nil) }

    @Test("A colon, a semicolon and a mark of question end a sentence; a point in a figure does not")
    func ends() {
        #expect(Readability(["Ask first: who pays? Then act; and tell."]).sentences == 4)
        #expect(Readability(["It cost £1.5m in all."]).sentences == 1)
    }

    @Test(
        "Syllables are counted as people speak them",
        arguments: [
            ("the", 1), ("make", 1), ("table", 2), ("council", 2), ("area", 3), ("asked", 1), ("wanted", 2),
            ("services", 3), ("people", 2), ("authority", 4), ("social", 2), ("reorganisation", 6), ("trying", 2),
        ])
    func syllables(word: String, count: Int) { #expect(Syllables.count(in: word) == count, "\(word)") }
}

@Suite("Figures and terms in sentences")
struct SentenceCheckTests {
    @Test("Amounts, shares and counts are figures; years, dates, sections and codes are none")
    func figures() {
        #expect(CitedFigures.found(in: "In 2018, £2.5m was saved by 650 staff, or 36 %.") == ["£2.5m", "650", "36"])
        #expect(CitedFigures.found(in: "On 1 April 2019 and in 2022/23, under section 151, see A8.").isEmpty)
        #expect(CitedFigures.found(in: "From 1,353 to 733.") == ["1,353", "733"])
    }

    @Test("A source is exact with a page, or – where it is another one than the toolkit – with a year")
    func exact() {
        #expect(CitedFigures.isExact("Toolkit 2018", page: 93))
        #expect(CitedFigures.isExact("Toolkit 2018, p. 72", page: nil))
        #expect(CitedFigures.isExact("Toolkit 2018, pages 2 and 157", page: nil))
        #expect(!CitedFigures.isExact("Toolkit 2018, shared services", page: nil))
        #expect(CitedFigures.isExact("Cumberland Council, 1 March 2023", page: nil))
        #expect(!CitedFigures.isExact("Our own", page: nil))
    }

    @Test("A short form that the glossary does not have is found, one that it has is not")
    func terms() {
        let glossary = Glossary(
            entries: [.init(term: "integrated care board", also: ["ICB"], meaning: "It plans health.")],
            watched: ["care board", "deadweight"])
        let terms = TermsOfArt(glossary)
        #expect(terms.unexplained(in: "The ICB and two CCGs met in part II.") == ["CCG"])
        #expect(terms.unexplained(in: "The deadweight of both care boards.") == ["deadweight"])
    }
}
