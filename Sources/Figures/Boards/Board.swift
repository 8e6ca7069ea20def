/// Cards under headings: what stands where, with what is to be known of each in a line or two.
///
/// ```swift
/// Board("Four barriers are about trust", columns: [
///     .init("Trust", cards: [.init("Nobody knows who does what", lines: ["Seen", "No owner"])])
/// ])
/// ```
public struct Board: Hashable, Sendable {
    public struct Card: Hashable, Sendable {
        public var title: String
        /// Where the card leads when it is touched.
        public var address: String?
        /// What is known of it, each with what it is: `State: seen`.
        public var lines: [Line]
        /// Needs attention, in words: “overdue”.
        public var mark: String?

        public init(_ title: String, address: String? = nil, lines: [Line] = [], mark: String? = nil) {
            self.title = title
            self.address = address
            self.lines = lines
            self.mark = mark
        }
    }

    public struct Line: Hashable, Sendable {
        public var name: String
        public var words: String

        public init(_ name: String, _ words: String) {
            self.name = name
            self.words = words
        }
    }

    public struct Column: Hashable, Sendable {
        public var title: String
        /// What the heading means.
        public var help: String
        public var cards: [Card]

        public init(_ title: String, help: String = "", cards: [Card]) {
            self.title = title
            self.help = help
            self.cards = cards
        }
    }

    public var title: String
    public var columns: [Column]
    /// What stands where a column has no cards.
    public var emptyWords: String

    public init(_ title: String, columns: [Column], emptyWords: String = "nothing here") {
        self.title = title
        self.columns = columns
        self.emptyWords = emptyWords
    }

    /// One row for each card under each heading.
    public var table: Table {
        let names = columns.flatMap(\.cards).flatMap(\.lines).map(\.name)
        let lines = names.enumerated().filter { names.firstIndex(of: $0.element) == $0.offset }.map(\.element)
        let isMarked = columns.contains { $0.cards.contains { $0.mark != nil } }
        var table = Table(
            title, columns: ["Heading", "Card"] + lines.map { .init($0) } + (isMarked ? ["Attention"] : []))
        for column in columns {
            for card in column.cards {
                var row: [Table.Cell] = [.text(column.title), .text(card.title, address: card.address)]
                row += lines.map { name in
                    card.lines.first { $0.name == name }.map { .text($0.words) } ?? .missing("not given")
                }
                if isMarked { row.append(card.mark.map { .text($0) } ?? .text("")) }
                table.append(row)
            }
        }
        return table
    }

    /// A section for each heading, side by side where there is room.
    public func html() -> String {
        let parts = columns.map { column in
            let cards = column.cards.map { card in
                let words = Markup.escaped(card.title)
                let title = Markup.safeAddress(card.address).map { Markup.element("a", ["href": $0], words) } ?? words
                let lines = card.lines.map { line in
                    Markup.element("span", ["class": "name"], Markup.escaped(line.name) + ":") + " "
                        + Markup.escaped(line.words)
                }
                return Markup.element(
                    "li", [:],
                    Markup.element("p", ["class": "called"], title)
                        + lines.map { Markup.element("p", [:], $0) }.joined()
                        + (card.mark.map { Markup.element("p", ["class": "mark"], Markup.escaped($0)) } ?? ""))
            }
            let heading = Markup.element(
                "h2", [:],
                Markup.escaped(column.title) + " "
                    + Markup.element("span", ["class": "count"], "\(column.cards.count)"))
            let help = column.help.isEmpty ? "" : Markup.element("p", ["class": "note"], Markup.escaped(column.help))
            let list =
                cards.isEmpty
                ? Markup.element("p", ["class": "note"], Markup.escaped(emptyWords))
                : Markup.element("ul", [:], cards.joined(separator: "\n"))
            return Markup.element("section", [:], heading + help + list)
        }
        return Markup.element("div", ["class": "board"], parts.joined(separator: "\n"))
    }
}
