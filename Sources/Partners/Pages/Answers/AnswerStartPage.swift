import Content
import Foundation
import Hummingbird
import LocalityPages
import PageKit
import Store

/// Where an answer link leads: what is asked, how long it takes, and what becomes of the answers.
struct AnswerStartPage: LocalityPage {
    static let template = "answer-start"
    static let section: Section? = nil

    let title: String
    let errors: ErrorSummary?
    let heading: String
    let lede: String
    let facts: [String]
    /// Said before anything is answered.
    let promise: String
    /// Why nothing can be answered, where that is so.
    let obstacle: String?
    let button: String
    let address: String

    init(
        token: String, _ invitation: LocalityFile.Invitation, _ instrument: Instrument, smallestGroup: Int,
        errors: ErrorSummary? = nil
    ) {
        self.errors = errors
        title = instrument.title
        heading = instrument.title
        lede = instrument.why
        let path = AnswerPath(token: token, invitation: invitation, instrument: instrument, draft: "")
        let whose = invitation.organisation.map {
            instrument.asks.isOfPeople ? "For people of \($0.name)" : "For \($0.name)"
        }
        facts = [
            whose, "\(invitation.wave.title)",
            "\(path.steps.count) questions\(instrument.minutes.map { ", about \($0) minutes" } ?? "")",
        ].compactMap(\.self)
        promise =
            invitation.wave.isAnonymous
            ? "Your answers are anonymous. What you answer is kept without your name and without the time, and cannot be changed once it is sent. While the questions are open, somebody who has the file itself and watches who answers when might tell answers apart; when they close, all answers are written anew in an order of chance, and then nobody can join them to this link, not even we. The result is shown when the wave is closed, and only of groups of \(smallestGroup) or more. Do not write anything into a text that gives you away."
            : "These answers are open: the organisations of the partnership see them, with the name of yours. You can change them until the wave is closed; what you said before is kept."
        obstacle = invitation.obstacle
        button = invitation.respondent.hasAnswered ? "Look again and change" : "Begin"
        address = AnswerAddress.start(token)
    }

    init(_ request: PageRequest) throws {
        let (token, invitation, instrument) = try request.invitation()
        self.init(token: token, invitation, instrument, smallestGroup: try request.file.smallestGroup())
    }

    static func begin(_ request: PageRequest) async throws -> Response {
        let (token, invitation, instrument) = try request.invitation()
        do {
            let draft = try request.file.beginAnswers(token, at: .now)
            let path = AnswerPath(token: token, invitation: invitation, instrument: instrument, draft: draft)
            let isLong = path.groups.count > 1
            return .redirect(to: isLong || invitation.respondent.hasAnswered ? path.list : path.ask(path.steps[0]))
        } catch let problem as ContentProblem {
            let page = AnswerStartPage(
                token: token, invitation, instrument, smallestGroup: try request.file.smallestGroup(),
                errors: ErrorSummary([.init(problem.description, field: "main")]))
            return request.response(with: page)
        }
    }
}

/// After sending: what happens next.
struct AnswerSentPage: LocalityPage {
    static let template = "answer-sent"
    static let section: Section? = nil

    let title = "Thank you"
    let heading: String
    let next: String
    let again: String?

    init(_ request: PageRequest) throws {
        let (token, invitation, _) = try request.invitation()
        guard invitation.respondent.hasAnswered else { throw Refusal.notFound }
        heading = "Thank you. The answers were sent."
        next =
            invitation.wave.isAnonymous
            ? "The result is shown when “\(invitation.wave.title)” is closed. Nothing can tell which answers are yours, so this link is used up."
            : "They stand in the result of “\(invitation.wave.title)” at once."
        again = invitation.wave.isAnonymous || !invitation.wave.isOpen ? nil : AnswerAddress.start(token)
    }
}

extension AnswerStartPage {
    static let fields: [TemplateField<Self>] = [
        .init("heading", \.heading), .init("lede", \.lede),
        .init("facts", \.facts), .init("promise", \.promise), .init("obstacle", \.obstacle), .init("button", \.button),
        .init(code: "address", \.address),
    ]
}

extension AnswerSentPage {
    static let fields: [TemplateField<Self>] = [
        .init("heading", \.heading), .init("next", \.next), .init(code: "again", \.again),
    ]
}
