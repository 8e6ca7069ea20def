extension LineChart {
    public func svg(id: String) -> String {
        let points = series.flatMap(\.points)
        let values = points.flatMap { point in
            [point.figure.number?.double].compactMap(\.self)
                + (point.range.map { [$0.lowerBound, $0.upperBound] } ?? [])
        }
        let yAxis = Axis(covering: values, unit: unit, fromZero: fromZero)
        let xAxis = Axis(covering: points.map(\.x), unit: xUnit, fromZero: false, isRounded: false, steps: 6)
        // Names stand in bold, which is a tenth wider.
        let nameRoom = min(260, 1.1 * (series.map { TextWidth.of($0.title, size: Canvas.size) }.max() ?? 0)) + 14
        let plot = Box(
            minX: Canvas.room(for: yAxis), minY: 30, maxX: Canvas.width - max(nameRoom, 24), maxY: 300)
        var canvas = Canvas(height: xTitle.isEmpty ? 326 : 346)
        canvas.verticalAxis(yAxis, title: yTitle, in: plot)
        if xNames.isEmpty {
            canvas.horizontalAxis(xAxis, title: xTitle, in: plot)
        } else {
            canvas.namedAxis(
                xNames.sorted { $0.key < $1.key }.map {
                    (xAxis.position($0.key, from: plot.minX, to: plot.maxX), $0.value)
                }, title: xTitle, in: plot)
        }

        func place(_ x: Double, _ y: Double) -> Figures.Point {
            Figures.Point(
                x: xAxis.position(x, from: plot.minX, to: plot.maxX),
                y: yAxis.position(y, from: plot.maxY, to: plot.minY))
        }
        for (index, line) in series.enumerated() {
            let band = line.points.compactMap { point in point.range.map { (point.x, $0) } }
            canvas.path(
                band.map { place($0.0, $0.1.lowerBound) } + band.reversed().map { place($0.0, $0.1.upperBound) },
                fill: Mark.ink(index), opacity: ".14", isClosed: true)
        }
        var ends: [(y: Double, series: Int)] = []
        for (index, line) in series.enumerated() {
            for run in runs(of: line) {
                canvas.path(
                    run.map { place($0.x, $0.y) }, stroke: Mark.ink(index), width: 2.4, dashes: Mark.dashes(index))
            }
            let known = runs(of: line).joined()
            if known.count <= 24 {
                for point in known {
                    canvas.dot(
                        Mark.of(index), at: place(point.x, point.y), ink: Mark.ink(index), radius: 4,
                        title: "\(line.title), \(xWords(point.x)): \(unit.text(point.y))")
                }
            }
            if let last = Array(known).last { ends.append((place(last.x, last.y).y, index)) }
        }
        for (y, index) in Self.spread(ends, apart: Canvas.size * 1.2, within: plot.minY...plot.maxY) {
            let name = TextLines.wrapped(series[index].title, width: 200, size: Canvas.size)
            canvas.text(
                name.joined(separator: " "), at: Figures.Point(x: plot.maxX + 10, y: y), ink: Mark.ink(index),
                isStrong: true)
        }
        return canvas.svg(id: id, title: title, summary: summary)
    }

    /// Stretches without a missing figure.
    private func runs(of line: Series) -> [[(x: Double, y: Double)]] {
        line.points.split { $0.figure.number == nil }
            .map { run in run.compactMap { point in point.figure.number.map { (point.x, $0.double) } } }
    }

    /// Heights of the names, in the order of their lines, moved apart as little as this simple pass allows.
    package static func spread(
        _ ends: [(y: Double, series: Int)], apart: Double, within range: ClosedRange<Double>
    ) -> [(y: Double, series: Int)] {
        var placed = ends.sorted { $0.y < $1.y }
        for index in placed.indices.dropFirst() { placed[index].y = max(placed[index].y, placed[index - 1].y + apart) }
        // What was pushed out below moves back up, and pushes.
        var limit = range.upperBound
        for index in placed.indices.reversed() {
            placed[index].y = min(placed[index].y, limit)
            limit = placed[index].y - apart
        }
        return placed
    }

    /// From where to where each line runs.
    private var summary: String {
        series.map { line in
            let known = runs(of: line).joined()
            guard let first = known.first(where: { _ in true }), let last = Array(known).last else {
                return "\(line.title): no figures."
            }
            return "\(line.title): \(unit.text(first.y)) in \(xWords(first.x)), "
                + "\(unit.text(last.y)) in \(xWords(last.x))."
        }.joined(separator: " ")
    }
}
