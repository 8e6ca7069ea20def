import Base
import Foundation
import Options
import Registers
import Testing

@Suite("Registers: computed columns, filters")
struct RegisterBookTests {
    static func day(_ iso: String) -> Day { Day(iso: iso)! }

    /// Two goals of a plan; the second waits for the first.
    static let register = Register(
        id: "steps", title: "Steps", noun: .init(one: "step", many: "steps"), name: "name",
        fields: [
            Field(id: "name", title: "Name", kind: .text),
            Field(id: "due", title: "Due", kind: .date),
            Field(id: "lead", title: "Lead time", kind: .duration),
            Field(id: "cost", title: "Cost", kind: .money),
            Field(id: "more", title: "More", kind: .money),
            Field(id: "part", title: "Our part", kind: .share),
            Field(id: "need", title: "Need", kind: .number(.unit("", decimals: 0))),
            Field(id: "fit", title: "Fit", kind: .number(.unit("", decimals: 0))),
            Field(id: "after", title: "After", kind: .records("steps")),
            Field(
                id: "kind", title: "Kind",
                kind: .choices([.init(id: "law", title: "Law"), .init(id: "money", title: "Money")])),
        ],
        states: [.init(id: "open", title: "Open"), .init(id: "done", title: "Done", isEnd: true)],
        computed: [
            ComputedColumn(id: "left", title: "Days left", rule: .daysUntil("due")),
            ComputedColumn(id: "start", title: "Latest start", rule: .before("due", by: "lead")),
            ComputedColumn(id: "sum", title: "Sum", rule: .sum(["cost", "more"])),
            ComputedColumn(id: "gap", title: "Gap", rule: .difference("cost", "more")),
            ComputedColumn(id: "ours", title: "Ours", rule: .product(["cost", "part"])),
            ComputedColumn(id: "ratio", title: "Ratio", rule: .share("more", of: "cost")),
            ComputedColumn(id: "back", title: "Paid back in", rule: .payback("cost", by: "more")),
            ComputedColumn(
                id: "mark", title: "Mark", rule: .weighted([.init("need", 3), .init("fit", 1)])),
            ComputedColumn(id: "free", title: "Free from", rule: .latest(link: "after", column: "due")),
        ])

    static func book(_ items: [[String: [String]]], states: [String] = []) -> RegisterBook {
        let records = items.enumerated().map { index, items in
            RegisterRecord(
                link: RecordLink("steps", index + 1),
                entry: RecordEntry(state: states.indices.contains(index) ? states[index] : "open", items: items))
        }
        return RegisterBook([register], records: ["steps": records], today: day("2018-11-14"))
    }

    @Test("Computed columns follow their rule, and are missing where what they need is missing")
    func computed() {
        let book = Self.book([
            [
                "name": ["Order"], "due": ["2019-04-01"], "lead": ["3 months"], "cost": ["12550"], "more": ["-50"],
                "part": ["0.25"], "need": ["4"], "fit": ["2"],
            ],
            ["name": ["Vote"], "after": ["steps/1"], "cost": ["100"], "need": ["4"]],
        ])
        let (order, vote) = (book.records["steps"]![0], book.records["steps"]![1])
        // 14 November to 1 April: 16 + 31 + 31 + 28 + 31 + 1.
        #expect(book.value("left", of: order) == .number(138))
        #expect(book.value("start", of: order) == .date(Self.day("2019-01-01")))
        // £125.50 − £0.50, £125.50 + £0.50, a quarter of £125.50 to the penny.
        #expect(book.value("sum", of: order) == .money(12_500))
        #expect(book.value("gap", of: order) == .money(12_600))
        #expect(book.value("ours", of: order) == .money(3138))
        // (4 × 3 + 2 × 1) ÷ 4
        #expect(book.value("mark", of: order) == .number(3.5))
        #expect(book.value("free", of: vote) == .date(Self.day("2019-04-01")))
        #expect(book.value("sum", of: vote) == .money(100))
        // Nothing is paid back by a saving below nil: −£0.50, or by none.
        #expect(book.value("back", of: order) == nil)
        let saving = Self.book([["cost": ["120000"], "more": ["260000"]]])
        let share = Decimal(120_000) / Decimal(260_000)
        #expect(saving.value("back", of: saving.records["steps"]![0]) == .number(share))
        for column in ["left", "start", "gap", "ours", "mark", "ratio", "back"] {
            #expect(book.value(column, of: vote) == nil)
        }
    }

    @Test("Records that name each other in a circle have an end")
    func circle() {
        var register = Self.register
        register.computed = [ComputedColumn(id: "end", title: "End", rule: .latest(link: "after", column: "end"))]
        let record = RegisterRecord(link: RecordLink("steps", 1), entry: RecordEntry(items: ["after": ["steps/1"]]))
        let book = RegisterBook([register], records: ["steps": [record]], today: Self.day("2018-11-14"))
        #expect(book.value("end", of: record) == nil)
    }

    @Test("A filter finds by choice, state, what is missing, past and unfinished; words find in names and answers")
    func filters() {
        let book = Self.book(
            [
                ["name": ["Order"], "kind": ["law", "money"], "due": ["2018-11-13"]],
                ["name": ["Budget"], "kind": ["money"], "due": ["2018-11-14"]], ["name": ["Talk"]],
            ], states: ["open", "done"])
        func found(_ tests: [(String, [String])], words: String = "", sort: String? = nil) -> [Int] {
            book.records(
                of: Self.register, where: RecordCondition(tests.map { .init($0.0, $0.1) }), words: words, sort: sort
            ).map(\.number)
        }
        #expect(found([("kind", ["money"])]) == [1, 2])
        #expect(found([("kind", ["law"]), ("state", ["open"])]) == [1])
        #expect(found([("kind", ["none"])]) == [3])
        #expect(found([("due", ["past"])]) == [1] && found([("due", ["ahead"])]) == [2])
        #expect(found([("state", ["unfinished"])]) == [1, 3])
        #expect(found([], words: "MONEY bud") == [2])
        #expect(found([], sort: "-name") == [3, 1, 2])
        #expect(found([], sort: "due") == [1, 2, 3] && found([], sort: "-due") == [2, 1, 3])
    }

    @Test("Of windows that open together the one that closes first comes first")
    func windows() {
        let (open, shut) = (Self.day("2018-05-01"), Self.day("2018-06-01"))
        let windows: [RecordValue] = [
            .period(from: open, to: Self.day("2019-03-31")), .period(from: open, to: shut),
            .date(Self.day("2018-04-30")),
        ]
        #expect(windows.sorted { $0.comesBefore($1) } == [windows[2], windows[1], windows[0]])
    }

    @Test("Headings are all choices in their order, with those that have nothing, and what is not given last")
    func groups() {
        let book = Self.book([["kind": ["money"]], ["name": ["x"], "due": ["2019-03-31"]]])
        let records = book.records["steps"]!
        #expect(book.groups(of: "kind", in: Self.register, for: records).map(\.title) == ["Law", "Money", "Not given"])
        #expect(book.groups(of: "due", in: Self.register, for: records).map(\.title) == ["2018–19", "Not given"])
    }

    @Test("A path knows what it expects, and how a reading stands, whether more or less is better")
    func path() throws {
        let (from, to) = (Self.day("2018-04-01"), Self.day("2018-04-11"))
        let up = try #require(ProgressPath(from: from, 60, to: to, 70))
        #expect(up.expected(on: Self.day("2018-04-04")) == 63)
        #expect(up.expected(on: Self.day("2017-01-01")) == 60 && up.expected(on: Self.day("2030-01-01")) == 70)
        func standing(_ path: ProgressPath, _ number: Decimal) -> ProgressPath.Standing {
            path.standing(of: .init(Self.day("2018-04-04"), number))
        }
        #expect([59, 62, 63, 70].map { standing(up, $0) } == [.worse, .behind, .ahead, .reached])
        let down = try #require(ProgressPath(from: from, 70, to: to, 60))
        #expect([71, 68, 67, 60].map { standing(down, $0) } == [.worse, .behind, .ahead, .reached])
        #expect(ProgressPath(from: to, 60, to: to, 70) == nil)
    }

    @Test("A value read from its items is the same value", arguments: values)
    func items(kind: Field.Kind, value: RecordValue) {
        #expect(RecordValue(items: value.items, as: kind) == value)
    }

    static let values: [(Field.Kind, RecordValue)] = [
        (.longText, .text("one\n\ntwo")), (.choices([]), .choices(["a", "b"])), (.yesNo, .flag(false)),
        (.date, .date(day("2019-04-01"))), (.period, .period(from: nil, to: day("2019-04-01"))),
        (.period, .period(from: day("2019-04-01"), to: nil)), (.duration, .duration(Span(1, .weeks))),
        (.money, .money(-1)), (.share, .number(Decimal(string: "0.125")!)),
        (.readings(.unit("", decimals: 1)), .readings([.init(day("2019-04-01"), -2), .init(day("2019-05-01"), 3)])),
        (.organisations, .organisations(["Poole", "Health: trust"])),
        (.byOrganisation, .statements([.init("Poole", "To be well: at home")])),
        (.records("x"), .records([RecordLink("x", 3)])), (.source, .source(title: "Plan", address: "")),
    ]
}
