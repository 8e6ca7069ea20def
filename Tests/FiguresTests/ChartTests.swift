import Figures
import TestSupport
import Testing

@Suite("Charts")
struct ChartTests {
    static let people = Figure.Unit.people

    @Test("The ticks of a scale are few, round, in steps of 1, 2 or 5, and cover what they must", arguments: 1...200)
    func ticks(seed: Int) {
        var random = SplitMix(state: UInt64(seed))
        let size = [1e-6, 0.01, 1, 250, 1e5, 3e9].randomElement(using: &random)!
        let values = (0..<5).map { _ in Double.random(in: -size...size, using: &random) }
        let axis = Axis(covering: values, unit: .plain())
        #expect(axis.low <= min(0, values.min()!) && axis.high >= max(0, values.max()!), "seed \(seed)")
        #expect((2...8).contains(axis.ticks.count), "seed \(seed): \(axis.ticks)")
        #expect(axis.ticks.contains(0), "seed \(seed): amounts start from zero")
        let step = axis.ticks[1] - axis.ticks[0]
        var lead = step
        while lead >= 9.999 { lead /= 10 }
        while lead < 0.9999 { lead *= 10 }
        #expect([1, 2, 5].contains { abs($0 - lead) < 1e-6 }, "seed \(seed): step \(step)")
    }

    @Test("Tick labels are short, and never two alike")
    func tickLabels() {
        #expect(Axis(covering: [0, 14_204], unit: .people, steps: 4).labels == ["0", "5k", "10k", "15k"])
        #expect(Axis(covering: [0.42, 0.69], unit: .percent, fromZero: false).labels.first == "40%")
        #expect(Axis(covering: [0.692, 0.698], unit: .percent, fromZero: false).labels.contains("69.4%"))
        #expect(
            Axis(covering: [2018, 2023], unit: .year, fromZero: false).labels == [
                "2018", "2019", "2020", "2021", "2022", "2023",
            ])
        #expect(Axis(covering: [0, 0.4], unit: .poundsAndPence).labels.contains("£0.10"))
        for span in [1.0, 3, 10, 40, 170, 900] {
            let labels = Axis(covering: [100_000, 100_000 + span], unit: .people, fromZero: false).labels
            #expect(Set(labels).count == labels.count, "\(labels)")
        }
    }

    @Test(
        "A scale of one value, of no value and of no number still is a scale",
        arguments: [[7.0], [0], [-3], [], [Double.nan]])
    func degenerateAxis(values: [Double]) {
        let axis = Axis(covering: values, unit: .plain())
        #expect(axis.low < axis.high)
        #expect(axis.ticks.allSatisfy { $0.isFinite })
    }

    @Test("Twice the amount is twice the bar; what is missing has words and no bar")
    func bars() {
        let chart = BarChart(
            "Poole sends most", unit: .people,
            bars: [
                .init("Poole", Figure(12_000, .people)), .init("Purbeck", Figure(6000, .people)),
                .init("Other", .missing("not published")),
            ],
            barTitle: "District", valueTitle: "Commuters")
        let svg = chart.svg(id: "c")
        let widths = svg.matches(of: /<rect [^>]*width="([\d.]+)"/).compactMap { Double($0.output.1) }
        #expect(widths.count == 2)
        #expect(abs(widths[0] - 2 * widths[1]) <= 0.2)
        #expect(svg.contains(">12,000</text>") && svg.contains(">not published</text>"))
        #expect(
            svg.contains(
                "<desc id=\"c-desc\">Poole: 12,000 people; Purbeck: 6,000 people; Other: not published.</desc>"))
        #expect(chart.table.csv().hasPrefix("District,Commuters (people),Why missing\r\nPoole,12000,\r\n"))
    }

    @Test("Numbers below an axis that goes from edge to edge stay inside the drawing")
    func axisInside() throws {
        let tornado = Tornado(
            "What moves it", unit: .pounds, value: 325_000,
            bars: [.init("Weeks", low: 250_000, high: 450_000, from: "23", to: "35")])
        let svg = tornado.svg(id: "c")
        let width = try #require(svg.firstMatch(of: /viewBox="0 0 ([\d.]+)/).flatMap { Double($0.output.1) })
        let labels = svg.matches(of: /<text x="([\d.]+)"[^>]*text-anchor="middle"[^>]*>(£[\d]+k)<\/text>/)
        #expect(labels.count >= 2)
        for label in labels {
            let (x, half) = (Double(label.output.1)!, Double(label.output.2.count) * 3.5)
            #expect(x - half >= -0.1 && x + half <= width + 0.1, "\(label.output.2) at \(x)")
        }
    }

    @Test("The axis of a scale goes to its end, where no bar comes up to it")
    func reach() {
        let bars = [BarChart.Bar("Aim", Figure(2, .plain())), .init("Leaders", Figure(3, .plain()))]
        let svg = BarChart("Mean, 1 to 5", unit: .plain(), bars: bars, reach: 5).svg(id: "c")
        #expect(svg.contains(">5</text>") && !svg.contains(">6</text>"))
        #expect(!BarChart("Mean, 1 to 5", unit: .plain(), bars: bars).svg(id: "c").contains(">5</text>"))
    }

    @Test("A loss runs to the left of zero, a gain to the right")
    func negativeBars() throws {
        let chart = BarChart(
            "Change", unit: .pounds, bars: [.init("Up", Figure(50, .pounds)), .init("Down", Figure(-50, .pounds))])
        let rects = chart.svg(id: "c").matches(of: /<rect x="([\d.]+)"[^>]*width="([\d.]+)"/).map {
            (Double($0.output.1)!, Double($0.output.2)!)
        }
        try #require(rects.count == 2)
        #expect(abs(rects[1].0 + rects[1].1 - rects[0].0) <= 0.2)
    }

    @Test("A missing year breaks the line instead of being bridged")
    func brokenLine() {
        func chart(_ third: Figure) -> String {
            let figures = [Figure(1, .people), Figure(2, .people), third, Figure(4, .people), Figure(5, .people)]
            let points = figures.enumerated().map { LineChart.Point(x: Double(2018 + $0), $1) }
            return LineChart("x", unit: .people, series: [.init("Poole", points: points)]).svg(id: "c")
        }
        func lines(_ svg: String) -> Int { svg.matches(of: /stroke="#2a6f97" stroke-width="2.4"/).count }
        #expect(lines(chart(Figure(3, .people))) == 1)
        #expect(lines(chart(.missing("no survey"))) == 2)
    }

    @Test("Lines that end together still have names apart, in the order of their ends", arguments: 1...50)
    func names(seed: Int) {
        var random = SplitMix(state: UInt64(seed))
        let ends = (0..<8).map { (y: Double.random(in: 100...180, using: &random), series: $0) }
        let placed = LineChart.spread(ends, apart: 17, within: 36...300)
        let inOrder = ends.sorted { $0.y < $1.y }.map(\.series)
        #expect(placed.map(\.series) == inOrder, "seed \(seed)")
        for (above, below) in zip(placed, placed.dropFirst()) {
            #expect(below.y - above.y >= 17 - 1e-9, "seed \(seed)")
        }
        #expect(placed.last!.y <= 300)
    }

    @Test("The table behind lines has a row for each year and a column for each series, ranges beside")
    func lineTable() {
        let chart = LineChart(
            "Saved", unit: .pounds,
            series: [
                .init(
                    "Plan",
                    points: [.init(x: 2019, Figure(5, .pounds), range: 3...8), .init(x: 2018, Figure(-2, .pounds))]),
                .init("Other", points: [.init(x: 2018, Figure(1, .pounds))]),
            ])
        #expect(
            chart.table.csv() == """
                Year,Plan (£),"Plan, low (£)","Plan, high (£)",Other (£),Why missing\r
                2018,-2,,,1,"Plan, low: no range; Plan, high: no range"\r
                2019,5,3,8,,Other: no figure\r

                """)
    }

    @Test("Places across that have names are called by them, in the drawing, its words and its table")
    func namedPlaces() {
        var chart = LineChart(
            "Trust", unit: .plain(), xTitle: "Wave", xUnit: .plain(),
            series: [.init("Trust", points: [.init(x: 1, Figure(2, .plain())), .init(x: 2, Figure(4, .plain()))])])
        chart.xNames = [1: "November 2016", 2: "May 2018"]
        #expect(chart.table.csv() == "Wave,Trust\r\nNovember 2016,2\r\nMay 2018,4\r\n")
        let svg = chart.svg(id: "c")
        #expect(svg.contains(">November 2016</text>") && svg.contains(">May 2018</text>"))
        #expect(svg.contains("2 in November 2016, 4 in May 2018."))
    }

    @Test("Every value falls into one bin, and bins have one round width", arguments: 1...100)
    func bins(seed: Int) {
        var random = SplitMix(state: UInt64(seed))
        let count = Int.random(in: 2...500, using: &random)
        let values = (0..<count).map { _ in Double.random(in: 0...1, using: &random) * 1e6 }
        let bins = Histogram.bins(of: values)
        #expect(bins.reduce(0) { $0 + $1.count } == count, "seed \(seed)")
        #expect((4...45).contains(bins.count), "seed \(seed): \(bins.count) bins")
        for bin in bins {
            let inside = values.filter { $0 >= bin.from && $0 < bin.to }.count
            #expect(inside == bin.count, "seed \(seed)")
        }
    }

    @Test("Values all alike make one bin, no values none, and both can be drawn with a marker")
    func degenerateBins() {
        #expect(Histogram.bins(of: [3, 3, 3]) == [.init(from: 3, to: 3, count: 3)])
        #expect(Histogram.bins(of: [.nan]).isEmpty)
        for bins in [Histogram.bins(of: [3, 3, 3]), []] {
            let chart = Histogram(
                "x", bins: bins, xTitle: "Difference", unit: .people, counting: .init("plan"),
                markers: [.init("Your plan", value: 3)])
            let svg = chart.svg(id: "h")
            #expect(svg.contains("Your plan: 3 people"))
            #expect(!svg.contains("nan") && !svg.contains("inf"))
        }
    }

    @Test("Hostile words stay words in every chart", arguments: ["</title><script>x</script>", "\"><b onload='x'>"])
    func hostile(text: String) {
        var sources = Sources()
        let unit = Figure.Unit(text)
        let source = Source(text)
        let pictures: [any Picture] = [
            BarChart(
                text, unit: unit, bars: [.init(text, Figure(1, unit)), .init(text, .missing(text))], barTitle: text,
                valueTitle: text, source: source),
            LineChart(
                text, unit: unit, yTitle: text, xTitle: text,
                series: [.init(text, points: [.init(x: 1, Figure(2, unit))])]),
            Histogram(
                text, bins: Histogram.bins(of: [1, 2, 3]), xTitle: text, unit: unit, counting: unit,
                markers: [.init(text, value: 2)]),
        ]
        for picture in pictures {
            let html = picture.figure(id: "p", sources: &sources) + picture.table.html(sources: &sources)
            #expect(!html.contains("<script") && !html.contains("<b onload"))
        }
    }
}

@Suite("Shares with intervals")
struct IntervalChartTests {
    private let chart = IntervalChart(
        "Two councils first", unit: .percent.with(decimals: 0),
        rows: [
            .init(
                "Two", Figure(0.54, .percent.with(decimals: 0)), interval: 0.49...0.59,
                other: Figure(0.71, .percent.with(decimals: 0))),
            .init("Nine", .missing("fewer than 5"), other: nil),
        ], valueTitle: "Survey", otherTitle: "Came forward")

    @Test("The table and the words beside the picture give interval and comparison, and say what is missing")
    func words() {
        #expect(
            chart.table.csv()
                == "Answer,Survey (share),from (share),to (share),Came forward (share),Why missing\r\nTwo,0.54,0.49,0.59,0.71,\r\n"
                + "Nine,,,,,Survey: fewer than 5; from: no margin; to: no margin; Came forward: not asked\r\n")
        #expect(chart.svg(id: "c").contains("Two: Survey 54% (49% to 59%); Came forward: 71%."))
        #expect(chart.svg(id: "c").contains("Nine: Survey fewer than 5."))
    }

    @Test("A share without an interval has a mark and no line")
    func marks() {
        // Grid lines aside, an interval is three lines of the accent colour.
        let accents = chart.svg(id: "c").components(separatedBy: "stroke-width=\"3\"").count - 1
        #expect(accents == 1)
    }
}
