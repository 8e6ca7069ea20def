import LocalityPages
import Registers
import Testing

@Suite("Where things are")
struct AddressesTests {
    @Test("The examples of the front pages")
    func examples() {
        #expect(MoneyAddress.model("rates-pilot", case: "kent", version: 2) == "/money/rates-pilot?case=kent&version=2")
        #expect(MoneyAddress.live("rates-pilot", case: nil) == "/money/rates-pilot/live")
        #expect(AnswerAddress.step("k3jx", "draft1", "2") == "/answer/k3jx/draft1/ask/2")
        #expect(ToolAddress.result("A8") == "/tools/A8/result")
        #expect(RecordLink("barriers", 7).address == "/registers/barriers/records/7")
        #expect(RegisterAddress.viewTable("barriers", "board") == "/registers/barriers/views/board/csv")
        #expect(ConsultationAddress.comments("councils") == "/consultations/councils/comments")
    }
}
