import Content
import Figures
import LocalityPages
import PageKit
import Store

/// The parts of a draft, with how far each is: where to go on, one question at a time or all at once.
struct AnswerListPage: LocalityPage {
    static let template = "answer-list"
    static let section: Section? = nil

    let title: String
    let heading: String
    let lede: String
    let groups: [Group]
    let check: String

    struct Group: Sendable {
        let title: String
        let words: String
        let look: String
        /// The first question that is not answered, else the first.
        let one: String
        let all: String
    }

    init(_ path: AnswerPath, _ answers: [String: [String: LocalityFile.DraftAnswer]]) {
        title = path.instrument.title
        let given = path.steps.count { answers[$0.about]?[$0.question.id] != nil }
        heading = "\(given) of \(path.steps.count) questions answered"
        // Nothing joins an anonymous draft to its link, so the link begins anew.
        let way = path.invitation.wave.isAnonymous ? "by the address of this page" : "by your link"
        lede =
            "Answers are kept as you go; you can come back \(way) for \(LocalityFile.daysOfDraft) days. Take one question at a time, or all at once if you know them."
        groups = path.groups.enumerated().map { place, group in
            let done = group.steps.count { answers[group.about]?[$0.question.id] != nil }
            let open = group.steps.first { answers[group.about]?[$0.question.id] == nil } ?? group.steps[0]
            return Group(
                title: group.title.isEmpty
                    ? (path.groups.count > 1 ? "To begin with" : path.instrument.title) : group.title,
                words: done == 0
                    ? "Not started" : done == group.steps.count ? "Completed" : "\(done) of \(group.steps.count)",
                look: done == 0 ? "not" : done == group.steps.count ? "done" : "begun", one: path.ask(open),
                all: path.askAll(place + 1))
        }
        check = path.check
    }

    init(_ request: PageRequest) throws {
        let (path, answers) = try request.draft()
        self.init(path, answers)
    }
}

extension AnswerListPage {
    static let fields: [TemplateField<Self>] = [
        .init("heading", \.heading), .init("lede", \.lede), .init("groups", \.groups),
        .init(code: "check", \.check),
    ]
}

extension AnswerListPage.Group: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("title", \.title), .init("words", \.words), .init(code: "look", \.look), .init(code: "one", \.one),
        .init(code: "all", \.all),
    ]
}
