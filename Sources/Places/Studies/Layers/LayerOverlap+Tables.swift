import Base
import Figures
import Places

extension LayerOverlap {
    /// One row for each pair that has something in common and of which one side is among the codes given.
    public func pairTable(firsts: Set<String>? = nil) -> Table {
        var table = Table(
            "What each \(first.one) has in common with each \(second.one)",
            columns: [
                .init(Words.sentence(first.one)), .init(Words.sentence(second.one)),
                .init("People in both", .people, source: peopleSource),
                .init("km² in both", .plain()), .init("Share of the \(first.one)", .percent),
                .init("Share of the \(second.one)", .percent), .init("Coterminosity", .percent),
            ], source: sources.first, note: "\(note)")
        let grounds = Dictionary(
            uniqueKeysWithValues: (ground?.pairs ?? []).map { ([$0.first, $0.second], $0.weight) })
        for pair in main.pairs where firsts?.contains(pair.first) ?? true {
            table.append([
                .text(first.name(pair.first)), .text(second.name(pair.second)),
                people == nil ? .missing("not known") : .number(pair.weight),
                grounds[[pair.first, pair.second]].map { .number($0) } ?? .missing("not known"),
                .number(pair.shareOfFirst),
                known.contains(pair.second) ? .number(pair.shareOfSecond) : .missing("not known"),
                known.contains(pair.second) ? .number(pair.coterminosity) : .missing("not known"),
            ])
        }
        return table
    }

    /// One row for each area of the second layer that a set of the first reaches into.
    public func secondTable(firsts: Set<String>) -> Table {
        var table = Table(
            "How far each \(second.one) is made of whole \(first.many)",
            columns: [
                .init(Words.sentence(second.one)), .init("People", .people, source: peopleSource),
                .init(Words.sentence(first.many)), .init("Of it in this locality", .percent),
                .init("Made of whole \(first.many)", .percent),
            ], source: sources.first,
            note:
                "Not known: how far it reaches beyond this locality. A look-up for areas of elsewhere, imported after them, tells."
        )
        let codes = Set(main.pairs.filter { firsts.contains($0.first) }.map(\.second)).sorted()
        for code in codes {
            let partners = main.partners(ofSecond: code, atLeast: FootprintsStudy.least)
            let whole = main.secondWeights[code, default: 0]
            let here = partners.filter { firsts.contains($0.first) }.reduce(0) { $0 + $1.weight }
            table.append([
                .text(second.name(code)),
                (known.contains(code) ? people?.secondWeights[code] : nil).map { .number($0) } ?? .missing("not known"),
                .text(Words.number(partners.count)),
                known.contains(code) && whole > 0 ? .number(here / whole) : .missing("not known"),
                (known.contains(code) ? main.coterminosity(ofSecond: code) : nil).map { .number($0) }
                    ?? .missing("not known"),
            ])
        }
        return table
    }

    /// How it was worked out.
    public var note: String {
        let measure = people != nil ? "people" : ground != nil ? "km²" : "their number"
        return "Laid over each other through \(Words.number(unitCount)) areas (\(unitTitle)), by \(measure). "
            + "Coterminosity: what is in both over what is in either, 100% for the same boundary."
    }
}
