import Figures
import Foundation
import Registers

extension RegisterStudy {
    /// The chart of a metric; nil where there is neither a path nor a reading.
    func chart(_ record: RegisterRecord, _ columns: RegisterView.Path) -> ProgressChart? {
        let path = book.path(of: record, by: columns)
        let readings = book.readings(of: record, by: columns)
        guard path != nil || !readings.isEmpty else { return nil }
        var unit = unit(columns.readings, of: record)
        let numbers = readings.map(\.number) + (path.map { [$0.baseline, $0.target] } ?? [])
        if numbers.allSatisfy({ $0.isWhole }) { unit = unit.with(decimals: 0) }
        func figure(_ number: Decimal) -> Figure { Figure(number, unit) }
        let name = book.name(of: record)
        var chart = ProgressChart(
            standing(record, columns).map { "\(name): \($0)" } ?? name, metric: "", unit: unit,
            baseline: path.map { .init(CalendarDay($0.baselineDay.number), figure($0.baseline)) },
            target: path.map { .init(CalendarDay($0.targetDay.number), figure($0.target)) },
            readings: readings.map { reading in
                .init(
                    CalendarDay(reading.day.number), figure(reading.number),
                    expected: path.map { figure($0.expected(on: reading.day)) })
            }, today: CalendarDay(book.today.number))
        chart.todayTitle = todayTitle
        return chart
    }

    /// “64 % on 31 March 2018, ahead of its path (62.5 %)”; nil without a reading.
    public func standing(_ record: RegisterRecord, _ columns: RegisterView.Path) -> String? {
        let path = book.path(of: record, by: columns)
        guard let last = book.readings(of: record, by: columns).last else {
            return path == nil ? nil : "not read yet"
        }
        let unit = unit(columns.readings, of: record)
        func words(_ number: Decimal) -> String {
            unit.with(decimals: number.isWhole ? 0 : 1).text(number).replacing(" %", with: "%")
        }
        let read = "\(words(last.number)) on \(last.day.words)"
        guard let path else { return "\(read), no path to compare with" }
        // Of hundreds that were entered whole no tenth is expected: there is no tenth of a home.
        let entered = [path.baseline, path.target] + book.readings(of: record, by: columns).map(\.number)
        let onPath = path.expected(on: last.day)
        let expected =
            entered.allSatisfy(\.isWhole) && abs(path.target - path.baseline) >= 100
            ? unit.with(decimals: 0).text(onPath).replacing(" %", with: "%") : words(onPath)
        return switch path.standing(of: last) {
        case .reached: "\(read), target of \(words(path.target)) reached"
        case .ahead: "\(read), on its path or ahead of it (\(expected))"
        case .behind: "\(read), behind its path (\(expected))"
        case .worse: "\(read), further away than at the start (\(words(path.baseline)))"
        }
    }

    func section(_ section: RegisterView.Section, _ shown: [RegisterRecord]) -> SheetSection? {
        let own = shown.filter { book.meets(section.condition, $0) }
        guard !own.isEmpty else { return nil }
        if section.layout == .table {
            return SheetSection(
                title: section.title, entries: [], table: table(section.columns, own, title: section.title))
        }
        let path = register.views.lazy.compactMap { view -> RegisterView.Path? in
            if case .progress(let path) = view.shape { path } else { nil }
        }.first
        return SheetSection(
            title: section.title,
            entries: own.map { record in
                var entry = SheetEntry(
                    name: book.name(of: record), address: address(record.link), story: nil, lines: [],
                    standing: section.layout == .progress ? path.flatMap { standing(record, $0) } : nil)
                for column in section.columns {
                    let words = words(column, of: record)
                    guard !words.isEmpty else { continue }
                    if register.field(column)?.kind == .longText, entry.story == nil, entry.lines.isEmpty {
                        entry.story = words
                    } else if case .statements(let list)? = book.value(column, of: record) {
                        entry.lines.append(
                            .init(
                                name: label(column), words: "",
                                statements: list.map { .init(organisation: $0.organisation, words: $0.text) }))
                    } else {
                        entry.lines.append(.init(name: label(column), words: words, statements: []))
                    }
                }
                return entry
            }, table: nil)
    }
}

extension Decimal {
    var isWhole: Bool {
        var (exact, whole) = (self, Decimal())
        NSDecimalRound(&whole, &exact, 0, .plain)
        return whole == self
    }
}
