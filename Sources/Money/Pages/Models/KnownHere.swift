import Base
import Figures
import Money
import PageKit
import PlaceStudies
import Store

/// What a locality knows of the inputs of a model, each with its source. What it does not know stays empty: figures of
/// another county never stand under its name.
struct KnownHere: Sendable {
    /// Name of the locality.
    let place: String
    /// Only what is known.
    let inputs: [String: RawInput]
    /// By parameter, or by table and column: “council-tax base …, 2018–19”, and where that comes from.
    private let origins: [String: [String: Origin]]

    private struct Origin: Sendable {
        let title: String
        let source: Source?
    }

    /// What a page says of entries that came from the locality.
    struct Note: Sendable {
        let words: String
        let mark: Mark
    }

    init(_ model: any Model, in place: Place) {
        self.place = place.title
        var inputs: [String: RawInput] = [:]
        var origins: [String: [String: Origin]] = [:]
        if let local = model.presentation.local {
            func origin(_ fact: LocalFacts.Fact) -> Origin {
                guard let statistic = Self.role(fact).flatMap({ place.roles[$0] }) else {
                    return Origin(title: "the areas of this locality", source: nil)
                }
                return Origin(title: statistic.title, source: place.source(of: statistic))
            }
            if let table = model.parameters.first(where: { $0.key == local.table }),
                (1...ModelForm.mostRows).contains(place.areas.count)
            {
                let known = local.columns.filter { Self.isKnown($0.value, in: place) }
                inputs[table.key] = .list(
                    place.areas.map { area in
                        .object(known.compactMapValues { Self.value($0, of: area, in: place) })
                    })
                origins[table.key] = known.mapValues(origin)
            }
            for (key, fact) in local.totals {
                guard let role = Self.role(fact), let sum = place.total(role, of: place.areas.map(\.code)),
                    !place.areas.isEmpty
                else { continue }
                inputs[key] = .number(sum)
                origins[key] = ["": origin(fact)]
            }
            if let key = local.yearAfterBandD, let statistic = place.roles[.bandD],
                let year = Self.year(in: statistic.title)
            {
                inputs[key] = .text(FinancialYear(year.start + 1).description)
                origins[key] = ["": Origin(title: "the year after the charges of \(year)", source: nil)]
            }
        }
        (self.inputs, self.origins) = (inputs, origins)
    }

    /// “Begun with what is known of Kent and Medway. …”
    var standing: String {
        inputs.isEmpty
            ? "Nothing that this model needs is known of \(place) yet, so its fields are empty."
            : "Begun with what is known of \(place); the rest is empty. Nothing of it is kept."
    }

    /// Where entries of a single field come from; `nil` where something else was entered.
    func note(_ parameter: Parameter, entered: String) -> Note? {
        guard let origin = origins[parameter.key]?[""], inputs[parameter.key]?.typed == entered else { return nil }
        return Note(words: "From this locality: \(origin.title).", mark: Mark(source: origin.source))
    }

    /// Where the columns of a table come from, in its order, and how many rows of them were changed.
    func notes(_ table: Parameter, entered rows: [[String: String]]) -> [Note] {
        guard let origins = origins[table.key], case .list(let list) = inputs[table.key],
            let name = table.columns.first?.key
        else { return [] }
        let known = Dictionary(
            list.compactMap { row -> (String, [String: RawInput])? in
                guard case .object(let fields) = row, let key = fields[name]?.typed else { return nil }
                return (key, fields)
            }, uniquingKeysWith: { one, _ in one })
        return table.columns.compactMap { column in
            guard column.key != name, let origin = origins[column.key] else { return nil }
            let pairs = rows.compactMap { row in
                row[name].flatMap { known[$0]?[column.key] }.map { ($0.typed, row[column.key] ?? "") }
            }
            let same = pairs.count { $0 == $1 }
            guard same > 0 else { return nil }
            let changed = pairs.count - same
            return Note(
                words: "\(column.name): \(origin.title)"
                    + (changed > 0 ? "; \(Words.count(changed, "row was", "rows were")) changed." : "."),
                mark: Mark(source: origin.source))
        }
    }

    private static func role(_ fact: LocalFacts.Fact) -> Role? {
        switch fact {
        case .name, .tier: nil
        case .bandD: .bandD
        case .taxBase: .taxBase
        case .people: .population
        }
    }

    private static func isKnown(_ fact: LocalFacts.Fact, in place: Place) -> Bool {
        role(fact).map { place.roles[$0] != nil } ?? true
    }

    private static func value(_ fact: LocalFacts.Fact, of area: Area, in place: Place) -> RawInput? {
        switch fact {
        case .name: .text(area.name)
        case .tier:
            area.code.hasPrefix("E07") ? .text("district") : area.code.hasPrefix("E06") ? .text("unitary") : nil
        case .bandD, .taxBase, .people:
            role(fact).flatMap { place.roles[$0]?.values[area.code] }.map(RawInput.number)
        }
    }

    /// “…, 2018–19, …” in the title of a statistic.
    private static func year(in title: String) -> FinancialYear? {
        title.split { !$0.isNumber && $0 != "–" && $0 != "-" }.lazy.filter { $0.count > 4 }
            .compactMap { FinancialYear(String($0)) }.first
    }
}

extension KnownHere.Note: TemplateRecord {
    static let fields: [TemplateField<Self>] = [.init("words", \.words), .init("mark", \.mark)]
}
