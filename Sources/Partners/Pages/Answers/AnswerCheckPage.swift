import Content
import Foundation
import Hummingbird
import LocalityPages
import PageKit
import Store

/// Everything that was answered, each with a way to change it, before it is sent.
struct AnswerCheckPage: LocalityPage {
    static let template = "answer-check"
    static let section: Section? = nil

    let title: String
    let errors: ErrorSummary?
    let heading = "Check the answers before you send them"
    let missing: String?
    let groups: [Group]
    let address: String
    let list: String
    let isAnonymous: Bool

    struct Group: Sendable {
        let title: String?
        let answers: [Line]
    }

    struct Line: Sendable {
        let question: String
        let answer: String
        let comment: String?
        let change: String
    }

    init(
        _ path: AnswerPath, _ answers: [String: [String: LocalityFile.DraftAnswer]], errors: ErrorSummary? = nil
    ) {
        self.errors = errors
        title = "Check the answers"
        let open = path.steps.count { answers[$0.about]?[$0.question.id] == nil && !$0.question.isOptional }
        missing =
            open == 0
            ? nil : "\(open) of \(path.steps.count) questions are not answered. They count as missing, not as nought."
        groups = path.groups.map { group in
            Group(
                title: group.title.isEmpty ? nil : group.title,
                answers: group.steps.map { step in
                    let given = answers[step.about]?[step.question.id]
                    return Line(
                        question: step.text, answer: given.map { step.question.words($0.value) } ?? "Not provided",
                        comment: given.flatMap { $0.comment.isEmpty ? nil : $0.comment },
                        change: path.ask(step) + "?back=check")
                })
        }
        address = path.check
        list = path.list
        isAnonymous = path.invitation.wave.isAnonymous
    }

    init(_ request: PageRequest) throws {
        let (path, answers) = try request.draft()
        self.init(path, answers)
    }

    static func send(_ request: PageRequest) async throws -> Response {
        _ = try await request.form()
        let (path, answers) = try request.draft()
        guard answers.values.contains(where: { !$0.isEmpty }) else {
            let page = AnswerCheckPage(
                path, answers, errors: ErrorSummary([.init("Answer at least one question.", field: "main")]))
            return request.response(with: page)
        }
        do {
            try request.file.send(path.draft, with: path.token, at: .now)
        } catch let problem as ContentProblem {
            throw Refusal.notKept(problem.description)
        }
        return .redirect(to: AnswerAddress.sent(path.token))
    }
}

extension AnswerCheckPage {
    static let fields: [TemplateField<Self>] = [
        .init("heading", \.heading), .init("missing", \.missing),
        .init("groups", \.groups), .init(code: "address", \.address), .init(code: "list", \.list),
        .init("isAnonymous", \.isAnonymous),
    ]
}

extension AnswerCheckPage.Group: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("title", \.title), .init("answers", \.answers),
    ]
}

extension AnswerCheckPage.Line: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("question", \.question), .init("answer", \.answer), .init("comment", \.comment),
        .init(code: "change", \.change),
    ]
}
