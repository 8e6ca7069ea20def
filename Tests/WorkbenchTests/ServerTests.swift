import Foundation
import Testing
import WebTesting
import Workbench

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

@Suite("Server")
struct ServerTests {
    @Test("The workbench says where it is open, answers there over a socket, and closes when told to")
    func opens() async throws {
        let workbench = try Workbench(Scratch.sample())
        let (addresses, address) = AsyncStream.makeStream(of: String.self)
        let server = Task { try await workbench.run(port: 0) { address.yield($0) } }
        var opened = addresses.makeAsyncIterator()
        let first = try #require(await opened.next())
        #expect(first.wholeMatch(of: /http:\/\/127\.0\.0\.1:[1-9][0-9]*\//) != nil)

        let url = try #require(URL(string: first))
        let (page, response) = try await URLSession.shared.data(from: url)
        #expect((response as? HTTPURLResponse)?.statusCode == 200)
        #expect(try PageDocument(String(decoding: page, as: UTF8.self)).title == "Overview – Dorset – Localities")

        server.cancel()
        _ = await server.result
        await #expect(throws: URLError.self) { try await URLSession.shared.data(from: url) }
    }

    /// Sends bytes over a socket and reads until the server closes, or the time is over.
    private func exchange(_ port: Int, _ parts: [String], pause: Duration = .zero, wait: Int = 5) async throws -> String
    {
        let line = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(line) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = in_addr_t(0x7f00_0001).bigEndian
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let connected = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(line, $0, size) }
        }
        try #require(connected == 0)
        var patience = timeval(tv_sec: wait, tv_usec: 0)
        setsockopt(line, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        for part in parts {
            _ = part.withCString { Foundation.send(line, $0, strlen($0), Int32(MSG_NOSIGNAL)) }
            if pause > .zero { try await Task.sleep(for: pause) }
        }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(line, &chunk, chunk.count, 0)
            if count < 0 { return String(decoding: bytes, as: UTF8.self) + "<still open>" }
            if count == 0 { return String(decoding: bytes, as: UTF8.self) }
            bytes += chunk[..<count]
        }
    }

    @Test("What is no good request over a socket is answered as one, and its connection is closed")
    func protocols() async throws {
        let workbench = try Workbench(Scratch.sample())
        let (addresses, address) = AsyncStream.makeStream(of: String.self)
        let server = Task { try await workbench.run(port: 0) { address.yield($0) } }
        defer { server.cancel() }
        var opened = addresses.makeAsyncIterator()
        let port = try #require(await opened.next().flatMap(URL.init)?.port)
        let host = "Host: 127.0.0.1\r\n"
        // Chunks that are none.
        let form = "Content-Type: application/x-www-form-urlencoded\r\n"
        let chunks = try await exchange(
            port, ["POST /partners HTTP/1.1\r\n\(host)\(form)Transfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n"])
        #expect(chunks.hasPrefix("HTTP/1.1 400") && !chunks.hasSuffix("<still open>"), "\(chunks.prefix(200))")
        // HTTP/1.0 closes after its answer, unless it asks for more.
        let old = try await exchange(port, ["GET /static/icon.svg HTTP/1.0\r\n\(host)\r\n"])
        #expect(old.contains(" 200 ") && !old.hasSuffix("<still open>"))
        let kept = try await exchange(
            port, ["GET /static/icon.svg HTTP/1.0\r\n\(host)Connection: keep-alive\r\n\r\n"], wait: 1)
        #expect(kept.contains(" 200 ") && kept.hasSuffix("<still open>"))
        let closing = try await exchange(
            port, ["GET /static/icon.svg HTTP/1.1\r\n\(host)Connection: Close\r\n\r\n"])
        #expect(closing.contains(" 200 ") && !closing.hasSuffix("<still open>"))
        // Two hosts.
        let two = try await exchange(
            port, ["GET / HTTP/1.1\r\n\(host)Host: evil.example\r\nConnection: close\r\n\r\n"])
        #expect(two.hasPrefix("HTTP/1.1 400"))
        // Who asks before sending is told to go on.
        let head = "\(host)\(form)Expect: 100-continue\r\nConnection: close\r\nContent-Length: 4\r\n\r\n"
        let asked = try await exchange(
            port, ["POST /partners HTTP/1.1\r\n\(head)", "a=bc"], pause: .milliseconds(300))
        #expect(asked.hasPrefix("HTTP/1.1 100 Continue") && asked.contains("HTTP/1.1 400"), "\(asked.prefix(200))")
    }

    @Test("A port that is taken is named, with what to do")
    func portTaken() async throws {
        let workbench = try Workbench(Scratch.sample())
        let (addresses, address) = AsyncStream.makeStream(of: String.self)
        let server = Task { try await workbench.run(port: 0) { address.yield($0) } }
        defer { server.cancel() }
        var opened = addresses.makeAsyncIterator()
        let port = try #require(await opened.next().flatMap(URL.init)?.port)
        let error = await #expect(throws: WorkbenchError.self) { try await workbench.run(port: port) }
        #expect(
            error?.description
                == "Port \(port) is taken by another program; choose another port, or 0 for any free one.")
    }
}
