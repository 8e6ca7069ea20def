import Base
import Consultations
import Figures
import Foundation
import Money
import PageKit
import Store

/// The fields with which a case is kept, and what is wrong with them.
struct KeepingPart: Sendable {
    let name: String
    let author: String
    let bases: [Choice]
    let note: String
    /// The case of which this would be a further version; empty for none.
    let key: String
    /// “Keep as version 3 of “Two councils””.
    let furtherVersion: String?
    let problems: [ErrorSummary.Item]

    static let mostCharacters = 1_000

    init(_ origin: CaseOrigin) {
        let version = origin.version
        self.init(
            name: version?.title ?? "", author: "", basis: version?.basis, note: version?.note ?? "", origin: origin,
            problems: [])
    }

    /// What was sent.
    init(_ fields: Form, origin: CaseOrigin) {
        let name = fields["name"] ?? ""
        let author = fields["author"] ?? ""
        let basis = fields["basis"].flatMap(KeptCase.Basis.init(rawValue:))
        let note = fields["note"] ?? ""
        var problems: [ErrorSummary.Item] = []
        if name.isEmpty { problems.append(.init("Name of the case: say what it is called.", field: "name")) }
        if author.isEmpty {
            problems.append(.init("Your name: say who keeps it; it stands in the report.", field: "author"))
        }
        if basis == nil {
            problems.append(.init("Kind of numbers: choose where they come from.", field: "basis"))
        }
        for (value, label, field) in [(name, "Name of the case", "name"), (author, "Your name", "author")]
        where value.count > 200 {
            problems.append(.init("\(label): it has \(value.count) characters; 200 are the most.", field: field))
        }
        if note.count > Self.mostCharacters {
            problems.append(
                .init("Note: it has \(note.count) characters; \(Self.mostCharacters) are the most.", field: "note"))
        }
        self.init(name: name, author: author, basis: basis, note: note, origin: origin, problems: problems)
    }

    private init(
        name: String, author: String, basis: KeptCase.Basis?, note: String, origin: CaseOrigin,
        problems: [ErrorSummary.Item]
    ) {
        self.name = name
        self.author = author
        self.note = note
        self.problems = problems
        bases = KeptCase.Basis.allCases.map {
            .init(value: $0.rawValue, words: Words.sentence($0.title), isChosen: $0 == basis)
        }
        key = origin.kept?.key ?? ""
        furtherVersion = origin.kept.map {
            "Keep as version \($0.latest.number + 1) of “\($0.latest.title)”"
        }
    }

    /// - Returns: `nil` where something is wrong.
    func version(_ form: ModelForm) -> KeptCase.Version? {
        guard problems.isEmpty, let basis = bases.first(where: \.isChosen) else { return nil }
        return KeptCase.Version(
            title: name, author: author, basis: KeptCase.Basis(rawValue: basis.value) ?? .own, note: note,
            profile: form.set.key, inputs: form.inputs)
    }
}

extension KeepingPart: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("name", \.name), .init("author", \.author), .init("bases", \.bases), .init("note", \.note),
        .init("key", \.key), .init("furtherVersion", \.furtherVersion),
    ]
}
