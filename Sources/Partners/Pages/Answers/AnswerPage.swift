import Content
import Foundation
import Hummingbird
import LocalityPages
import PageKit
import Registers
import Store

/// One question, or all questions about one partner or row: the answer is checked, kept in the draft, and the next one asked.
struct AnswerPage: LocalityPage {
    static let template = "answer"
    static let section: Section? = nil

    let title: String
    let errors: ErrorSummary?
    let back: String
    /// “Question 4 of 96”
    let progress: String
    /// The heading of the page, where the question itself is not.
    let heading: String?
    let section: String?
    let fields: [AnswerField]
    let address: String
    /// Where to go when it is kept, other than to the next question.
    let returning: String?
    let list: String

    /// The steps that one page asks, and where the next page is.
    struct Turn {
        let steps: [AnswerPath.Step]
        let number: Int
        let isAll: Bool
        let next: String
        let back: String
    }

    static func turn(_ request: PageRequest, _ path: AnswerPath) throws -> Turn {
        let word = request.parameters.get("step") ?? ""
        if word.hasPrefix("all-") {
            let groups = path.groups
            guard let number = Int(word.dropFirst(4)), groups.indices.contains(number - 1) else {
                throw Refusal.notFound
            }
            return Turn(
                steps: groups[number - 1].steps, number: number, isAll: true,
                next: number < groups.count ? path.askAll(number + 1) : path.check,
                back: number > 1 ? path.askAll(number - 1) : path.list)
        }
        guard let number = Int(word), path.steps.indices.contains(number - 1) else { throw Refusal.notFound }
        return Turn(
            steps: [path.steps[number - 1]], number: number, isAll: false,
            next: number < path.steps.count ? path.ask(path.steps[number]) : path.check,
            back: number > 1 ? path.ask(path.steps[number - 2]) : path.list)
    }

    init(
        _ path: AnswerPath, _ turn: Turn, entries: [AnswerEntry], problems: [Int: AnswerEntry.Wrong] = [:],
        earlier: (title: String, answers: [String: [String: LocalityFile.DraftAnswer]])?, returning: String?
    ) {
        let problems = problems.sorted { $0.key < $1.key }.map { place, wrong in
            let id = turn.steps[place].question.id
            return ErrorSummary.Item(
                (turn.isAll ? "\(turn.steps[place].text) " : "") + wrong.sentence,
                field: wrong.isComment ? "c-\(id)" : "q-\(id)")
        }
        errors = ErrorSummary(problems)
        fields = zip(turn.steps, entries).map { step, entry in
            AnswerField(
                step, entry: entry, earlier: earlier.map { ($0.title, $0.answers[step.about]?[step.question.id]) },
                isAlone: !turn.isAll, problems: problems)
        }
        let subject = turn.steps.first?.subject ?? ""
        let all = path.groups.count
        progress = turn.isAll ? "Part \(turn.number) of \(all)" : "Question \(turn.number) of \(path.steps.count)"
        heading = turn.isAll ? (subject.isEmpty ? path.instrument.title : subject) : nil
        let caption =
            turn.isAll
            ? path.instrument.title
            : [subject, turn.steps.first?.section ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
        section = caption.isEmpty ? nil : caption
        title = heading ?? turn.steps.first?.text ?? path.instrument.title
        back = turn.back
        address = turn.isAll ? path.askAll(turn.number) : path.ask(turn.steps[0])
        self.returning = returning
        list = path.list
    }

    init(_ request: PageRequest) throws {
        let (path, answers) = try request.draft()
        let turn = try Self.turn(request, path)
        self.init(
            path, turn, entries: turn.steps.map { AnswerEntry($0.question, answers[$0.about]?[$0.question.id]) },
            earlier: try Self.earlier(request, path), returning: request.fields["back"])
    }

    private static func earlier(
        _ request: PageRequest, _ path: AnswerPath
    ) throws -> (title: String, answers: [String: [String: LocalityFile.DraftAnswer]])? {
        try path.invitation.respondent.organisation.flatMap {
            try request.file.earlierAnswers(of: $0, before: path.invitation.wave)
        }
    }

    /// Keeps what was entered, and asks the next question.
    static func keep(_ request: PageRequest) async throws -> Response {
        let form = try await request.form()
        let (path, _) = try request.draft()
        let turn = try turn(request, path)
        let entries = turn.steps.map { AnswerEntry($0.question, form) }
        var kept: [String: LocalityFile.DraftAnswer?] = [:]
        var problems: [Int: AnswerEntry.Wrong] = [:]
        for (place, (step, entry)) in zip(turn.steps, entries).enumerated() {
            // All at once, what is left empty is left out; a question by itself wants an answer.
            if turn.isAll, entry.isEmpty {
                kept[step.question.id] = .some(nil)
                continue
            }
            switch entry.checked(step.question) {
            case .success(let answer): kept[step.question.id] = .some(answer)
            case .failure(let wrong): problems[place] = wrong
            }
        }
        guard problems.isEmpty else {
            let page = AnswerPage(
                path, turn, entries: entries, problems: problems, earlier: try earlier(request, path),
                returning: form["back"])
            return request.response(with: page)
        }
        do {
            try request.file.keep(kept, about: turn.steps[0].about, in: path.draft, with: path.token)
        } catch let problem as ContentProblem {
            throw Refusal.notKept(problem.description)
        }
        return .redirect(to: form["back"] == "check" ? path.check : turn.next)
    }
}

extension AnswerPage {
    static let fields: [TemplateField<Self>] = [
        .init(code: "back", \.back), .init("progress", \.progress),
        .init("heading", \.heading), .init("section", \.section), .init("fields", \.fields),
        .init(code: "address", \.address), .init(code: "returning", \.returning), .init(code: "list", \.list),
    ]
}
