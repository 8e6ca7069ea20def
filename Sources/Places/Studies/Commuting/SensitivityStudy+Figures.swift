import Base
import Figures
import Places

extension SensitivityStudy {
    private var source: Source? { base.source }
    private var place: Place { base.place }

    /// “Nine tenths of working people stay in their area whichever way the census had fallen”: how firm, in a sentence.
    public var finding: String {
        guard let share = stabilityHere else { return "Nothing can be said of how firm the areas are" }
        let words =
            switch share {
            case 0.9...: "firm"
            case 0.75..<0.9: "mostly firm"
            case 0.5..<0.75: "soft at their borders"
            default: "not firm"
            }
        return "The areas are \(words): a rerun puts \(Words.percent(share, decimals: 0)) of people together as before"
    }

    /// How many areas there are as more self-containment is asked for.
    public var ladderChart: LineChart {
        func points(_ value: (Step) -> Int) -> [LineChart.Point] {
            zip(Self.closures, ladder).map { LineChart.Point(x: $0, Figure(value($1), Figure.Unit("area"))) }
        }
        return LineChart(
            "The more is asked for, the fewer the areas", unit: Figure.Unit("area"), yTitle: "Areas",
            xTitle: "Self-containment asked for", xUnit: .percent.with(decimals: 0),
            series: [LineChart.Series("Reaching into \(place.title)", points: points(\.here))], source: source)
    }

    public var ladderTable: Table {
        var table = Table(
            "Closure ladder",
            columns: [
                .init("Asked for on both sides", .percent.with(decimals: 0)), .init("Areas", .plain()),
                .init("Reaching into \(place.title)", .plain()), .init("Live and work in the same", .percent),
            ], source: source, note: "No least size. Each step is a run of its own.")
        for (closure, step) in zip(Self.closures, ladder) {
            table.append([.number(closure), .number(step.areas), .number(step.here), .number(step.containment)])
        }
        return table
    }

    /// Areas that reach into the locality for each size (rows) and containment (columns).
    public var sweepTable: Table {
        var table = Table(
            "Areas that reach into \(place.title), by what is asked of them",
            columns: [.init("Fewest employed residents", .people)]
                + Self.containments.map {
                    .init("Large areas: \(Words.percent($0, decimals: 1))", .plain())
                }, source: source,
            note:
                "The smallest areas are asked for 75% (or what the large ones are asked for, if more); large is 25,000."
        )
        for (size, steps) in zip(Self.sizes, sweep) {
            table.append(
                [.number(size)] + steps.map { .number($0.here) }, marked: size == base.question.rule.minimumSize)
        }
        return table
    }

    /// How firmly each zone, or each area where zones have no shapes, belongs where it is.
    ///
    /// - Parameter zoneBase: of the zones inside the locality.
    public func stabilityMap(on zoneBase: BaseMap?) -> Map? {
        let unit = Figure.Unit.percent.with(decimals: 0)
        let matrix = base.flows.matrix
        let shares: [String: Double] =
            zoneBase == nil
            ? stabilityOfArea
            : Dictionary(
                uniqueKeysWithValues: base.flows.inside.compactMap { zone in
                    stability.ofZone[zone].map { (matrix.zones[zone], $0) }
                })
        guard let drawn = zoneBase ?? place.baseMap else { return nil }
        let figures = shares.mapValues { Figure($0, unit, source: source) }
        var map = Map(
            "How often each stays with the same people", base: drawn,
            classes: ClassBreaks([0.5, 0.75, 0.9], unit: unit).classes(of: figures), style: .classes, source: source,
            note: """
                \(Words.number(Self.runs)) reruns, each with every flow drawn anew around its count, as a census of another day might \
                have counted it: people whom an area has in common with that of the rerun, over people in either.
                """)
        if zoneBase == nil {
            map.figures = figures
            map.figureTitle = "Stability"
        } else {
            map.hasLabels = false
            map.showsEveryArea = false
        }
        return map
    }

    /// The areas against chance and against another method.
    public var baselines: Table {
        var table = Table(
            "Against chance and another method",
            columns: [
                "Division", .init("Areas", .plain()), .init("Live and work in the same", .percent),
                .init("Not valid by the rule", .plain()), .init("Modularity", .plain(decimals: 3)),
            ], source: source,
            note: """
                Chance: who stays in a zone stays, and everyone else is put into areas of these sizes blindly. Modularity: how much \
                more people stay inside than if everyone chose among all jobs at random. Communities are found by the Leiden method, \
                which maximises it and knows no size and no self-containment: they have no guarantee of validity.
                """)
        table.append(
            [
                .text("These areas"), .number(base.found.areas.count), .number(base.found.containment ?? 0),
                .number(base.found.invalidAreas.count), modularity.map { .number($0) } ?? .missing("no flows"),
            ], marked: true)
        if let chance {
            table.append([
                .text("As many by chance"), .number(base.found.areas.count), .number(chance.expected),
                .missing("not a map"), .missing("not a map"),
            ])
        }
        for found in communities {
            table.append([
                .text("Communities (Leiden), resolution \(Words.number(found.resolution))"), .number(found.areas),
                .number(found.containment), .number(found.invalid), .number(found.modularity),
            ])
        }
        return table
    }

    /// What chance alone would give, in a sentence.
    public var chanceWords: Prose {
        guard let chance, let gain = chance.gain else { return "There are too few zones to compare with chance." }
        return """
            \(Figure(chance.observed, .percent, source: source)) of working people live and work in the same area; put together \
            blindly, areas of these sizes would hold \(Words.percent(chance.expected)). Of what chance leaves open the areas hold \
            \(Words.percent(gain)).
            """
    }

    /// How far reruns agree, in a sentence.
    public var rerunWords: Prose {
        let counts = stability.areaCounts
        let indices = stability.adjustedRandIndices.sorted()
        guard let fewest = counts.min(), let most = counts.max(), !indices.isEmpty else {
            return "There were no reruns."
        }
        let found = base.found.areas.count
        if fewest == most, fewest == found, indices[0] > 0.9999 {
            return "Each of \(Words.number(counts.count)) reruns found the same \(Words.count(found, "area"))."
        }
        let span = fewest == most ? Words.number(fewest) : "\(Words.number(fewest)) to \(Words.number(most))"
        return """
            \(Words.number(counts.count)) reruns found \(span) areas where the counts as published give \
            \(Words.number(base.found.areas.count)); the adjusted Rand index between a rerun and these areas is \
            \(Words.number(indices[indices.count / 2], decimals: 2)) in the middle and \
            \(Words.number(indices[0], decimals: 2)) at the least (1: the same, about 0: as by chance).
            """
    }
}
