import Content
import Figures
import Registers

extension NeedsStudy {
    /// The register in which people write what they do where.
    public static let aimed = "schemes"

    /// What is aimed at the areas of each group, and where nothing is; nil where no scheme names one of the areas.
    ///
    /// - Parameter book: the registers of the locality. Schemes that have ended do not count.
    public func aims(_ found: Found, _ book: RegisterBook) -> Table? {
        guard let register = book.register(Self.aimed),
            let field = register.fields.first(where: { $0.kind == .areas })
        else { return nil }
        let schemes = (book.records[register.id] ?? []).filter { record in
            !(register.state(record.entry.state)?.isEnd ?? false)
        }.map { record -> (record: RegisterRecord, areas: Set<String>) in
            guard case .areas(let codes)? = book.value(field.id, of: record) else { return (record, []) }
            return (record, Set(codes))
        }
        guard schemes.contains(where: { !$0.areas.isDisjoint(with: measures.areas.map(\.code)) }) else { return nil }
        var table = Table(
            "What is aimed at each group",
            columns: ["Group", "Schemes", .init("Areas reached", .plain()), "Areas with none"],
            note: "From the register “\(register.title)”: schemes that have not ended, in the areas that they name.")
        for (index, group) in found.segmentation.groups.enumerated() {
            let here = schemes.filter { !$0.areas.isDisjoint(with: group.areas) }
            let reached = Set(group.areas).intersection(here.reduce(into: []) { $0.formUnion($1.areas) })
            let names = here.map { scheme in
                let state = register.state(scheme.record.entry.state)?.title.lowercasedFirst
                return book.name(of: scheme.record) + (state.map { " (\($0))" } ?? "")
            }
            let bare = group.areas.filter { !reached.contains($0) }.map(measures.name).sorted()
            table.append(
                [
                    .text(Self.name(index)),
                    names.isEmpty ? .missing("none") : .text(names.joined(separator: "; ")), .number(reached.count),
                    bare.isEmpty ? .missing("none") : .text(bare.joined(separator: ", ")),
                ], marked: here.isEmpty)
        }
        return table
    }
}
