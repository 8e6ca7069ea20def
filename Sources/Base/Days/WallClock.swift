import Foundation

/// Tells the time, so that whatever depends on today can be asked for any day.
///
/// Only ``system`` asks the machine; everything else is given a clock, and tests give a fixed one.
///
/// ```swift
/// WallClock.fixed(Day(iso: "2019-04-01")!).today.words    // "1 April 2019"
/// ```
public struct WallClock: Sendable {
    private let read: @Sendable () -> Date

    /// - Parameter now: read each time somebody asks for the time.
    public init(now: @escaping @Sendable () -> Date) { read = now }

    /// The clock of the machine.
    public static let system = WallClock { Date() }

    /// A clock that stands still.
    public static func fixed(_ time: Date) -> WallClock { WallClock { time } }

    /// A clock that stands still at midnight, at the beginning of a day.
    public static func fixed(_ day: Day) -> WallClock {
        fixed(Date(timeIntervalSince1970: Double(day.number) * Day.seconds))
    }

    public var now: Date { read() }

    /// The day in Greenwich (UTC), as for all time stamps of the program.
    public var today: Day { Day(now) }
}

extension Day {
    fileprivate static let seconds = 86_400.0

    /// The day on which a moment falls in Greenwich (UTC).
    public init(_ time: Date) { self.init(number: Int((time.timeIntervalSince1970 / Self.seconds).rounded(.down))) }
}
