import Base
import Consultations
import Content
import Foundation
import PageKit
import Store

/// One question as a form shows it: with what was entered, what is wrong with it, and what was said last time.
struct AnswerField: Sendable {
    /// The question; where it asks for several numbers, only what is said above them.
    let question: FormField
    /// A number for each of these.
    let items: [FormField]
    let isSet: Bool
    /// “I do not know”, where a number is asked for.
    let unknown: FormField?
    let comment: FormField?
}

extension AnswerField {
    /// - Parameters:
    ///   - isAlone: the question is the heading of its page.
    ///   - problems: what is wrong on the page.
    init(
        _ step: AnswerPath.Step, entry: AnswerEntry, earlier: (title: String, answer: LocalityFile.DraftAnswer?)?,
        isAlone: Bool, problems: [ErrorSummary.Item] = []
    ) {
        let question = step.question
        let name = "q-\(question.id)"
        let first = entry.values.first ?? ""
        func choices(_ choices: [(String, String, String?)]) -> [Choice] {
            choices.map { Choice(value: $0, words: $1, isChosen: entry.values.contains($0), hint: $2) }
        }
        let doNotKnow: [(String, String, String?)] = question.offersUnknown ? [("?", "I do not know", nil)] : []
        var unit: String?
        var items: [FormField] = []
        let control: FormField.Control
        switch question.kind {
        case .scale(let scale):
            let steps = scale.steps.enumerated().map { ("\($0 + 1)", "\($0 + 1) \($1.word)", Optional($1.meaning)) }
            control = .radios(choices(steps + doNotKnow))
        case .choice(let all): control = .radios(choices(all.map { ($0.id, $0.title, nil) } + doNotKnow))
        case .several(let all): control = .ticks(choices(all.map { ($0.id, $0.title, nil) }))
        case .number(let measured, _, _):
            control = .line(first == "?" ? "" : first, .number)
            unit = measured.isEmpty ? nil : measured
        case .hours:
            control = .line(first == "?" ? "" : first, .number)
            unit = "hours a month"
        case .text: control = .paragraphs(first)
        case .ranking(let all), .points(let all, _):
            control = .ticks([])
            items = all.enumerated().map { place, choice in
                let field = "\(name)-\(choice.id)"
                return .line(field, choice.title, entry.parts[choice.id] ?? "", .whole, id: place == 0 ? name : field)
                    .look(.short)
            }
        }
        let look: FormField.Look? =
            switch control {
            case .line: .short
            case .paragraphs: nil
            default: .question
            }
        self.question = FormField(name, step.text, control).explained(question.hint ?? "").with { field in
            field.isOptional = question.isOptional
            field.unit = unit
            field.isHeading = isAlone
            field.look = look
            field.earlier = earlier.flatMap { earlier in
                earlier.answer.map { "In \(earlier.title) you said: \(question.words($0.value))." }
            }
        }.telling(problems)
        self.items = items
        isSet = !items.isEmpty
        unknown =
            look == .short && question.offersUnknown
            ? FormField.ticks("u-\(question.id)", "Or", choices(doNotKnow)).with { $0.isLabelHidden = true } : nil
        comment =
            question.kind == .text
            ? nil
            : .paragraphs("c-\(question.id)", "What is behind it? \(question.commentNeed)", entry.comment)
                .telling(problems)
    }
}

extension Question {
    /// “(optional, but needed with 1 or 2)”: the answers with which a comment has to say more.
    fileprivate var commentNeed: String {
        guard let commentWhen else { return "(optional)" }
        let all: [(value: String, words: String)] =
            scale.map { scale in scale.steps.indices.map { ("\($0 + 1)", "\($0 + 1)") } }
            ?? choices.map { ($0.id, "“\($0.title)”") }
        let needing = all.filter { option in
            (try? answer(option.value)).map { answer in
                commentWhen.holds { $0 == id ? answer.operand : nil }
            } ?? false
        }
        return needing.isEmpty
            ? "(optional)" : "(optional, but needed with \(Words.list(needing.map(\.words), conjunction: "or")))"
    }
}

/// What was entered for one question, as a form sends it or a draft holds it.
struct AnswerEntry: Sendable {
    var values: [String] = []
    /// By choice, for rankings and points.
    var parts: [String: String] = [:]
    var comment = ""

    init() {}

    /// From a form.
    init(_ question: Question, _ form: Form) {
        comment = form["c-\(question.id)"] ?? ""
        if form["u-\(question.id)"] == "?" {
            values = ["?"]
            return
        }
        switch question.kind {
        case .ranking(let choices), .points(let choices, _):
            for choice in choices { parts[choice.id] = form["q-\(question.id)-\(choice.id)"] }
        case .several: values = form.all("q-\(question.id)").filter { !$0.isEmpty }
        default: values = [form["q-\(question.id)"]].compactMap(\.self)
        }
    }

    /// From a draft.
    init(_ question: Question, _ answer: LocalityFile.DraftAnswer?) {
        guard let answer else { return }
        comment = answer.comment
        guard let known = try? question.answer(answer.value) else { return }
        switch known.value {
        case .several(let ids): values = ids
        case .ranking(let ids): for (place, id) in ids.enumerated() { parts[id] = "\(place + 1)" }
        case .points(let points): parts = points.mapValues { "\($0)" }
        default: values = [answer.value]
        }
    }

    var isEmpty: Bool { values.allSatisfy(\.isEmpty) && parts.isEmpty }

    /// As it is kept in a file; what makes no sense is left to the question to refuse.
    func text(_ question: Question) -> String {
        switch question.kind {
        case .several: values.joined(separator: "|")
        case .points(let choices, _):
            choices.compactMap { choice in parts[choice.id].map { "\(choice.id)=\($0)" } }.joined(separator: "|")
        case .ranking(let choices):
            choices.compactMap { choice in parts[choice.id].flatMap { Int($0) }.map { ($0, choice.id) } }
                .sorted { $0 < $1 }.map(\.1).joined(separator: ">")
        default: values.first ?? ""
        }
    }

    /// - Returns: the answer to be kept, `nil` for none, or what is wrong in a sentence.
    func checked(_ question: Question) -> Result<LocalityFile.DraftAnswer?, Wrong> {
        guard !isEmpty else {
            if question.isOptional { return .success(nil) }
            let way = question.offersUnknown ? ", or “I do not know”" : ""
            return .failure(
                Wrong(
                    sentence: question.scale != nil || !question.choices.isEmpty
                        ? "Choose an answer\(way)." : "Enter an answer\(way)."))
        }
        guard comment.count <= Question.longestText else {
            return .failure(
                Wrong(sentence: "The comment has \(comment.count) characters; \(Question.longestText) are the most."))
        }
        if case .ranking(let choices) = question.kind {
            let numbers = choices.compactMap { parts[$0.id].flatMap { Int($0) } }
            guard Set(numbers) == Set(1...choices.count) else {
                return .failure(Wrong(sentence: "Give each a number, 1 to \(choices.count), and each number once."))
            }
        }
        do {
            let answer = try question.answer(text(question), comment: comment)
            if comment.isEmpty, question.commentWhen?.holds({ $0 == question.id ? answer.operand : nil }) == true {
                return .failure(
                    Wrong(
                        sentence: "Say in a sentence what is behind “\(question.words(answer.text))”.", isComment: true)
                )
            }
            return .success(.init(value: answer.text, comment: comment))
        } catch {
            return .failure(Wrong(sentence: "\(error)"))
        }
    }

    struct Wrong: Error {
        var sentence: String
        var isComment = false
    }
}

extension Question {
    /// An answer as people read it: “4 Co-operate”, “Not yet”, “6 hours a month”.
    func words(_ text: String) -> String {
        guard let answer = try? answer(text) else { return text }
        switch answer.value {
        case .unknown: return "I do not know"
        case .step(let step): return scale.map { "\(step) \($0.word(step))" } ?? text
        case .choice(let id): return title(of: id)
        case .several(let ids): return ids.map(title).joined(separator: ", ")
        case .ranking(let ids): return ids.map(title).joined(separator: ", then ")
        case .points(let points): return choices.map { "\($0.title): \(points[$0.id] ?? 0)" }.joined(separator: ", ")
        case .number:
            if case .number(let unit, _, _) = kind, !unit.isEmpty { return "\(text) \(unit)" }
            return kind == .hours ? "\(text) hours a month" : text
        case .text: return text
        }
    }
}

extension AnswerField: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("question", \.question), .init("items", \.items), .init("isSet", \.isSet), .init("unknown", \.unknown),
        .init("comment", \.comment),
    ]
}
