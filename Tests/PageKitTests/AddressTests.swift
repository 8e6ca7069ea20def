import PageKit
import Testing

@Suite("Addresses")
struct AddressTests {
    @Test("A link fills in the parts that the router reads")
    func parts() {
        let record = Address<String, Int>("/registers/{register}/records/{record}")
        #expect(record.pattern == "/registers/{register}/records/{record}")
        #expect(record("barriers", 7) == "/registers/barriers/records/7")
        #expect(Address<String>("/money/{model}/live")("rates-pilot") == "/money/rates-pilot/live")
    }

    @Test("What an address cannot hold is encoded, and a part cannot become two")
    func encoding() {
        let tool = Address<String>("/tools/{tool}/result")
        #expect(tool("a b/c?d#e") == "/tools/a%20b%2Fc%3Fd%23e/result")
        #expect(tool("{tool}") == "/tools/%7Btool%7D/result")
    }

    @Test("A question follows a question mark, and none follows nothing")
    func asking() {
        #expect("/options".asking([("fewest", "2"), ("by", "equal size")]) == "/options?fewest=2&by=equal%20size")
        #expect("/options".asking([]) == "/options")
        #expect("/options".asking("limits=1") == "/options?limits=1")
    }
}
