import Foundation

/// A day of the calendar as a picture needs it: its number since 1 January 1970, and how it is written.
public struct CalendarDay: Hashable, Comparable, Sendable {
    /// Days since 1 January 1970.
    public var number: Int

    public init(_ number: Int) { self.number = number }

    public static func < (one: CalendarDay, other: CalendarDay) -> Bool { one.number < other.number }

    private static let calendar: Calendar = {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? calendar.timeZone
        return calendar
    }()

    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    private static let long = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    init(year: Int, month: Int) {
        let date =
            Self.calendar.date(from: DateComponents(year: year, month: month, day: 1)) ?? Date(timeIntervalSince1970: 0)
        number = Int((date.timeIntervalSince1970 / 86_400).rounded())
    }

    var parts: (year: Int, month: Int, day: Int) {
        let date = Date(timeIntervalSince1970: Double(number) * 86_400)
        let parts = Self.calendar.dateComponents([.year, .month, .day], from: date)
        return (parts.year ?? 1970, parts.month ?? 1, parts.day ?? 1)
    }

    /// `1 April 2019`.
    public var words: String { "\(parts.day) \(Self.long[parts.month - 1]) \(parts.year)" }
    /// `2019-04-01`.
    public var iso: String {
        let (year, month, day) = parts
        return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }
    /// `Apr 2019`.
    var monthWords: String { "\(Self.months[parts.month - 1]) \(parts.year)" }
}

/// A scale of days with a few marks at the beginning of years, quarters or months.
package struct TimeAxis {
    package let first: Int
    package let last: Int
    package let ticks: [(day: Int, label: String)]

    /// - Parameter today: is on the axis too where it is not far from the days.
    package init(covering days: some Sequence<Int>, today: CalendarDay? = nil) {
        var low = days.min() ?? 0
        var high = max(days.max() ?? low, low)
        if let today, today.number > low - 400, today.number < high + 400 {
            (low, high) = (min(low, today.number), max(high, today.number))
        }
        let room = max(14, (high - low) / 24)
        (first, last) = (low - room, high + room)
        let span = Double(last - first)
        // Few marks, so that their words have room: years are short, months are not.
        let steps = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200]
        let months = span / 30.4
        let step =
            steps.first { step in
                let most: Double = step >= 12 ? 7 : 4
                return months <= most * Double(step)
            } ?? 1200
        var (year, month, _) = CalendarDay(first).parts
        var ticks: [(Int, String)] = []
        if step >= 12 {
            year = (year / (step / 12)) * (step / 12)
            month = 1
        } else {
            month = (month - 1) / step * step + 1
        }
        while true {
            let day = CalendarDay(year: year, month: month)
            if day.number > last { break }
            if day.number >= first { ticks.append((day.number, step >= 12 ? "\(year)" : day.monthWords)) }
            let next = year * 12 + month - 1 + step
            (year, month) = (next / 12, next % 12 + 1)
        }
        self.ticks = ticks
    }

    func position(_ day: Int, from start: Double, to end: Double) -> Double {
        start + Double(day - first) / Double(max(1, last - first)) * (end - start)
    }
}

extension Canvas {
    /// Marks of a time axis across a plot, their words below it.
    mutating func timeAxis(_ axis: TimeAxis, in plot: Box) {
        for (day, label) in axis.ticks {
            let x = axis.position(day, from: plot.minX, to: plot.maxX)
            line(from: Point(x: x, y: plot.minY), to: Point(x: x, y: plot.maxY))
            let half = TextWidth.of(label, size: Self.size) / 2
            let middle = min(max(x, half), box.maxX - half)
            text(label, at: Point(x: middle, y: plot.maxY + 14), anchor: .middle, ink: Ink.soft)
        }
    }

    /// A line where today is, if it is on the axis.
    mutating func today(_ today: CalendarDay?, called title: String, _ axis: TimeAxis, in plot: Box) {
        guard let today, (axis.first...axis.last).contains(today.number) else { return }
        let x = axis.position(today.number, from: plot.minX, to: plot.maxX)
        line(
            from: Point(x: x, y: plot.minY - 4), to: Point(x: x, y: plot.maxY), ink: Ink.accent, width: 2, dashes: "5 3"
        )
        let isLate = x + TextWidth.of(title, size: Canvas.size) + 10 > Canvas.width
        text(
            title, at: Point(x: x + (isLate ? -5 : 5), y: plot.minY - 8), anchor: isLate ? .end : .start,
            ink: Ink.accent,
            isStrong: true)
    }
}
