import Base
import Registers
import Testing

@Suite("The front page of Registers")
struct FrontPageTests {
    @Test("Its example says what it says")
    func example() throws {
        let register = Register(
            id: "steps", title: "Steps", noun: .init(one: "step", many: "steps"), name: "name",
            fields: [
                Field(id: "name", title: "Name", kind: .text), Field(id: "due", title: "Due", kind: .date),
                Field(id: "lead", title: "Lead time", kind: .duration),
            ],
            computed: [ComputedColumn(id: "start", title: "Latest start", rule: .before("due", by: "lead"))])
        let order = RegisterRecord(
            link: RecordLink("steps", 1),
            entry: RecordEntry(items: ["name": ["Order"], "due": ["2019-04-01"], "lead": ["6 weeks"]]))
        let today = try #require(Day(iso: "2019-02-20"))
        let book = RegisterBook([register], records: ["steps": [order]], today: today)
        #expect(book.name(of: order) == "Order")
        // 42 days before 1 April: 31 in March, 10 in February, 18 February.
        let start = try #require(Day(iso: "2019-02-18"))
        #expect(book.value("start", of: order) == .date(start))
        #expect(book.meets(RecordCondition([.init("start", ["past"])]), order))
        #expect(!book.meets(RecordCondition([.init("due", ["past"])]), order))
    }
}
