import Hummingbird

/// Every address of the workbench, what it answers, and who may ask: the table of contents.
package enum Routes {
    package static let all: [Route] = [
        .page("/", .everyone, OverviewPage.self),

        .file("/static/{file}", .everyone, StaticFiles.response),
    ]

    /// The methods that each address answers.
    package static var methods: [String: Set<HTTPRequest.Method>] {
        Dictionary(grouping: all, by: \.path).mapValues { Set($0.map(\.method)) }
    }
}
