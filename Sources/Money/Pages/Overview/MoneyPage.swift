import Base
import Content
import Figures
import LocalityPages
import Money
import MoneyModels
import PageKit
import Store

/// The models of public finance by the question they answer, and the cases that this locality keeps.
struct MoneyPage: LocalityPage {
    static let template = "money"
    static let section: Section? = .money
    static let styleSheet: String? = "money.css"

    let title = "Money"
    let heading: String
    let lede: Prose
    let questions: [Question]

    struct Question: Sendable {
        let key: String
        let title: String
        let models: [Entry]
    }

    struct Entry: Sendable {
        let address: String
        let title: String
        let purpose: String
        /// Cases of this locality: “Three cases kept”.
        let state: String
        let cases: [CaseLink]
        /// Where all of them stand side by side; `nil` with fewer than two.
        let comparison: String?
        /// Where several people look at it together; `nil` for models that are not made for that.
        let live: String?
    }
}

/// A case that is kept, as lists show it.
struct CaseLink: Sendable {
    let key: String
    let address: String
    let title: String
    /// “illustrative, not real; version 2 by A. Name on 25 November 2026; profile 2018”.
    let words: String
    let isShown: Bool

    init(_ kept: KeptCase, isShown: Bool = false) {
        let version = kept.latest
        key = kept.key
        address = MoneyAddress.model(kept.model, case: kept.key)
        title = version.title
        words =
            "\(version.basis.title); version \(version.number) by \(version.author)"
            + (version.kept.isEmpty ? "" : " on \(version.kept.dayInWords)") + "; profile \(version.profile)"
        self.isShown = isShown
    }
}

extension MoneyPage {
    init(cases: [KeptCase], place: String) {
        let models = Set(cases.map(\.model)).count
        heading =
            cases.isEmpty
            ? "No case is kept yet; \(Words.count(ModelRegistry.all.count, "model")) are ready"
            : "\(place) keeps \(Words.count(cases.count, "case")) of \(Words.count(models, "model"))"
        lede = """
            Each model takes its numbers from you, says what it assumes and from which source, and shows its working line by \
            line. Cases that you keep stand side by side, and in the report.
            """
        questions = ModelRegistry.questions.map { question in
            Question(
                key: question.key, title: question.title,
                models: question.models.map { model in
                    let own = cases.filter { $0.model == model.about.key }
                    return Entry(
                        address: MoneyAddress.model(model.about.key), title: model.about.title,
                        purpose: model.about.purpose,
                        state: own.isEmpty ? "no case yet" : "\(Words.count(own.count, "case")) kept",
                        cases: own.map { CaseLink($0) },
                        comparison: own.count > 1 ? MoneyAddress.comparison(model.about.key) : nil,
                        live: model.presentation.live == nil
                            ? nil : MoneyAddress.live(model.about.key))
                })
        }
    }
}

extension MoneyPage {
    static let fields: [TemplateField<Self>] = [
        .init("heading", \.heading), .init("lede", \.lede), .init("questions", \.questions),
    ]
}

extension MoneyPage.Question: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init(code: "key", \.key), .init("title", \.title), .init("models", \.models),
    ]
}

extension MoneyPage.Entry: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init(code: "address", \.address), .init("title", \.title), .init("purpose", \.purpose),
        .init("state", \.state),
        .init("cases", \.cases), .init("comparison", \.comparison), .init("live", \.live),
    ]
}

extension CaseLink: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init(code: "address", \.address), .init("title", \.title), .init("words", \.words),
        .init("isShown", \.isShown),
    ]
}
