import Base
import Figures
import Foundation
import Registers

/// A view of a register, ready to be shown.
public enum RegisterPart: Sendable {
    case table(Table)
    case board(Board)
    case cross(CrossTable)
    case picture(any Picture)
    /// One for each record.
    case progress([ProgressChart])
    case sheet([SheetSection])
    /// In words, why there is nothing to show.
    case nothing(String)

    /// The numbers and words behind it.
    public var table: Table? {
        switch self {
        case .table(let table): table
        case .board(let board): board.table
        case .cross(let cross): cross.table
        case .picture(let picture): picture.table
        case .progress(let charts): Self.joined(charts)
        case .sheet, .nothing: nil
        }
    }

    private static func joined(_ charts: [ProgressChart]) -> Table? {
        guard !charts.isEmpty else { return nil }
        var table = Table(
            "Readings against their paths",
            columns: ["Metric", "Unit", "Day", "What", .init("Read", .plain()), .init("Path", .plain())])
        for chart in charts {
            for row in chart.table.rows {
                table.append([.text(chart.title), .text(chart.unit.many)] + row.cells)
            }
        }
        return table
    }
}

/// A part of a printed sheet.
public struct SheetSection: Sendable {
    public var title: String
    public var entries: [SheetEntry]
    /// Instead of entries, where the section is set as a table.
    public var table: Table?
}

/// One record on a printed sheet.
public struct SheetEntry: Sendable {
    public var name: String
    public var address: String?
    /// The first text below the name, without a label.
    public var story: String?
    public var lines: [SheetLine]
    /// The latest reading against its planned path: “72.4 % on 31 March 2019, behind its path (74.0 %)”.
    public var standing: String?
}

public struct SheetLine: Sendable {
    public var name: String
    public var words: String
    /// What each organisation says, where that is what the column holds.
    public var statements: [SheetStatement]
}

public struct SheetStatement: Sendable {
    public var organisation: String
    public var words: String

    public init(organisation: String, words: String) {
        self.organisation = organisation
        self.words = words
    }
}

extension RegisterStudy {
    /// - Parameter shown: the records, chosen and in order.
    public func part(_ view: RegisterView, _ shown: [RegisterRecord]) -> RegisterPart {
        guard !shown.isEmpty else {
            return .nothing(
                records.isEmpty
                    ? "There are no \(register.noun.many) yet." : "No \(register.noun.many) fit what you chose.")
        }
        let title = finding(shown)
        switch view.shape {
        case .table(let columns): return .table(table(columns, shown, title: title))
        case .board(let by, let shows): return .board(board(by, shows, shown, title: title))
        case .matrix(let rows, let columns, let cells): return .cross(cross(rows, columns, cells, shown))
        case .timeline(let date, let start, let lanes): return timeline(date, start, lanes, shown)
        case .map: return .nothing("There is no map of the areas here.")
        case .network(let ties): return .picture(network(ties, shown))
        case .progress(let path):
            let charts = shown.compactMap { chart($0, path) }
            return charts.isEmpty
                ? .nothing("No \(register.noun.one) has a baseline, a target or a reading yet.") : .progress(charts)
        case .totals(let sum, let rows, let columns): return .table(totals(sum, rows, columns, shown))
        case .sheet(let sections, _): return .sheet(sections.compactMap { section($0, shown) })
        }
    }

    /// “today”, or the day itself where a case of the past is read as on that day.
    var todayTitle: String { book.today == .today ? "today" : book.today.words }

    /// How many records each area has, by code; for a map.
    public func counts(_ column: String, _ shown: [RegisterRecord]) -> [String: Int] {
        var counts: [String: Int] = [:]
        for record in shown { for code in book.keys(of: record, in: column) { counts[code, default: 0] += 1 } }
        return counts
    }

    public func table(_ columns: [String], _ shown: [RegisterRecord], title: String) -> Table {
        let usual = register.fields.filter { $0.kind != .longText && $0.kind != .byOrganisation }.map(\.id)
        var chosen = columns.isEmpty ? usual + (register.states.isEmpty ? [] : [Register.stateColumn]) : columns
        chosen += register.fields.filter { $0.isAdded && !chosen.contains($0.id) }.map(\.id)
        // The name leads to the record, so it stands first.
        chosen = [register.name] + chosen.filter { $0 != register.name }
        var table = Table(
            title, columns: chosen.map { .init(register.title(of: $0), $0 == register.name ? nil : numericUnit($0)) })
        for record in shown {
            table.append(chosen.map { cell($0, of: record) }, marked: attention(record) != nil)
        }
        if shown.contains(where: { attention($0) != nil }) {
            table.note = Prose("Rows in bold are \(Words.list(register.watches.map(\.says), conjunction: "or")).")
        }
        return table
    }

    public func board(_ by: String, _ shows: [String], _ shown: [RegisterRecord], title: String) -> Board {
        let groups = book.groups(of: by, in: register, for: shown)
        return Board(
            title,
            columns: groups.map { group in
                let own = shown.filter { record in
                    let keys = book.keys(of: record, in: by)
                    return group.key.isEmpty ? keys.isEmpty : keys.contains(group.key)
                }
                return Board.Column(
                    group.title, help: group.help,
                    cards: own.map { record in
                        Board.Card(
                            book.name(of: record), address: address(record.link),
                            lines: shows.compactMap { column in
                                let words = words(column, of: record)
                                return words.isEmpty ? nil : .init(label(column), words)
                            }, mark: attention(record))
                    })
            }, emptyWords: "No \(register.noun.many) here.")
    }

    func cross(_ rows: String, _ columns: String, _ cells: String?, _ shown: [RegisterRecord]) -> CrossTable {
        let across = book.groups(of: columns, in: register, for: shown)
        let down = book.groups(of: rows, in: register, for: shown)
        func stands(_ record: RegisterRecord, _ column: String, _ group: RecordGroup) -> Bool {
            let keys = book.keys(of: record, in: column)
            return group.key.isEmpty ? keys.isEmpty : keys.contains(group.key)
        }
        let found = down.map { row in
            across.map { column in
                shown.filter { stands($0, rows, row) && stands($0, columns, column) }.map { record in
                    let words = cells.map { self.words($0, of: record) } ?? ""
                    return CrossTable.Item(words.isEmpty ? book.name(of: record) : words, address: address(record.link))
                }
            }
        }
        var cross = CrossTable(
            "", rowTitle: register.title(of: rows), columnTitle: register.title(of: columns), rows: down.map(\.title),
            columns: across.map(\.title), cells: found)
        let count = down.count * across.count
        cross.title =
            cross.gaps == 0
            ? "There is a \(register.noun.one) in each of \(Words.spelled(count)) cells"
            : Words.sentence(
                "\(Words.spelled(cross.gaps)) of \(Words.spelled(count)) cells \(cross.gaps == 1 ? "has" : "have") no \(register.noun.one)"
            )
        cross.gapWord = "none"
        return cross
    }

    func timeline(_ date: String, _ start: String?, _ lanes: String?, _ shown: [RegisterRecord]) -> RegisterPart {
        let groups = lanes.map { book.groups(of: $0, in: register, for: shown) } ?? []
        var entries: [(lane: Int, entry: Timeline.Entry)] = []
        for record in shown {
            guard let value = book.value(date, of: record), let from = value.firstDay, let to = value.lastDay else {
                continue
            }
            var begin: Day?
            switch start.flatMap({ book.value($0, of: record) }) {
            case .duration(let span)?: begin = from - span
            case let other?: begin = other.firstDay
            case nil: break
            }
            let key = lanes.flatMap { book.keys(of: record, in: $0).first } ?? ""
            let lane = groups.firstIndex { $0.key == key }
            entries.append(
                (
                    lane ?? groups.count,
                    .init(
                        book.name(of: record), from: CalendarDay(from.number), to: CalendarDay(to.number),
                        start: begin.map { CalendarDay($0.number) }, lane: lane.map { groups[$0].title } ?? "",
                        address: address(record.link))
                ))
        }
        guard !entries.isEmpty else {
            return .nothing("No \(register.noun.one) has a date under “\(register.title(of: date))” yet.")
        }
        entries.sort { ($0.lane, $0.entry.from.number) < ($1.lane, $1.entry.from.number) }
        let late = entries.count {
            ($0.entry.start ?? $0.entry.from).number < book.today.number && $0.entry.to.number >= book.today.number
        }
        let past = entries.count { $0.entry.to.number < book.today.number }
        let words = [
            past > 0 ? "\(Words.spelled(past)) past" : nil,
            late > 0 ? "\(Words.spelled(late)) running or to be begun" : nil,
        ].compactMap(\.self)
        let undated = shown.count - entries.count
        // A view may show only what is unfinished; then it says how much that leaves out.
        let seen = Set(shown.map(\.link))
        let ended = records.count { !seen.contains($0.link) && register.state($0.entry.state)?.isEnd == true }
        let missing = [
            undated > 0 ? Words.count(undated, register.noun.one, register.noun.many) + " without a date" : nil,
            ended > 0
                ? (undated > 0 ? Words.spelled(ended) : Words.count(ended, register.noun.one, register.noun.many))
                    + " at an end" : nil,
        ].compactMap(\.self)
        var timeline = Timeline(
            Words.sentence(Words.count(entries.count, "date"))
                + (words.isEmpty ? ", all ahead" : ": " + Words.list(words)),
            entries: entries.map(\.entry), today: CalendarDay(book.today.number),
            note: missing.isEmpty ? nil : Prose("\(Words.sentence(Words.list(missing))) left out."))
        timeline.todayTitle = todayTitle
        return .picture(timeline)
    }

    public func network(_ ties: [String], _ shown: [RegisterRecord]) -> Network {
        var nodes = shown.map { record in
            Network.Node(book.name(of: record), kind: 0, address: address(record.link), isMarked: false)
        }
        var positions = Dictionary(shown.enumerated().map { ($0.element.link.description, $0.offset) }) { first, _ in
            first
        }
        var kinds = [register.noun.one]
        var drawn: [Network.Tie] = []
        for (tieKind, column) in ties.enumerated() {
            let linked = register.field(column)?.linkedRegister
            var kind = 0
            if linked != register.id {
                kind = kinds.count
                kinds.append(linked.flatMap { book.register($0)?.noun.one } ?? register.title(of: column).lowercased())
                for group in book.groups(of: column, in: register, for: shown) where !group.key.isEmpty {
                    let key = linked == nil ? "\(column) \(group.key)" : group.key
                    guard positions[key] == nil else { continue }
                    positions[key] = nodes.count
                    nodes.append(.init(group.title, kind: kind, isMarked: linked == nil))
                }
            }
            var seen: Set<[Int]> = []
            for (index, record) in shown.enumerated() {
                for key in book.keys(of: record, in: column) {
                    guard let other = positions[linked == nil ? "\(column) \(key)" : key], other != index,
                        seen.insert([min(index, other), max(index, other)]).inserted
                    else { continue }
                    drawn.append(.init(index, other, kind: tieKind))
                }
            }
        }
        let title =
            "\(Words.sentence(Words.count(drawn.count, "tie"))) of \(Words.count(shown.count, register.noun.one, register.noun.many))"
        return Network(
            title, nodes: nodes, ties: drawn, kinds: kinds, tieKinds: ties.map { register.title(of: $0).lowercased() })
    }
}
