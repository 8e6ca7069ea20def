import Base
import Content
import Figures
import Formats
import LocalityPages
import OptionStudies
import PageKit

extension Locality {
    /// The sets of criteria to choose from, those of the profile first; then the others that come with the program and
    /// the council's own.
    ///
    /// - Throws: what is wrong with the council's own files.
    func criteriaSets() throws -> [CriteriaSet] {
        let all = try CriteriaSet.all(in: criteriaFolder)
        let ofYear = profile.criteriaSets.compactMap { id in all.first { $0.id == id } }
        return ofYear + all.filter { !ofYear.contains($0) }
    }

    /// - Parameter id: nil for the set of the profile, which stays at hand where a file of one's own is wrong.
    package func criteriaSet(_ id: String?) throws -> CriteriaSet {
        if let id { return try CriteriaSet.named(id, in: criteriaFolder) }
        let usual = profile.criteria
        return try (try? CriteriaSet.named(usual, in: criteriaFolder)) ?? CriteriaSet.named(usual)
    }
}

/// What the page says about the criteria: which set holds, and what of it cannot be worked out.
struct CriteriaPart: Sendable {
    let field: FormField
    /// What is wrong with a council's own file.
    let problem: ErrorSummary.Item?
    /// “12 criteria of “Unitary councils, criteria of 2025””.
    let words: String
    let source: String
    /// Criteria for which there is no data, each with the reason.
    let missing: [String]
    /// The criteria, each in a sentence.
    let explained: [Explained]

    struct Explained: Sendable {
        let name: String
        let words: String
    }

    /// - Parameters:
    ///   - chosen: id that was asked for.
    ///   - judgedBy: nil where there is no study.
    init(_ locality: Locality, chosen: String?, judgedBy: PlaceCriteria?) {
        var found: [CriteriaSet] = []
        var problem: String?
        do {
            found = try locality.criteriaSets()
        } catch {
            found = (try? CriteriaSet.supplied()) ?? []
            problem = "\(error)"
        }
        let current = judgedBy?.set ?? (try? locality.criteriaSet(nil))
        self.problem = problem.map { .init($0, field: "criteria") }
        field = .list("criteria", "Judged by", chosen: chosen ?? current?.id, found.map { ($0.id, $0.title) })
        let known = judgedBy?.known ?? []
        words = "\(Words.sentence(Words.count(known.count, "criterion", "criteria"))) of “\(current?.title ?? "")”"
        source = (current?.source ?? "") + (current?.verified == false ? " (unverified)" : "")
        explained = known.map { .init(name: $0.name, words: $0.entry.explanation) }
        missing = (judgedBy?.missing ?? []).map { "\($0.entry.name): \($0.reason.lowercasedFirst)" }
    }
}

extension CriteriaPart: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("words", \.words), .init("source", \.source), .init("missing", \.missing),
        .init("explained", \.explained),
    ]
}

extension CriteriaPart.Explained: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("name", \.name), .init("words", \.words),
    ]
}
