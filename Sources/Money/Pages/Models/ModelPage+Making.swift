import Base
import Content
import Figures
import Foundation
import LocalityPages
import Money
import MoneyModels
import MoneyStudies
import PageKit
import PartnerStudies
import Store

extension ModelPage {
    /// - Parameters:
    ///   - asked: what was asked for beside the inputs: uncertainty, a case to be kept.
    ///   - cases: those of this model that the locality keeps.
    ///   - known: what the locality knows of the inputs.
    ///   - unread: what is wrong with pasted rows.
    init(
        _ form: ModelForm, origin: CaseOrigin, asked: Form, cases: [KeptCase], known: KnownHere,
        keeping: KeepingPart? = nil, unread: [ErrorSummary.Item] = [], message: String? = nil
    ) {
        let model = form.model
        var problems: [ErrorSummary.Item] = keeping?.problems ?? []
        var study: MoneyStudy?
        do throws(ModelProblems) {
            study = try MoneyStudy(model, form.inputs, in: form.set)
        } catch {
            // An empty form that was only opened is no mistake.
            if origin.isChanged || origin.version != nil || origin.isExample { problems = form.items(error) + problems }
        }
        problems = unread + problems
        uncertainty = UncertaintyPart(asked, study: study, problems: &problems)
        errors = ErrorSummary(problems)

        title = model.about.title
        self.message = message
        let earlier = study == nil ? Self.former(asked, origin, of: model) : nil
        heading =
            study.map { origin.isExample ? "Example: \($0.finding)" : $0.finding }
            ?? "\(model.about.title): \(earlier == nil ? "not worked out yet" : "what is entered cannot be used yet")"
        former = earlier.map {
            "What is entered now cannot be used yet. The result on this page is of the former entries: \($0.study.finding)."
        }
        let worked = study == nil ? earlier?.form : form
        workedOut = (worked?.sent.query).flatMap { $0.utf8.count <= Self.longestFormer ? $0 : nil } ?? ""
        lede = Prose(model.about.purpose)
        standing = Self.standing(origin, known)
        example =
            origin.version == nil && !origin.isExample && !origin.isChanged
            ? MoneyAddress.model(model.about.key, case: "example") : nil
        profileWords =
            "Profile \(form.set.key): \(form.set.title.lowercasedFirst), checked \(form.set.date.dayInWords)."
        let shown = study ?? earlier?.study
        facts = (shown?.facts ?? []).map { fact in
            // A sentence in place of a number is no headline.
            fact.number == nil
                ? Headline("–", "\(fact.label): \(fact.text)", nil) : Headline(fact.rough, fact.label, nil)
        }
        findings = shown?.findings ?? []
        warnings = shown?.warnings ?? []
        address = MoneyAddress.model(model.about.key)
        profile = FormField.list(
            "profile", "Year whose law and rates apply", chosen: form.set.key,
            ParameterSet.all.map { ($0.key, "\($0.key): \($0.title.lowercasedFirst)") }
        ).hint("Changes only what is left empty.")
        let all = form.fields(problems, known)
        assumedFields = all.filter(\.isLeftToTheSet).map(\.field)
        entry = all.filter { !$0.isLeftToTheSet }.map(\.field)
        assumedWords = "\(Words.sentence(Words.count(assumedFields.count, "more", "more"))) that may be left as assumed"
        tables = form.tables(problems, known)
        result = shown.map { ResultPart($0, isFormer: earlier != nil) }
        self.keeping = keeping ?? KeepingPart(origin)
        self.cases = cases.map { CaseLink($0, isShown: $0.key == origin.kept?.key) }
        versions = Self.versions(origin)
        comparison = cases.count > 1 ? MoneyAddress.comparison(model.about.key) : nil
        live =
            model.presentation.live == nil
            ? nil
            : MoneyAddress.live(model.about.key, case: origin.kept?.key, version: origin.version?.number)
        tools = Words.list(model.about.tools)
        method = model.about.method
        references = model.about.references.map { Reference(words: $0.text) }
    }

    /// “Our own figures, kept as version 2 by …” – nobody shall take an example for a case.
    static func standing(_ origin: CaseOrigin, _ known: KnownHere? = nil) -> String {
        if let version = origin.version {
            let words =
                "“\(version.title)”, version \(version.number), kept by \(version.author)"
                + (version.kept.isEmpty ? "" : " on \(version.kept.dayInWords)") + ". The inputs are "
                + "\(version.basis.title)." + (version.note.isEmpty ? "" : " \(version.note)")
            return origin.isChanged ? "Changed since, and not kept yet: \(words)" : words
        }
        if origin.isFromHere, let known { return known.standing }
        return origin.isExample
            ? "The example that comes with the model, to be replaced by your own numbers. Nothing of it is kept."
            : "Entered on this page and not kept yet."
    }

    /// More than this is not sent back and forth (bytes).
    private static let longestFormer = 16_000

    /// What could be worked out last: what the page showed when the form was sent, else the case as it was kept.
    private static func former(
        _ asked: Form, _ origin: CaseOrigin, of model: any Model
    ) -> (form: ModelForm, study: MoneyStudy)? {
        var form: ModelForm?
        if let sent = asked["former"], let fields = try? Form(parsing: sent) {
            form = ModelForm(model, fields: fields)
        } else if let version = origin.version, origin.isChanged {
            form = ModelForm(model, inputs: version.inputs, profile: version.profile)
        }
        return form.flatMap { form in
            (try? MoneyStudy(model, form.inputs, in: form.set)).map { (form, $0) }
        }
    }

    private static func versions(_ origin: CaseOrigin) -> [VersionLink] {
        guard let kept = origin.kept, kept.versions.count > 1 else { return [] }
        return kept.versions.reversed().map { version in
            VersionLink(
                address: MoneyAddress.model(kept.model, case: kept.key, version: version.number),
                words: "Version \(version.number), by \(version.author) on \(version.kept.dayInWords)",
                isShown: version.number == origin.version?.number)
        }
    }
}

extension ModelPage.ResultPart {
    /// - Parameter isFormer: whether it is of former entries, so that a file would be of others.
    init(_ study: MoneyStudy, isFormer: Bool) {
        pictures = study.pictures.map { .init(drawing: $0) }
        tables = study.outcome.tables.enumerated().map { place, table in
            .init(key: isFormer ? nil : table.key, title: table.title, isOpen: place == 0, table: Figures.Table(table))
        }
        figures = study.figures
        assumptions = study.assumptions.rows.isEmpty ? nil : study.assumptions
        entered = study.enteredTables
        assumed = study.assumedTables
        working = study.working.map { .init(title: $0.title, text: $0.lines.joined(separator: "\n")) }
        downloads = isFormer ? [] : CaseDownload.allCases.map { .init(action: $0.rawValue, words: $0.words) }
    }
}
