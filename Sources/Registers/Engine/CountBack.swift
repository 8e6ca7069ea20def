import Base

/// The backward pass of the critical path method: the latest date by which each record must be finished, so that all that
/// depends on it can be in time.
///
/// A thing is to be done by its own date or, where that is earlier, by the day on which something that waits for it must
/// begin. Where neither it nor anything after it has a date there is nothing to count from. Things that wait for each
/// other in a circle count from their own dates alone.
///
/// ```swift
/// // First day on 1 April; the budget takes two months and the chief officer, three, must be there before it.
/// back.day(of: budget)     // 1 April
/// back.day(of: officer)    // 1 February
/// ```
/// - SeeAlso: Kelley and Walker (1959), *Critical-path planning and scheduling*: the backward pass.
struct CountBack {
    private let date: (RecordLink) -> Day?
    private let span: (RecordLink) -> Span?
    /// For each record those that wait for it.
    private let followers: [RecordLink: [RecordLink]]
    private var known: [RecordLink: Day?] = [:]

    init(
        followers: [RecordLink: [RecordLink]], date: @escaping (RecordLink) -> Day?,
        span: @escaping (RecordLink) -> Span?
    ) {
        self.followers = followers
        self.date = date
        self.span = span
    }

    /// By when it must be done; nil where there is nothing to count from.
    mutating func day(of link: RecordLink) -> Day? {
        if let day = known[link] { return day }
        known[link] = .some(nil)
        var latest = date(link)
        for follower in followers[link] ?? [] {
            guard let end = day(of: follower) else { continue }
            let begin = span(follower).map { end - $0 } ?? end
            latest = latest.map { min($0, begin) } ?? begin
        }
        known[link] = .some(latest)
        return latest
    }
}

extension RegisterBook {
    /// By when a record must be done, counted back from the records that wait for it.
    func dayCountedBack(
        _ record: RegisterRecord, in register: Register, date: String, by: String, through: String
    ) -> Day? {
        var followers: [RecordLink: [RecordLink]] = [:]
        for other in records[register.id] ?? [] {
            for needed in linked(through, of: other, in: register) {
                followers[needed.link, default: []].append(other.link)
            }
        }
        var back = CountBack(followers: followers) { link in
            self.record(link).flatMap { self.value(date, of: $0) }?.lastDay
        } span: { link in
            guard let other = self.record(link), case .duration(let span)? = self.value(by, of: other) else {
                return nil
            }
            return span
        }
        return back.day(of: record.link)
    }
}
