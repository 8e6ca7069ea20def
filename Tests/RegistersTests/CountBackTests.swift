import Registers
import Testing

@Suite("Counting back from the last day")
struct CountBackTests {
    static let register: Register = {
        var register = RegisterBookTests.register
        register.computed = [
            ComputedColumn(id: "by", title: "By", rule: .countBack(date: "due", by: "lead", through: "after")),
            ComputedColumn(id: "begin", title: "Begin", rule: .before("by", by: "lead")),
        ]
        return register
    }()

    /// By when each step must be done, and begun.
    static func days(_ steps: [(due: String?, lead: String?, after: [Int])]) -> [(by: String?, begin: String?)] {
        let records = steps.enumerated().map { index, step in
            var items: [String: [String]] = [:]
            if let due = step.due { items["due"] = [due] }
            if let lead = step.lead { items["lead"] = [lead] }
            if !step.after.isEmpty { items["after"] = step.after.map { "steps/\($0)" } }
            return RegisterRecord(link: RecordLink("steps", index + 1), entry: RecordEntry(state: "open", items: items))
        }
        let book = RegisterBook(
            [register], records: ["steps": records], today: RegisterBookTests.day("2018-11-14"))
        func day(_ column: String, _ record: RegisterRecord) -> String? {
            book.value(column, of: record)?.firstDay?.iso
        }
        return records.map { (day("by", $0), day("begin", $0)) }
    }

    @Test("One date at the end gives every step before it its day, each as long before as what follows takes")
    func chain() {
        // 1 April less a month: 1 March; less five months: 1 October; less three: 1 July.
        let days = Self.days([
            (nil, "3 months", []), (nil, "5 months", [1]), ("2019-04-01", "1 month", [2]),
        ])
        #expect(days.map { $0.by } == ["2018-10-01", "2019-03-01", "2019-04-01"])
        #expect(days.map { $0.begin } == ["2018-07-01", "2018-10-01", "2019-03-01"])
    }

    @Test("A step waits for the most pressing of what follows, or for its own date where that is earlier")
    func fork() {
        // Step 1 is needed for both; step 2 must begin on 1 February, step 3 on 1 January.
        let days = Self.days([
            (nil, "1 month", []), ("2019-04-01", "2 months", [1]), ("2019-04-01", "3 months", [1]),
        ])
        #expect(days[0].by == "2019-01-01")
        let own = Self.days([("2018-12-01", "1 month", []), ("2019-04-01", "2 months", [1])])
        #expect(own[0].by == "2018-12-01" && own[0].begin == "2018-11-01")
        let late = Self.days([("2019-06-01", nil, []), ("2019-04-01", "2 months", [1])])
        #expect(late[0].by == "2019-02-01" && late[0].begin == nil)
    }

    @Test("Without a date after it a step has no day, and steps in a circle count from their own dates")
    func nothing() {
        #expect(Self.days([(nil, "1 month", []), (nil, nil, [1])]).allSatisfy { $0.by == nil })
        let circle = Self.days([(nil, "1 month", [2]), ("2019-04-01", "1 month", [1])])
        #expect(circle[1].by == "2019-04-01")
        #expect(Self.days([("2019-04-01", "1 month", [1])])[0].by == "2019-04-01")
    }
}
