import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOHTTP1

/// HTTP as Hummingbird speaks it, for clients that do not keep to its rules as well.
struct GuardedChannel: ServerChildChannel {
    typealias Value = HTTP1Channel.Value

    private let channel: HTTP1Channel

    init(_ channel: HTTP1Channel) { self.channel = channel }

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
        self.channel.setup(channel: channel, logger: logger).flatMapThrowing { value in
            let pipeline = channel.pipeline.syncOperations
            let decoder = try pipeline.handler(type: ByteToMessageHandler<HTTPRequestDecoder>.self)
            try pipeline.addHandler(ClientGuard(), position: .after(decoder))
            return value
        }
    }

    func handle(value: Value, logger: Logger) async { await channel.handle(value: value, logger: logger) }
}

/// Ends connections that their client asks to be ended in the way of HTTP/1.0, and those whose request does not arrive in
/// time, however steadily it trickles.
package final class ClientGuard: ChannelInboundHandler, RemovableChannelHandler {
    package typealias InboundIn = HTTPServerRequestPart
    package typealias InboundOut = HTTPServerRequestPart
    package typealias OutboundOut = HTTPServerResponsePart

    /// Four megabytes over a slow line.
    package static let longestArrival: TimeAmount = .seconds(120)

    private let longest: TimeAmount
    private var deadline: Scheduled<Void>?

    package init(longest: TimeAmount = ClientGuard.longestArrival) { self.longest = longest }

    package func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(var head):
            let channel = context.channel
            deadline?.cancel()
            deadline = context.eventLoop.scheduleTask(in: longest) { channel.close(promise: nil) }
            if !head.isKeepAlive { head.headers.replaceOrAdd(name: "connection", value: "close") }
            context.fireChannelRead(wrapInboundOut(.head(head)))
            if head.version == .http1_1, head.headers["expect"].contains(where: { $0.lowercased() == "100-continue" }) {
                context.writeAndFlush(
                    wrapOutboundOut(.head(.init(version: .http1_1, status: .continue))), promise: nil)
            }
        case .end:
            deadline?.cancel()
            context.fireChannelRead(data)
        case .body: context.fireChannelRead(data)
        }
    }

    package func channelInactive(context: ChannelHandlerContext) {
        deadline?.cancel()
        context.fireChannelInactive()
    }
}
