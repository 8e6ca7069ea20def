import Hummingbird
import Logging

/// What belongs to one request while it is answered.
package struct PageContext: RequestContext {
    package var coreContext: CoreRequestContextStorage

    package init(source: ApplicationRequestContextSource) {
        self.coreContext = .init(source: source)
    }

    /// A request that did not come through a socket.
    package init(logger: Logger) {
        self.coreContext = .init(source: Sourceless(logger: logger))
    }

    /// Forms are small; a larger body is refused before it is read.
    package static let largestBody = 64 * 1024

    /// Files that are brought in are larger; beyond this they are brought in on the command line.
    package static let largestUpload = 4 * 1024 * 1024

    /// The number under which the log speaks of this request.
    package var number: String { logger[metadataKey: "hb.request.id"].map { "\($0)" } ?? "–" }

    private struct Sourceless: RequestContextSource {
        let logger: Logger
    }
}
