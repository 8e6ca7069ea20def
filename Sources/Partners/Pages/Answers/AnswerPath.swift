import Content
import LocalityPages
import PageKit
import PartnerStudies
import Store

/// The way through an instrument's questions with one answer link: each question once, or once for each partner or row.
struct AnswerPath: Sendable {
    let token: String
    let invitation: LocalityFile.Invitation
    let instrument: Instrument
    let draft: String
    let steps: [Step]

    struct Step: Sendable, Hashable {
        /// From 1.
        let number: Int
        /// Key of a partner or id of a row; empty for neither.
        let about: String
        let subject: String
        let section: String
        let question: Question

        var text: String { question.text(about: subject.isEmpty ? "this" : subject) }
    }

    init(token: String, invitation: LocalityFile.Invitation, instrument: Instrument, draft: String) {
        self.token = token
        self.invitation = invitation
        self.instrument = instrument
        self.draft = draft
        var steps: [Step] = []
        func add(_ sections: [Instrument.Section], about: String, subject: String) {
            for section in sections {
                for question in section.questions {
                    steps.append(
                        Step(
                            number: steps.count + 1, about: about, subject: subject, section: section.title,
                            question: question))
                }
            }
        }
        let once = instrument.sections.filter { $0.isOnce || instrument.asks.subject == .itself }
        let each = instrument.sections.filter { !$0.isOnce }
        add(once, about: AnswerSheet.itself, subject: "")
        switch instrument.asks.subject {
        case .itself: break
        case .organisations: for one in invitation.partners { add(each, about: one.key, subject: one.name) }
        case .rows: for row in instrument.rows { add(each, about: row.id, subject: row.title) }
        }
        self.steps = steps
    }

    /// Steps about the same partner or row, in their order.
    var groups: [(about: String, title: String, steps: [Step])] {
        var groups: [(about: String, title: String, steps: [Step])] = []
        for step in steps {
            if groups.last?.about != step.about { groups.append((step.about, step.subject, [])) }
            groups[groups.count - 1].steps.append(step)
        }
        return groups
    }

    var list: String { AnswerAddress.list(token, draft) }
    var check: String { AnswerAddress.check(token, draft) }
    func ask(_ step: Step) -> String { AnswerAddress.step(token, draft, "\(step.number)") }
    /// All questions about one partner or row on one page, from 1.
    func askAll(_ group: Int) -> String { AnswerAddress.step(token, draft, "all-\(group)") }
}

extension PageRequest {
    /// What the answer link leads to.
    func invitation() throws -> (token: String, invitation: LocalityFile.Invitation, instrument: Instrument) {
        guard let token = parameters.get("token"), let invitation = try file.invitation(token),
            let instrument = toolbox.instrument(invitation.wave.instrument)
        else { throw Refusal.noSuchLink }
        return (token, invitation, instrument)
    }

    /// The draft that the address names, with what it holds.
    ///
    /// - Throws: `Refusal` where it was sent, here or in another window, or is another link's.
    func draft() throws -> (path: AnswerPath, answers: [String: [String: LocalityFile.DraftAnswer]]) {
        let (token, invitation, instrument) = try invitation()
        if let obstacle = invitation.obstacle { throw Refusal.notKept(obstacle) }
        guard let draft = parameters.get("draft"), let answers = try file.draft(draft, with: token) else {
            throw Refusal.noSuchDraft
        }
        return (AnswerPath(token: token, invitation: invitation, instrument: instrument, draft: draft), answers)
    }
}

extension Refusal {
    static let noSuchLink = Refusal(
        status: .notFound, heading: "There is no such answer link.",
        advice: "Check that you copied all of it, or ask whoever sent it to you for another.")

    static let noSuchDraft = Refusal(
        status: .conflict, heading: "There are no such answers to go on with.",
        advice:
            "They were sent already, perhaps in another window, or ended after \(LocalityFile.daysOfDraft) days, or are those of another link. Open your answer link again to see whether you can still answer."
    )

    /// Somebody was quicker, in another window or by closing the wave.
    static func notKept(_ sentence: String) -> Refusal {
        Refusal(
            status: .conflict, heading: "Nothing of this was kept.",
            advice: "\(sentence) What was sent before stays as it is.")
    }
}
