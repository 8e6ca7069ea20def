import NIOCore
import NIOEmbedded
import NIOHTTP1
import Testing
import Workbench

@Suite("Clients that are slow or old")
struct ClientGuardTests {
    @Test("A body that trickles is not waited for longer than its time, however steadily it comes")
    func trickle() throws {
        let channel = EmbeddedChannel(handler: ClientGuard(longest: .seconds(10)))
        try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
        try channel.writeInbound(
            HTTPServerRequestPart.head(.init(version: .http1_1, method: .POST, uri: "/", headers: ["host": "a"])))
        for second in 1...9 {
            channel.embeddedEventLoop.advanceTime(by: .seconds(1))
            try channel.writeInbound(HTTPServerRequestPart.body(ByteBuffer(string: "x")))
            #expect(channel.isActive, "\(second)")
        }
        channel.embeddedEventLoop.advanceTime(by: .seconds(1))
        #expect(!channel.isActive)
    }

    @Test("A request that arrives in time has all the time that its answer needs")
    func arrived() throws {
        let channel = EmbeddedChannel(handler: ClientGuard(longest: .seconds(10)))
        try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
        try channel.writeInbound(
            HTTPServerRequestPart.head(.init(version: .http1_1, method: .GET, uri: "/", headers: ["host": "a"])))
        try channel.writeInbound(HTTPServerRequestPart.end(nil))
        channel.embeddedEventLoop.advanceTime(by: .hours(1))
        #expect(channel.isActive)
    }
}
