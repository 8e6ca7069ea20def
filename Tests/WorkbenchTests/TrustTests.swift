import HTTPTypes
import Partners
import Testing
import WebTesting

@Suite("Who is answered")
struct TrustTests {
    /// Header fields of a change, and whether it is let through to the table (405: no route takes POST at “/”).
    static let changes: [([String: String], Int)] = [
        (["Sec-Fetch-Site": "same-origin"], 405),
        (["Sec-Fetch-Site": "none"], 405),
        (["Sec-Fetch-Site": "same-site"], 403),
        (["Sec-Fetch-Site": "cross-site"], 403),
        (["Sec-Fetch-Site": "cross-site", "Origin": "http://127.0.0.1:8080"], 403),
        (["Origin": "http://127.0.0.1:8080"], 405),
        (["Origin": "http://127.0.0.1:9090"], 403),
        (["Origin": "http://evil.example"], 403),
        (["Origin": "null"], 403),
        ([:], 405),
    ]

    @Test("A change is taken only from a page of this workbench", arguments: changes)
    func origin(headers: [String: String], status: Int) async throws {
        let answer = try await Visitor().ask(.post, "/", headers: headers)
        #expect(answer.status == status)
    }

    @Test(
        "No route that changes anything does so for a page of another site",
        arguments: RoutesTests.addresses.filter { $0.0 == .post })
    func everyChange(method: HTTPRequest.Method, path: String) async throws {
        let answer = try await RoutesTests.asked.visitor.ask(method, path, headers: ["Sec-Fetch-Site": "cross-site"])
        #expect(answer.status == 403 && answer.text.contains("Nothing was changed."))
    }

    @Test("Reading is not refused because a link stood on another site")
    func link() async throws {
        let answer = try await Visitor().get("/", headers: ["Sec-Fetch-Site": "cross-site"])
        #expect(answer.status == 200)
    }

    @Test(
        "The loopback has four spellings, with a port or without",
        arguments: ["localhost", "LOCALHOST:80", "127.0.0.1", "[::1]:8080"])
    func spellings(authority: String) async throws {
        let answer = try await Visitor().ask(.get, "/", from: authority)
        #expect(answer.status == 200)
    }

    @Test(
        "A name that only begins like the loopback is refused",
        arguments: [
            "localhost.evil.example", "127.0.0.1.nip.io", "[::1].evil", "[::1]evil.example:80", "localhost:80:80",
            "127.0.0.1:evil", "[::1", "a@localhost", "",
        ])
    func lookalikes(authority: String) async throws {
        let answer = try await Visitor().ask(.get, "/", from: authority)
        #expect(answer.status == 421)
    }

    @Test("Any address of this computer is the loopback: it answers by its own name and the usual ones, and no others")
    func otherLoopback() async throws {
        let visitor = try Visitor(boundTo: "127.0.0.2")
        for authority in ["127.0.0.2:8080", "localhost:8080"] {
            #expect(try await visitor.ask(.get, "/", from: authority).status == 200)
        }
        #expect(try await visitor.ask(.get, "/", from: "evil.example").status == 421)
    }

    @Test("A request that names two hosts is refused")
    func twoHosts() async throws {
        let answer = try await Visitor().ask(.get, "/", headers: ["Host": "evil.example"])
        #expect(answer.status == 400)
    }

    @Test("Opened to a network, the workbench answers under any name")
    func network() async throws {
        let answer = try await Visitor(boundTo: "0.0.0.0").ask(.get, "/", from: "dorset.example")
        #expect(answer.status == 200)
    }
}
