import Consultations
import Foundation
import Hummingbird
import LocalityPages
import PageKit
import Store

extension CommentsPage {
    /// `/consultations/councils/comments?by=Ann&comment=12`
    init(_ request: PageRequest) throws {
        let message = request.fields["done"] == "theme" ? "The theme is there for all readers." : nil
        let problem = Self.problem(withReader: request.fields)
        self.init(
            try ConsultationPage.study(request), coder: problem == nil ? request.fields["by"] : nil,
            wrongCoder: request.fields["by"] ?? "", number: request.fields["comment"].flatMap { Int($0) },
            problems: [problem].compactMap(\.self), message: message)
    }

    /// What is wrong with the name of who reads; nothing where none was asked for yet.
    private static func problem(withReader fields: Form) -> ErrorSummary.Item? {
        guard fields.fields.contains(where: { $0.name == "by" }) else { return nil }
        guard let name = fields["by"] else { return .init("Say who reads: a name or initials.", field: "by") }
        guard name.count > mostCharacters else { return nil }
        return .init("The name has \(name.count) characters; \(mostCharacters) are the most.", field: "by")
    }

    /// Longer names are none.
    private static let mostCharacters = 60

    /// Keeps what a reader says of a comment, or a theme that a reader misses.
    static func keep(_ request: PageRequest) async throws -> Response {
        let study = try ConsultationPage.study(request)
        let form = try await request.form()
        guard let coder = form["by"], problem(withReader: form) == nil, !study.isWithheld else {
            throw Refusal.badRequest("It does not say who reads, or there is nothing to read yet.")
        }
        let number = form["comment"].flatMap { Int($0) }
        let key = study.consultation.key
        func refuse(_ sentence: String, field: String) -> Response {
            request.response(
                with: CommentsPage(
                    study, coder: coder, number: number, chosen: form.all("theme") + form.all("none").map { _ in "" },
                    problems: [.init(sentence, field: field)], newTheme: form["title"] ?? ""))
        }
        do {
            if form["step"] == "theme" {
                try request.file.addTheme(form["title"] ?? "", to: key, at: .now)
                return .redirect(to: address(key, coder: coder, comment: number) + "&done=theme")
            }
            let themes = form.all("theme")
            guard let number, themes.isEmpty == (form["none"] != nil) else {
                return refuse("Choose what the comment is about, or “None of these”, not both.", field: "themes")
            }
            try request.file.keep(Coding(comment: number, coder: coder, themes: themes), in: key)
            return .redirect(to: address(key, coder: coder))
        } catch let problem as ContentProblem {
            return refuse(problem.description, field: form["step"] == "theme" ? "title" : "themes")
        }
    }
}
