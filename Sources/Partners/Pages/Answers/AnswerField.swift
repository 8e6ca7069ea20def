import Consultations
import Content
import Foundation
import PageKit
import Store

/// One question as a form shows it: with what was entered, what is wrong with it, and what was said last time.
struct AnswerField: Sendable {
    let id: String
    let text: String
    let hint: String?
    let error: String?
    let isWrong: Bool
    /// “In November 2017 you said: 4 co-operate.”
    let earlier: String?
    /// One of these may be chosen.
    let options: [Control]
    /// Any of these may be ticked.
    let ticks: [Control]
    /// A number for each of these.
    let items: [Item]
    let line: Line?
    let hasArea: Bool
    let area: String
    /// “I do not know”, where a number is asked for.
    let unknown: Control?
    let comment: Comment?

    struct Control: Sendable {
        let id: String
        let name: String
        let value: String
        let words: String
        let meaning: String?
        let isChosen: Bool
    }

    struct Item: Sendable {
        let id: String
        let name: String
        let title: String
        let value: String
    }

    struct Line: Sendable {
        let value: String
        let unit: String?
    }

    struct Comment: Sendable {
        let id: String
        let label: String
        let value: String
    }
}

extension AnswerField {
    init(
        _ step: AnswerPath.Step, entry: AnswerEntry, earlier: (title: String, answer: LocalityFile.DraftAnswer?)?,
        problem: String? = nil
    ) {
        let question = step.question
        id = "q-\(question.id)"
        text = step.text + (question.isOptional ? " (optional)" : "")
        hint = question.hint
        error = problem
        isWrong = problem != nil
        self.earlier = earlier.flatMap { earlier in
            earlier.answer.map { "In \(earlier.title) you said: \(question.words($0.value))." }
        }
        let name = "q-\(question.id)"
        func option(_ value: String, _ words: String, _ meaning: String?, _ place: Int) -> Control {
            Control(
                id: place == 0 ? name : "\(name)-\(place)", name: name, value: value, words: words, meaning: meaning,
                isChosen: entry.values.contains(value))
        }
        var (options, ticks, items): ([Control], [Control], [Item]) = ([], [], [])
        var (line, area, unknown): (Line?, String?, Control?) = (nil, nil, nil)
        switch question.kind {
        case .scale(let scale):
            options = scale.steps.enumerated().map { option("\($0 + 1)", "\($0 + 1) \($1.word)", $1.meaning, $0) }
        case .choice(let choices): options = choices.enumerated().map { option($1.id, $1.title, nil, $0) }
        case .several(let choices): ticks = choices.enumerated().map { option($1.id, $1.title, nil, $0) }
        case .number(let unit, _, _): line = Line(value: entry.values.first ?? "", unit: unit.isEmpty ? nil : unit)
        case .hours: line = Line(value: entry.values.first ?? "", unit: "hours a month")
        case .text: area = entry.values.first ?? ""
        case .ranking(let choices), .points(let choices, _):
            items = choices.enumerated().map { place, choice in
                Item(
                    id: place == 0 ? name : "\(name)-\(choice.id)", name: "\(name)-\(choice.id)", title: choice.title,
                    value: entry.parts[choice.id] ?? "")
            }
        }
        if question.offersUnknown {
            if !options.isEmpty {
                options.append(option("?", "I do not know", nil, options.count))
            } else if line != nil {
                if entry.values == ["?"] { line = Line(value: "", unit: line?.unit) }
                unknown = Control(
                    id: "\(name)-unknown", name: "u-\(question.id)", value: "?", words: "I do not know", meaning: nil,
                    isChosen: entry.values == ["?"])
            }
        }
        (self.options, self.ticks, self.items, self.line, self.unknown) = (options, ticks, items, line, unknown)
        hasArea = area != nil
        self.area = area ?? ""
        comment =
            question.kind == .text
            ? nil
            : Comment(
                id: "c-\(question.id)",
                label: question.commentWhen == nil ? "What is behind it? (optional)" : "What is behind it?",
                value: entry.comment)
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
        .init("id", \.id), .init("text", \.text), .init("hint", \.hint), .init("error", \.error),
        .init("isWrong", \.isWrong), .init("earlier", \.earlier), .init("options", \.options), .init("ticks", \.ticks),
        .init("items", \.items), .init("line", \.line), .init("hasArea", \.hasArea), .init("area", \.area),
        .init("unknown", \.unknown), .init("comment", \.comment),
    ]
}

extension AnswerField.Control: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("id", \.id), .init("name", \.name), .init("value", \.value), .init("words", \.words),
        .init("meaning", \.meaning), .init("isChosen", \.isChosen),
    ]
}

extension AnswerField.Item: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("id", \.id), .init("name", \.name), .init("title", \.title), .init("value", \.value),
    ]
}

extension AnswerField.Line: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("value", \.value), .init("unit", \.unit),
    ]
}

extension AnswerField.Comment: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("id", \.id), .init("label", \.label), .init("value", \.value),
    ]
}
