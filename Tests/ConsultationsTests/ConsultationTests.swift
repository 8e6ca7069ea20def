import Consultations
import Partners
import TestSupport
import Testing

@Suite("Consultations")
struct ConsultationTests {
    private func consultation() -> Consultation {
        Consultation(
            key: "test", title: "Test", purpose: "One thing.", opened: "2026-01-01", closed: "2026-02-01",
            invented: true,
            population: 5000, drawn: 250,
            margins: [
                .init(
                    name: "age", source: "counted",
                    categories: [.init(name: "young", people: 2500), .init(name: "old", people: 2500)]),
                .init(
                    name: "place", source: "counted",
                    categories: [.init(name: "town", people: 3000), .init(name: "country", people: 2000)]),
            ],
            questions: [
                .init(id: "merge", kind: .choice, text: "Merge?", options: ["yes", "no", "perhaps"]),
                .init(id: "s", kind: .statement, text: "Soon", options: nil),
            ], themes: [.init(id: "cost", title: "Cost"), .init(id: "place", title: "Place")], responses: [], checks: []
        )
    }

    /// 40 young and 10 old in town … as rows 40, 10 / 30, 20; all young say yes, all old no; 3 say perhaps.
    private func people() -> [Respondent] {
        let cells = [(0, 0, 40), (0, 1, 10), (1, 0, 30), (1, 1, 20)]
        var people = cells.flatMap { age, place, count in
            Array(repeating: Respondent(channel: .survey, groups: [age, place], answers: [age, 0]), count: count)
        }
        for index in 0..<3 { people[index].answers[0] = 2 }
        let open = (0..<60).map {
            Respondent(channel: .open, groups: [nil, nil], answers: [$0 < 45 ? 0 : 1, $0 % 2])
        }
        return people + open
    }

    @Test("The survey is weighed to its margins and gets an interval; the open questionnaire gets neither")
    func sideBySide() throws {
        let result = ConsultationResult(consultation(), people(), threshold: 1)
        let answers = result.answers(0)
        // Young weigh to a half; 3 of their 50 say perhaps. Cells weigh 35.7557/40 each in town, so 47 × … by hand:
        // the three lie in the town cell: 3 × 0.893893 = 2.6817 of 100.
        #expect(near(answers[2].survey.value, 0.026817) && near(answers[1].survey.value, 0.5, 1e-9))
        guard case .interval(let lower, let upper, 0.95) = answers[1].survey.spread else {
            Issue.record("there is no interval")
            return
        }
        #expect(lower < 0.42 && upper > 0.58)
        #expect(answers[0].open == Share(45, of: 60))
        #expect(near(result.margin.value, 0.0992, 5e-4))
    }

    @Test("Fewer than five are hidden in every answer and every breakdown, and so is what would give them away")
    func hidden() {
        let result = ConsultationResult(consultation(), people())
        let answers = result.answers(0)
        // Three say perhaps; the next smallest answer, yes with 47 of 100, is hidden with it.
        #expect(answers[2].survey.refusal == "too few to show" && answers[0].survey.value == nil)
        #expect(answers[1].survey.value != nil)
        // By age: young 47 yes, 0 no, 3 perhaps. Only two of the row can hide, and the columns ask for the old ones too.
        let table = result.breakdown(0, by: 0)
        #expect(table.joined().allSatisfy { $0.map { $0 == 0 || $0 >= 5 } ?? true })
        #expect(table[0][2] == nil && table[0][0] == nil)
    }

    @Test("Without a survey there is no margin, only what those say who came forward")
    func onlyOpen() {
        let result = ConsultationResult(consultation(), people().filter { $0.channel == .open })
        #expect(result.answers(0)[0].survey.refusal == "There was no survey.")
        #expect(result.margin.value == nil && result.answers(0)[0].open?.words == "45 of 60 (75%)")
    }

    @Test("People who could be told apart are named by their combination")
    func exposures() {
        var people = self.people()
        people.append(Respondent(channel: .open, groups: [1, 1], answers: [0, 0]))
        let found = Consultation.exposures(people)
        #expect(found.map(\.count) == [1] && found[0].groups == [1, 1] && found[0].channel == .open)
        // Who said nothing of themselves cannot be told apart, however few.
        #expect(Consultation.exposures([Respondent(channel: .open, groups: [nil, nil], answers: [0, 0])]).isEmpty)
    }

    @Test("The order kept is that of the answers, whoever came first", arguments: UInt64(0)..<5)
    func order(seed: UInt64) {
        var chance = SplitMix(state: seed)
        #expect(Consultation.sorted(people().shuffled(using: &chance)) == Consultation.sorted(people()))
    }

    @Test("A comment counts for a theme where half of its readers put it there, and readers are compared")
    func themes() {
        let comments = (1...12).map { Comment(number: $0, channel: .open, text: "\($0)") }
        var codings = (1...10).map { Coding(comment: $0, coder: "a", themes: $0 <= 6 ? ["cost"] : ["place"]) }
        codings += (1...10).map { Coding(comment: $0, coder: "b", themes: $0 <= 5 ? ["cost"] : ["place"]) }
        let counts = ThemeCounts(consultation().themes, comments, codings, threshold: CellSuppression())
        #expect(counts.read == 10 && counts.all == 12)
        // Comment 6: one reader of two says cost, one place: it counts for both. Cost 6, place 5.
        #expect(counts.counts.map(\.comments) == [6, 5])
        // 20 judgements by each, 2 of them differ. Coincidences: 4 off the diagonal of 40; 20 yes and 20 no:
        // expected 2 × 20 × 20 / 39; alpha = 1 − 39 × 4 / 800.
        #expect(near(counts.agreement.value, 1 - 39.0 * 4 / 800, 1e-12))
    }

    @Test("Comments that nobody has read have no agreement, and the method named is that of agreement between readers")
    func unread() {
        let comments = [Comment(number: 1, channel: .open, text: "Too dear")]
        let counts = ThemeCounts(consultation().themes, comments, [], threshold: CellSuppression())
        #expect(counts.read == 0 && counts.all == 1)
        #expect(counts.agreement.refusal == "Nobody has read the comments.")
        #expect(counts.agreement.method.name == "Krippendorff's alpha, nominal")
    }

    @Test("What does not go together in a description is told, all of it")
    func problems() {
        var broken = consultation()
        broken.key = "No Spaces"
        broken.closed = "2025-12-31"
        broken.drawn = 6000
        broken.questions[0].options = ["yes"]
        broken.checks = [.init(test: .time, finding: .met, evidence: " ")]
        #expect(
            broken.problems == [
                "“key” is “No Spaces”; lower-case letters, digits and hyphens were expected.",
                "It closes on 2025-12-31, before it opens on 2026-01-01.",
                "6000 people were asked, more than the 5000 there are.",
                "the question “merge” has fewer than two options.", "the check “time” is “met” without evidence.",
            ])
        #expect(consultation().problems.isEmpty)
    }
}
