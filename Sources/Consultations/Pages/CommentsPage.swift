import Base
import ConsultationStudies
import Figures
import LocalityPages
import PageKit

/// Reading comments: one at a time, each put under as many themes as it needs, by a person who gives a name.
struct CommentsPage: LocalityPage {
    static let template = "comments"
    static let section: Section? = .consultations

    let title: String
    let errors: ErrorSummary?
    let message: String?
    let back: PageLink
    let heading: String
    let lede: String
    let address: String
    /// Who reads; nil until a name is given.
    let coder: String?
    /// What asks for the name.
    let asking: FormField
    /// The comment to read now.
    let comment: Reading?
    let read: [Done]
    let newTheme: FormField
    /// Whether a theme is being added, and something was wrong with it.
    let isAdding: Bool

    struct Reading: Sendable {
        let number: Int
        let text: String
        let themes: FormField
    }

    /// A comment that this reader has read.
    struct Done: Sendable {
        let number: Int
        let text: String
        let themes: String
        let address: String
    }

    static func address(_ key: String, coder: String, comment: Int? = nil) -> String {
        ConsultationAddress.comments(key).asking([("by", coder)] + (comment.map { [("comment", "\($0)")] } ?? []))
    }

    /// - Parameters:
    ///   - number: of the comment to read; the first that this reader has not read where not told.
    ///   - wrongCoder: what was entered as a name and is none.
    ///   - chosen: what was ticked but could not be kept.
    init(
        _ study: ConsultationStudy, coder: String?, wrongCoder: String = "", number: Int? = nil,
        chosen: [String]? = nil, problems: [ErrorSummary.Item] = [], newTheme: String = "", message: String? = nil
    ) {
        let (consultation, all) = (study.consultation, study.record.comments)
        let own = study.record.codings.filter { $0.coder == coder }
        let done = Set(own.map(\.comment))
        let now =
            coder == nil
            ? nil : all.first { $0.number == number } ?? all.first { !done.contains($0.number) }
        title = "Read the comments"
        errors = ErrorSummary(problems)
        self.message = message
        self.newTheme = .line("title", "What the theme is", newTheme).telling(problems)
        isAdding = problems.contains { $0.field == "title" }
        self.coder = coder
        asking = .line("by", "Who reads", wrongCoder, .ownName).explained(
            "A name or initials. It stands beside what you say, so that two readers can be compared."
        ).telling(problems)
        back = .init(words: consultation.title, address: ConsultationAddress.consultation(consultation.key))
        address = ConsultationAddress.comments(consultation.key)
        let titles = Dictionary(uniqueKeysWithValues: consultation.themes.map { ($0.id, $0.title) })
        comment = now.map { comment in
            let before = own.first { $0.comment == comment.number }
            let ticked = chosen ?? before?.themes ?? []
            var none = Choice(
                value: "yes", words: "None of these",
                isChosen: chosen?.contains("") ?? (before?.themes.isEmpty ?? false))
            none.name = "none"
            let themes = consultation.themes.map {
                Choice(value: $0.id, words: $0.title, isChosen: ticked.contains($0.id))
            }
            return Reading(
                number: comment.number, text: comment.text,
                themes: FormField.ticks("theme", "What it is about", themes + [none], id: "themes")
                    .hint("As many as it needs.").telling(problems))
        }
        let count = Words.sentence(Words.count(all.count, "comment"))
        if all.isEmpty {
            heading = study.isWithheld ? "Comments can be read when the questionnaire closes" : "Nobody wrote a comment"
        } else if coder == nil {
            heading = "\(count), \(Words.spelled(study.themes.read)) read so far"
        } else {
            heading =
                now == nil
                ? "You have read all \(Words.count(all.count, "comment"))"
                : "What is this comment about?"
                    + (done.isEmpty
                        ? "" : " \(Words.sentence(Words.spelled(done.count))) of \(Words.spelled(all.count)) read")
        }
        lede =
            "Two or more people read the same comments without looking at each other's themes; the result says how far they agree."
        read = all.compactMap { comment in
            guard let coder, let coding = own.first(where: { $0.comment == comment.number }) else { return nil }
            let themes = coding.themes.compactMap { titles[$0] }
            return Done(
                number: comment.number, text: comment.text.shortened(to: 90),
                themes: themes.isEmpty ? "none of these" : themes.joined(separator: "; "),
                address: Self.address(consultation.key, coder: coder, comment: comment.number))
        }
    }
}

extension String {
    /// The beginning, where the whole would be too long for a line.
    fileprivate func shortened(to most: Int) -> String { count > most ? prefix(most - 1) + "…" : self }
}

extension CommentsPage {
    static let fields: [TemplateField<Self>] = [
        .init("message", \.message), .init("back", \.back),
        .init("heading", \.heading), .init("lede", \.lede), .init(code: "address", \.address), .init("coder", \.coder),
        .init("asking", \.asking), .init("comment", \.comment), .init("read", \.read), .init("newTheme", \.newTheme),
        .init("isAdding", \.isAdding),
    ]
}

extension CommentsPage.Reading: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("number", \.number), .init("text", \.text), .init("themes", \.themes),
    ]
}

extension CommentsPage.Done: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("number", \.number), .init("text", \.text), .init("themes", \.themes), .init(code: "address", \.address),
    ]
}
