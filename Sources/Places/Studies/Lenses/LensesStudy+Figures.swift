import Base
import Figures
import Places

extension LensesStudy {
    /// “Bournemouth and Poole fall together through each of four lenses”.
    public var finding: String {
        guard views.count > 1 else {
            return views.isEmpty
                ? "Nothing is known yet of what belongs together" : "\(place.title) is seen through one lens so far"
        }
        let through = views.count == 2 ? "both lenses" : "each of \(Words.spelled(views.count)) lenses"
        let groups = groupsAlways
        guard let largest = groups.first else { return "No two areas fall together through \(through)\(nearly)" }
        let names = largest.count <= 4 ? Words.list(largest.map(place.name)) : "\(Words.spelled(largest.count)) areas"
        let more = groups.count - 1
        let others = more == 0 ? "" : ", and so \(more == 1 ? "does" : "do") \(Words.count(more, "other group"))"
        return Words.sentence("\(names) fall together through \(through)\(others)")
    }

    /// “; Dover and Thanet do through two”: what comes next to falling together always.
    private var nearly: String {
        let codes = consensus.areas
        let pairs = codes.indices.flatMap { row in
            codes.indices.filter { $0 > row }.map { (row, $0, consensus.agreeingLenses(row, $0).count) }
        }
        guard let most = pairs.map(\.2).max(), most > 0 else { return "" }
        let best = pairs.filter { $0.2 == most }
        let who =
            best.count == 1
            ? Words.list([codes[best[0].0], codes[best[0].1]].map(place.name))
            : Words.count(best.count, "pair")
        return "; \(who) \(best.count == 1 ? "do" : "of areas do") through \(Words.spelled(most))"
    }

    /// Groups of two and more that no lens parts, the largest first.
    private var groupsAlways: [[String]] {
        let division = consensus.groups(atLeast: 1)
        return division.members.dropFirst().filter { $0.count > 1 }.map { $0.map { division.zones[$0] } }
            .sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
    }

    /// The areas through one lens, drawn.
    public func map(of view: View) -> Map? {
        guard let base = place.baseMap else { return nil }
        return Map(view.lens.title, base: base, classes: classes(of: view), source: view.source, note: "\(view.basis).")
    }

    private func classes(of view: View) -> [Map.Class] {
        let members = Dictionary(grouping: view.groups.keys) { view.groups[$0] ?? "" }
        return members.sorted { ($1.value.count, $0.value.min() ?? "") < ($0.value.count, $1.value.min() ?? "") }
            .map { Map.Class(view.names[$0.key] ?? $0.key, codes: $0.value.sorted()) }
    }

    /// All lenses side by side.
    ///
    /// - Parameter base: fitted to a small size.
    public func panels(on base: BaseMap) -> SmallMultiples? {
        guard !views.isEmpty else { return nil }
        var picture = SmallMultiples(
            "The same areas through \(Words.count(views.count, "lens", "lenses"))", base: base,
            panels: views.map { view in
                let classes = classes(of: view)
                return SmallMultiples.Panel(
                    view.lens.title, words: Words.count(classes.count, "group"), classes: classes)
            })
        picture.columns = max(3, views.count)
        return picture
    }

    /// The group of each area through each lens, with the share of the area that lies in it.
    public var table: Table {
        var table = Table(
            "Each area through each lens",
            columns: ["Area"] + views.map { .init($0.lens.title, source: $0.source) },
            note: Prose(views.map { "\($0.lens.title): \($0.basis)." }.joined(separator: " ")))
        for area in place.areas {
            table.append(
                [.text(area.name)]
                    + views.map { view in
                        guard let group = view.groups[area.code] else { return .missing("in none") }
                        let share = view.shares[area.code] ?? 1
                        let part = share < 0.995 ? " (\(Words.percent(share, decimals: 0)))" : ""
                        return .text("\(view.names[group] ?? group)\(part)")
                    })
        }
        return table
    }

    /// How many lenses put two areas together; nil for one lens, or for more areas than a screen holds.
    public var matrix: Matrix? {
        guard views.count > 1, place.areas.count <= 30 else { return nil }
        let names = place.areas.map(\.name)
        let stages = (0...views.count).map { $0 == 0 ? "none" : Words.spelled($0) }
        let codes = consensus.areas
        let cells = codes.indices.map { row in
            codes.indices.map { column -> Matrix.Cell? in
                guard row != column else { return nil }
                let agreeing = consensus.agreeingLenses(row, column)
                let words = agreeing.isEmpty ? nil : Words.list(agreeing.map { consensus.lenses[$0] })
                return Matrix.Cell(agreeing.count + 1, note: words)
            }
        }
        return Matrix(
            "Through how many of \(Words.spelled(views.count)) lenses two areas fall together", rows: names,
            columns: names,
            stages: stages, cells: cells, writing: .words)
    }

    /// Areas joined step by step, those first that most lenses put together.
    public var tree: Dendrogram? {
        guard views.count > 1, let tree = consensus.tree.dendrogram(consensus.areas.map(place.name)) else { return nil }
        return Dendrogram(
            "What most lenses put together joins first", tree: tree, heightTitle: "Lenses that part them",
            unit: .percent.with(decimals: 0), cut: 1 - choice.atLeast)
    }

    /// Areas that fall together on average in at least the chosen share of lenses.
    public var consensusMap: Map? {
        guard views.count > 1, let base = place.baseMap else { return nil }
        let division = consensus.groups(atLeast: choice.atLeast)
        let classes = division.members.dropFirst()
            .map { $0.map { division.zones[$0] } }
            .sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
            .map { codes in
                Map.Class(codes.count <= 3 ? Words.list(codes.map(place.name)) : named(codes), codes: codes)
            }
        return Map(
            "Together in \(Words.percent(choice.atLeast, decimals: 0)) of the lenses or more, on average", base: base,
            classes: classes)
    }

    private func named(_ codes: [String]) -> String {
        "\(Words.list(codes.prefix(2).map(place.name), conjunction: "and")) with \(Words.spelled(codes.count - 2)) more"
    }
}

extension MergeTree {
    /// As a picture draws it; nil for fewer than two things.
    func dendrogram(_ names: [String]) -> Dendrogram.Tree? {
        guard count > 1, names.count == count else { return nil }
        var nodes = names.map { Dendrogram.Tree.leaf($0) }
        for merge in merges { nodes.append(.join(height: merge.distance, [nodes[merge.first], nodes[merge.second]])) }
        return nodes.last
    }
}

extension LensesStudy: ReportPart {
    /// None of one lens alone, with which nothing can be compared.
    public var sections: [Report.Section] {
        guard views.count > 1 else { return [] }
        return [.init(finding, (consensusMap.map { [.picture($0)] } ?? []) + [.table(table)])]
    }
}
