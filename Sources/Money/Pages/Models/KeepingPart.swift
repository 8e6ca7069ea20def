import Base
import Consultations
import Figures
import Foundation
import Money
import PageKit
import Store

/// The fields with which a case is kept, and what is wrong with them.
struct KeepingPart: Sendable {
    let fields: [FormField]
    private let entered: (name: String, author: String, basis: KeptCase.Basis?, note: String)
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
        entered = (name, author, basis, note)
        self.problems = problems
        fields = [
            FormField.line("name", "Name of the case", name),
            .line("author", "Your name", author, .ownName),
            .optionalList(
                "basis", "Kind of numbers", chosen: basis?.rawValue,
                KeptCase.Basis.allCases.map { ($0.rawValue, Words.sentence($0.title)) }),
            .paragraphs("note", "Where the numbers come from, and what was changed", note).optional(),
        ].map { $0.telling(problems) }
        key = origin.kept?.key ?? ""
        furtherVersion = origin.kept.map {
            "Keep as version \($0.latest.number + 1) of “\($0.latest.title)”"
        }
    }

    /// - Returns: `nil` where something is wrong.
    func version(_ form: ModelForm) -> KeptCase.Version? {
        guard problems.isEmpty, let basis = entered.basis else { return nil }
        return KeptCase.Version(
            title: entered.name, author: entered.author, basis: basis, note: entered.note, profile: form.set.key,
            inputs: form.inputs)
    }
}

extension KeepingPart: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("fields", \.fields), .init(code: "key", \.key), .init("furtherVersion", \.furtherVersion),
    ]
}
