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
