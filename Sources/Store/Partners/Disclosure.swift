import Foundation
import GRDB

/// What may be seen of a wave's answers. Pages, files and exports read answers through this and in no other way.
///
/// Answers given openly, by organisations for organisations, are seen at once. Of anonymous answers
/// - nothing is seen while the wave is open, since the difference between two looks would be one person's answers;
/// - nothing is seen of a group below the locality's smallest;
/// - such a group is left out of every total as well, or it could be taken out by subtracting.
public struct Disclosure: Sendable {
    public var wave: Wave
    /// What may be seen, without any order of time.
    public var answers: AnswerTable
    /// What may be seen of a wave whose sheets are not here, since the locality was made from a folder; nil elsewhere.
    public var counts: AnswerCounts?
    /// Why nothing can be seen; nil where something can.
    public var refusal: Refusal?
    /// Organisations with too few people to show, by key.
    public var withheld: [String]
    /// Links handed out, and how many of them were used. Imported answers have no link.
    public var asked: Int
    public var answered: Int
    /// The fewest people of whom anything is shown; 1 where answers are open.
    public var smallestGroup: Int

    /// People, or organisations, whose answers are among those that may be seen.
    public var people: Int { counts?.people ?? answers.sheets.count }
}

extension Disclosure {
    /// Why nothing of a wave can be seen.
    public enum Refusal: Hashable, Sendable {
        /// Answers are anonymous, and the difference between two looks at an open wave would be one person's.
        case waveIsOpen
        case nobodyAnswered
        /// Fewer people answered than the locality's smallest group.
        case tooFew(Int)
    }
}

/// Answers as they are kept, in a form that is quick to count: each names its sheet, what it is about, and its question
/// by their places in lists.
public struct AnswerTable: Sendable {
    public struct Entry: Hashable, Sendable {
        public var sheet: Int
        public var about: Int
        public var question: Int
        public var value: String
        public var comment: String
    }

    /// The organisation of each sheet, where it says so.
    public var sheets: [String?] = []
    public var abouts: [String] = []
    public var questions: [String] = []
    public var entries: [Entry] = []
}

extension LocalityFile {
    /// What may be seen of a wave.
    public func disclosure(of wave: Wave) throws -> Disclosure {
        try read { try $0.disclosure(of: wave) }
    }
}

extension Database {
    package func disclosure(of wave: Wave) throws -> Disclosure {
        let respondents = try respondents(of: wave)
        let threshold = try smallestGroup()
        var disclosure = Disclosure(
            wave: wave, answers: AnswerTable(), counts: nil, refusal: nil, withheld: [], asked: respondents.count,
            answered: respondents.count { $0.hasAnswered }, smallestGroup: wave.isAnonymous ? threshold : 1)
        guard wave.isAnonymous else {
            disclosure.answers = try answers(of: wave)
            return disclosure
        }
        guard !wave.isOpen else {
            disclosure.refusal = .waveIsOpen
            return disclosure
        }
        let answers = try answers(of: wave)
        let stored = answers.sheets.isEmpty ? try storedCounts(of: wave) : nil
        var groups: [String?: Int] = [:]
        for organisation in answers.sheets { groups[organisation, default: 0] += 1 }
        for group in stored?.groups ?? [] { groups[group.organisation] = group.people }
        let shown = Set(groups.filter { $0.value >= threshold }.keys)
        // Also those whose answers were left out of an export, which the links tell.
        let some = Set(groups.keys.compactMap(\.self) + respondents.filter(\.hasAnswered).compactMap(\.organisation))
        disclosure.withheld = some.filter { !shown.contains($0) }.sorted()
        guard !shown.isEmpty else {
            disclosure.refusal =
                groups.isEmpty && disclosure.answered == 0 ? .nobodyAnswered : .tooFew(threshold)
            return disclosure
        }
        disclosure.answers = answers.keeping { shown.contains(answers.sheets[$0]) }
        disclosure.counts = stored?.keeping(atLeast: threshold)
        return disclosure
    }

    /// Every sheet that was sent; of several by one organisation the last.
    private func answers(of wave: Wave) throws -> AnswerTable {
        var table = AnswerTable()
        var places: [Int64: Int] = [:]
        let sheets = try Row.fetchCursor(
            self,
            sql: """
                SELECT sheet.id AS sheet, organisation.key AS organisation FROM sheet
                LEFT JOIN organisation ON organisation.id = sheet.organisation
                WHERE wave = ?1 AND draft IS NULL AND NOT EXISTS (
                    SELECT 1 FROM sheet AS later WHERE later.wave = ?1 AND later.draft IS NULL
                        AND later.organisation = sheet.organisation AND later.revision > sheet.revision)
                ORDER BY organisation.key, sheet.id
                """, arguments: [wave.id])
        while let row = try sheets.next() {
            places[try row.value("sheet")] = table.sheets.count
            table.sheets.append(try row.value("organisation"))
        }
        var abouts: [String: Int] = [:]
        // Answers come in the order of their sheet and what they are about, so that mostly the last place holds.
        func place(about name: String, after last: Int) -> Int {
            if last < table.abouts.count, table.abouts[last] == name { return last }
            if let place = abouts[name] { return place }
            abouts[name] = table.abouts.count
            table.abouts.append(name)
            return table.abouts.count - 1
        }
        // A sheet has few questions, each soon found.
        func place(question name: String) -> Int {
            if let place = table.questions.firstIndex(of: name) { return place }
            table.questions.append(name)
            return table.questions.count - 1
        }
        var about = 0
        let cursor = try Row.fetchCursor(
            self,
            sql: """
                SELECT sheet, about, question, value, comment FROM answer
                WHERE sheet IN (SELECT id FROM sheet WHERE wave = ? AND draft IS NULL)
                """, arguments: [wave.id])
        while let row = try cursor.next() {
            guard let sheet = places[try row.value("sheet")] else { continue }
            about = place(about: try row.value("about"), after: about)
            table.entries.append(
                .init(
                    sheet: sheet, about: about, question: place(question: try row.value("question")),
                    value: try row.value("value"),
                    comment: try row.value("comment")))
        }
        return table
    }
}

extension AnswerTable {
    /// The sheets for which `isKept` holds, with new places.
    package func keeping(_ isKept: (Int) -> Bool) -> AnswerTable {
        var table = self
        let kept = sheets.indices.filter(isKept)
        var places = [Int?](repeating: nil, count: sheets.count)
        for (place, sheet) in kept.enumerated() { places[sheet] = place }
        table.sheets = kept.map { sheets[$0] }
        table.entries = entries.compactMap { entry in
            places[entry.sheet].map { place in
                var moved = entry
                moved.sheet = place
                return moved
            }
        }
        return table
    }
}
