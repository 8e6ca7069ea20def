import Content
import Foundation
import PageKit
import Testing

@Suite("Answers and conditions")
struct AnswerTests {
    static let choices = [Question.Choice(id: "no", title: "Not yet"), Question.Choice(id: "yes", title: "Yes")]

    static func question(_ kind: Question.Kind) -> Question {
        Question(
            id: "q", text: "", hint: nil, kind: kind, isWanted: false, isOptional: false, offersUnknown: true,
            commentWhen: nil)
    }

    static let kinds: [String: Question.Kind] = [
        "scale": .scale(InstrumentTests.scales["degree"]!), "choice": .choice(choices), "several": .several(choices),
        "number": .number(unit: "staff", least: 0, most: 20), "hours": .hours, "text": .text,
        "ranking": .ranking(choices), "points": .points(choices, total: 100),
    ]

    @Test(
        "An answer is read however it is capitalised and spaced, and written in one way",
        arguments: [
            ("scale", " 3 ", "3"), ("scale", "a little", "2"), ("choice", "Not yet", "no"), ("choice", "YES", "yes"),
            ("several", "yes|no", "no|yes"), ("number", "12.50", "12.5"), ("hours", "6", "6"), ("text", " so ", "so"),
            ("ranking", "yes > no", "yes>no"), ("points", "yes=100", "no=0|yes=100"), ("scale", "?", "?"),
        ])
    func reads(kind: String, text: String, written: String) throws {
        let question = Self.question(try #require(Self.kinds[kind]))
        let answer = try question.answer(text)
        #expect(answer.text == written)
        #expect(try question.answer(answer.text) == answer)
    }

    @Test(
        "An answer outside its scale is refused in a sentence that says what was expected",
        arguments: [
            ("scale", "9", "“9” is no answer to “q”; a step of the scale “How much”, 1 to 4, was expected."),
            ("scale", "0", "1 to 4"), ("scale", "", "1 to 4"),
            ("choice", "perhaps", "one of “no” and “yes” was expected."),
            ("several", "", "some of"), ("number", "21", "a number of staff from 0 to 20 was expected."),
            ("number", "1e9", "a number"), ("hours", "-1", "hours a month, 0 to 744, was expected."),
            ("ranking", "yes", "all 2 in an order"), ("ranking", "yes>yes", "all 2"),
            ("points", "yes=60|no=30", "100 points in all, such as “no=50|yes=50”, was expected."),
            ("points", "yes=150|no=-50", "100 points"), ("text", String(repeating: "x", count: 2_001), "at most 2000"),
        ])
    func refuses(kind: String, text: String, sentence: String) throws {
        let question = Self.question(try #require(Self.kinds[kind]))
        #expect { try question.answer(text) } throws: { "\($0)".contains(sentence) }
    }

    /// stage 2 meets “<= 2”; without = hardly with stake 3 meets the second alternative only.
    @Test(
        "“and” binds before “or”, and what was not answered meets nothing",
        arguments: [
            ("stage <= 2", true), ("stage < 2", false), ("without = no or without = hardly and stake >= 3", true),
            ("without = no or without = hardly and stake > 3", false), ("missing <= 9", false), ("stage = 2", true),
            ("missing >= 0 or stage >= 2", true),
        ])
    func conditions(text: String, holds: Bool) throws {
        let values: [String: Condition.Operand] = [
            "stage": .number(2), "stake": .number(3), "without": .chosen(["hardly"]),
        ]
        #expect(try Condition(text).holds { values[$0] } == holds)
    }

    @Test(
        "A condition that cannot be compared is refused",
        arguments: ["stage", "stage <= low", "<= 2", "stage == 2", ""])
    func nonsense(text: String) {
        #expect(throws: Condition.Mistake.self) { try Condition(text) }
    }
}
