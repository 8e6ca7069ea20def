import Foundation
import HTTPTypes
import Testing
import WebTesting

@Suite("Delivery")
struct DeliveryTests {
    static let page = "/nowhere"  // any page will do: each is longer than the least that is packed

    @Test("A page is sent as gzip to who takes it, and unpacks to the same page")
    func compressed() async throws {
        let visitor = try Visitor()
        let plain = try await visitor.get(Self.page)
        let packed = try await visitor.get(Self.page, headers: ["Accept-Encoding": "br, gzip;q=0.8"])
        #expect(plain["Content-Encoding"] == nil)
        #expect(packed["Content-Encoding"] == "gzip")
        #expect(packed["Vary"] == "Accept-Encoding" && plain["Vary"] == "Accept-Encoding")
        #expect(packed["Content-Length"] == "\(packed.bytes.count)")
        #expect(packed.bytes.count < plain.bytes.count)
        #expect(try unpacked(packed.bytes) == plain.bytes)
    }

    @Test(
        "Who rules gzip out, or does not name it, gets the page as it is", arguments: ["gzip;q=0", "br", "gzip; q=0.0"])
    func uncompressed(encodings: String) async throws {
        let answer = try await Visitor().get(Self.page, headers: ["Accept-Encoding": encodings])
        #expect(answer["Content-Encoding"] == nil)
        #expect(answer.text.hasPrefix("<!doctype html>"))
    }

    @Test("A static file is kept for ever under its version, asked for anew without, and not sent twice")
    func staticFile() async throws {
        let visitor = try Visitor()
        let page = try await visitor.get("/").page
        let address = try #require(page.element.all("link").first { $0["rel"] == "icon" }?["href"])
        #expect(address.wholeMatch(of: /\/static\/icon\.svg\?v=[0-9a-f]+/) != nil)
        let file = try await visitor.get(address)
        #expect(file.status == 200)
        #expect(file["Content-Type"] == "image/svg+xml")
        #expect(file["Cache-Control"] == "public, max-age=31536000, immutable")
        #expect(try await visitor.get("/static/icon.svg")["Cache-Control"] == "no-cache")

        let tag = try #require(file["ETag"])
        let again = try await visitor.get(address, headers: ["If-None-Match": "\"x\", \(tag)"])
        #expect(again.status == 304)
        #expect(again.bytes.isEmpty)
        #expect(again["ETag"] == tag)
        let other = try await visitor.get(address, headers: ["If-None-Match": "\"x\""])
        #expect(other.status == 200)
    }

    @Test(
        "Nothing but the static files is served as one",
        arguments: ["layout.mustache", "%2e%2e%2fPages%2flayout.mustache", "..%2F..%2Fetc%2Fpasswd", ".gitkeep", ""])
    func noOtherFiles(name: String) async throws {
        let answer = try await Visitor().get("/static/" + name)
        #expect(answer.status == 404)
    }

    /// The bytes of a gzip file, by the `gzip` program.
    private func unpacked(_ bytes: [UInt8]) throws -> [UInt8] {
        let gzip = Process()
        let (input, output) = (Pipe(), Pipe())
        gzip.executableURL = URL(filePath: "/bin/gzip")
        gzip.arguments = ["-dc"]
        gzip.standardInput = input
        gzip.standardOutput = output
        try gzip.run()
        input.fileHandleForWriting.write(Data(bytes))
        try input.fileHandleForWriting.close()
        return try Array(output.fileHandleForReading.readToEnd() ?? Data())
    }
}
