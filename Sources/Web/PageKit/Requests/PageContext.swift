import Foundation
import Hummingbird
import Logging
import NIOCore

/// What belongs to one request while it is answered.
package struct PageContext: RequestContext {
    package var coreContext: CoreRequestContextStorage

    package init(source: ApplicationRequestContextSource) {
        self.coreContext = .init(source: source)
        peer = source.channel.remoteAddress
    }

    /// Who holds the other end of the connection.
    private var peer: SocketAddress?

    /// A request that did not come through a socket.
    package init(logger: Logger) {
        self.coreContext = .init(source: Sourceless(logger: logger))
        peer = nil
    }

    /// Forms are small; a larger body is refused before it is read.
    package static let largestBody = 64 * 1024

    /// Files that are brought in are larger; beyond this they are brought in on the command line.
    package static let largestUpload = 4 * 1024 * 1024

    /// The address of whoever asks, as far as it tells people apart: of IPv6 the network. From a web server on this computer
    /// the address that it passes on; from others such a header could say anything, so it does not count.
    package func client(of request: Request) -> String? {
        guard let peer = peer?.ipAddress else { return nil }
        let forwarded = request.headers[.xForwardedFor]?.split(separator: ",").last.map {
            $0.trimmingCharacters(in: .whitespaces)
        }
        let isLocal = peer.hasPrefix("127.") || peer == "::1"
        let address = isLocal ? forwarded ?? peer : peer
        return address.contains(":")
            ? address.split(separator: ":", omittingEmptySubsequences: false).prefix(4).joined(separator: ":") : address
    }

    /// The number under which the log speaks of this request.
    package var number: String { logger[metadataKey: "hb.request.id"].map { "\($0)" } ?? "–" }

    private struct Sourceless: RequestContextSource {
        let logger: Logger
    }
}
